import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/instance:Instance",
    name: "nat",
    props: { ...{ ami: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

function card(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/networkInterface:NetworkInterface",
    name: "card",
    props: { ...{ subnetId: "subnet-1" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "left out, which means checked", verdict: "holds", resources: [machine()] },
  { name: "checked", verdict: "holds", resources: [card({ sourceDestCheck: true })] },
  {
    name: "a machine that passes on",
    verdict: "violated",
    resources: [machine({ sourceDestCheck: false })],
    says: "found false",
  },
  { name: "an interface that passes on", verdict: "violated", resources: [card({ sourceDestCheck: false })] },
  {
    name: "a spot request",
    verdict: "violated",
    resources: [{ ...machine({ sourceDestCheck: false }), type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest" }],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [card({ sourceDestCheck: unknownValue })],
  },
]);
