import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/api/1";
const group = (props: Readonly<Record<string, unknown>> = {}, family = "lb") =>
  resourceOf(`aws:${family}/targetGroup:TargetGroup`, "api")(
    { port: 8080, protocol: "HTTP", ...props },
    { outputs: { arn: ARN } },
  );
const listener = (protocol: unknown, action: Readonly<Record<string, unknown>> = {}, family = "lb") =>
  resourceOf(`aws:${family}/listener:Listener`, "in")({ protocol, defaultActions: [{ type: "forward", ...action }] });
const rule = (listenerArn: readonly string[]) =>
  resourceOf("aws:lb/listenerRule:ListenerRule", "orders")(
    { listenerArn: unknownValue, actions: [{ type: "forward", targetGroupArn: unknownValue }] },
    { propertyDependencies: { listenerArn, actions: ["api"] } },
  );

export const examples = defineExamples([
  { name: "behind HTTPS", verdict: "holds", resources: [group(), listener("HTTPS", { targetGroupArn: ARN })] },
  {
    name: "behind HTTPS, one of several",
    verdict: "holds",
    resources: [group(), listener("https", { forward: { targetGroups: [{ arn: "arn:other" }, { arn: ARN }] } })],
  },
  {
    name: "behind a rule of an HTTPS listener",
    verdict: "holds",
    resources: [group(), listener("HTTPS"), rule(["in"])],
  },
  { name: "by HTTPS itself", verdict: "not applicable", resources: [group({ protocol: "HTTPS" })] },
  { name: "of a network load balancer", verdict: "not applicable", resources: [group({ protocol: "TCP" })] },
  {
    name: "behind HTTP",
    verdict: "violated",
    resources: [group(), listener("HTTP", { targetGroupArn: ARN })],
    says: "all the way",
  },
  {
    name: "behind HTTP by the other tokens",
    verdict: "violated",
    resources: [group({ protocol: "http" }, "alb"), listener("HTTP", { targetGroupArn: ARN }, "alb")],
    says: "all the way",
  },
  {
    name: "behind nothing",
    verdict: "violated",
    resources: [group(), listener("HTTPS", { targetGroupArn: "arn:other" })],
    says: "no HTTPS listener",
  },
  {
    name: "behind a rule of an HTTP listener",
    verdict: "violated",
    resources: [group(), listener("HTTP"), rule(["in"])],
  },
  { name: "behind a rule of a listener elsewhere", verdict: "undecided", resources: [group(), rule([])] },
  {
    name: "behind a listener whose protocol is not known yet",
    verdict: "undecided",
    resources: [group(), listener(unknownValue, { targetGroupArn: ARN })],
  },
]);
