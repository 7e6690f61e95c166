import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

type Props = Readonly<Record<string, unknown>>;

function resource(token: string, props: Props): ExampleResource {
  return { type: `aws:${token}`, name: "it", props };
}

const database = (props: Props) => resource("rds/instance:Instance", { engine: "postgres", ...props });
export const examples = defineExamples([
  { name: "a private database", verdict: "holds", resources: [database({ publiclyAccessible: false })] },
  {
    name: "the address of a NAT gateway",
    verdict: "holds",
    resources: [resource("ec2/eip:Eip", { domain: "vpc" })],
  },
  {
    name: "a load balancer that faces the internet",
    verdict: "holds",
    resources: [resource("lb/loadBalancer:LoadBalancer", { internal: false })],
  },
  {
    name: "the same, where the config refuses it, by the other token",
    verdict: "violated",
    resources: [resource("alb/loadBalancer:LoadBalancer", {})],
    config: { publicLoadBalancers: false },
    says: "internal: true",
  },
  {
    name: "a database with a public address",
    verdict: "violated",
    resources: [database({ publiclyAccessible: true })],
    says: "publiclyAccessible: false",
  },
  {
    name: "an elastic address of a machine",
    verdict: "violated",
    resources: [resource("ec2/eip:Eip", { instance: unknownValue })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [database({ publiclyAccessible: unknownValue })],
  },
]);
