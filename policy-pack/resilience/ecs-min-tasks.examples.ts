import { defineExamples, unknownValue } from "../policy/examples.ts";

function service(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ecs/service:Service",
    name: "api",
    props: { name: "api-service", taskDefinition: "api:1", ...props },
    outputs: { id: "arn:aws:ecs:us-east-1:123456789012:service/main/api-service", name: "api-service" },
  } as const;
}

function scaling(minCapacity: unknown, resourceId: string, dependencies: readonly string[] = []) {
  return {
    type: "aws:appautoscaling/target:Target",
    name: "api-scaling",
    props: {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId,
      minCapacity,
      maxCapacity: 6,
    },
    propertyDependencies: { resourceId: dependencies },
  } as const;
}

const subnet = (name: string) =>
  ({ type: "aws:ec2/subnet:Subnet", name, props: { vpcId: unknownValue, cidrBlock: unknownValue } }) as const;

export const examples = defineExamples([
  {
    name: "subnets that are not known yet, made from two of the stack",
    verdict: "holds",
    resources: [
      {
        ...service({ desiredCount: 2, networkConfiguration: { subnets: unknownValue } }),
        propertyDependencies: { networkConfiguration: ["a", "b"] },
      },
      subnet("a"),
      subnet("b"),
    ],
  },
  {
    name: "subnets that are not known yet, made from one of the stack",
    verdict: "undecided",
    resources: [
      {
        ...service({ desiredCount: 2, networkConfiguration: { subnets: unknownValue } }),
        propertyDependencies: { networkConfiguration: ["a"] },
      },
      subnet("a"),
    ],
  },
  {
    name: "subnets of which nothing is known",
    verdict: "undecided",
    resources: [service({ desiredCount: 2, networkConfiguration: { subnets: unknownValue } })],
  },
  {
    name: "a service whose task sets say how many there are",
    verdict: "not applicable",
    resources: [service({ desiredCount: 1, deploymentController: { type: "EXTERNAL" } })],
  },
  {
    name: "three tasks over two subnets",
    verdict: "holds",
    resources: [service({ desiredCount: 3, networkConfiguration: { subnets: ["subnet-a", "subnet-b"] } })],
  },
  {
    name: "one at first, scaled up to two by its target, joined by name",
    verdict: "holds",
    resources: [service({ desiredCount: 1 }), scaling(2, "service/main/api-service")],
  },
  {
    name: "no number, and a target that is joined by dependency in a first preview",
    verdict: "holds",
    resources: [service({}), scaling(2, unknownValue, ["api"])],
  },
  { name: "a service that is switched off", verdict: "not applicable", resources: [service({ desiredCount: 0 })] },
  {
    name: "a daemon",
    verdict: "not applicable",
    resources: [service({ schedulingStrategy: "DAEMON" })],
  },
  { name: "one task", verdict: "violated", resources: [service({ desiredCount: 1 })], says: "found 1" },
  { name: "no number at all", verdict: "violated", resources: [service({})], says: "desiredCount: 2" },
  {
    name: "a target that scales in to one",
    verdict: "violated",
    resources: [service({ desiredCount: 3 }), scaling(1, "service/main/api-service")],
    says: "minCapacity: 2",
  },
  {
    name: "the target of another service",
    verdict: "violated",
    resources: [service({ desiredCount: 1 }), scaling(2, "service/main/web-service")],
  },
  {
    name: "one subnet",
    verdict: "violated",
    resources: [service({ desiredCount: 2, networkConfiguration: { subnets: ["subnet-a"] } })],
    says: "too few zones",
  },
  {
    name: "fewer than the config demands",
    verdict: "violated",
    resources: [service({ desiredCount: 2 })],
    config: { minimum: 3 },
    says: "at least 3",
  },
  {
    name: "a number that is not known yet",
    verdict: "undecided",
    resources: [service({ desiredCount: unknownValue })],
  },
  {
    name: "a target of a service that cannot be told",
    verdict: "undecided",
    resources: [service({ desiredCount: 1 }), scaling(2, unknownValue)],
  },
]);
