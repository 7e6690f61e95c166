import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:autoscaling/group:Group", name: "api", props: { ...{ minSize: 2, maxSize: 4 }, ...props } };
}

function attachment(props: Readonly<Record<string, unknown>>): ExampleResource {
  return {
    type: "aws:autoscaling/attachment:Attachment",
    name: "attachment",
    props,
    propertyDependencies: { autoscalingGroupName: ["api"] },
  };
}

function source(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment", name: "source", props };
}

export const examples = defineExamples([
  {
    name: "asks the load balancer",
    verdict: "holds",
    resources: [group({ targetGroupArns: [unknownValue], healthCheckType: "ELB" })],
  },
  {
    name: "among other checks",
    verdict: "holds",
    resources: [group({ targetGroupArns: [unknownValue], healthCheckType: "EBS,ELB" })],
  },
  {
    name: "asks VPC Lattice",
    verdict: "holds",
    resources: [
      group({ trafficSources: [{ identifier: unknownValue, type: "vpc-lattice" }], healthCheckType: "VPC_LATTICE" }),
    ],
  },
  {
    name: "left out, which means EC2",
    verdict: "violated",
    resources: [group({ targetGroupArns: [unknownValue] })],
    says: "found nothing",
  },
  {
    name: "asks EC2 only, behind a classic load balancer",
    verdict: "violated",
    resources: [group({ loadBalancers: ["web"], healthCheckType: "EC2" })],
  },
  {
    name: "behind a traffic source",
    verdict: "violated",
    resources: [group({ trafficSources: [{ identifier: unknownValue, type: "elbv2" }] })],
  },
  {
    name: "attached by a resource of its own",
    verdict: "violated",
    resources: [group(), attachment({ autoscalingGroupName: unknownValue, lbTargetGroupArn: unknownValue })],
  },
  {
    name: "a traffic source attached by a resource of its own",
    verdict: "violated",
    resources: [
      group({ name: "api" }),
      source({ autoscalingGroupName: "api", trafficSource: { identifier: unknownValue, type: "elbv2" } }),
    ],
  },
  { name: "no load balancer", verdict: "not applicable", resources: [group()] },
  {
    name: "an attachment that cannot be told",
    verdict: "undecided",
    resources: [group(), { ...attachment({ autoscalingGroupName: unknownValue }), propertyDependencies: {} }],
  },
  {
    name: "a check that is not known yet",
    verdict: "undecided",
    resources: [group({ targetGroupArns: [unknownValue], healthCheckType: unknownValue })],
  },
]);
