import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/instance:Instance",
    name: "api",
    props: { ...{ ami: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

function spot(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    name: "spot",
    props: { ...{ ami: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

function template(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    name: "template",
    props: { ...{ imageId: "ami-1" }, ...props },
  };
}

function byTemplate(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  const launchTemplate = { id: unknownValue };
  return { ...machine({ launchTemplate, ...props }), propertyDependencies: { launchTemplate: ["template"] } };
}

export const examples = defineExamples([
  {
    name: "a profile that is made with it",
    verdict: "holds",
    resources: [machine({ iamInstanceProfile: unknownValue })],
  },
  {
    name: "the profile of its template, by name",
    verdict: "holds",
    resources: [byTemplate(), template({ iamInstanceProfile: { name: "api" } })],
  },
  {
    name: "the profile of its template, by ARN",
    verdict: "holds",
    resources: [byTemplate(), template({ iamInstanceProfile: { arn: unknownValue } })],
  },
  {
    name: "a template of another stack",
    verdict: "holds",
    resources: [machine({ launchTemplate: { name: "hardened" } })],
  },
  { name: "left out", verdict: "violated", resources: [machine()], says: "found nothing" },
  { name: "a template without one", verdict: "violated", resources: [byTemplate(), template()] },
  { name: "a spot request", verdict: "violated", resources: [spot()] },
  {
    name: "a template that cannot be told",
    verdict: "undecided",
    resources: [machine({ launchTemplate: { id: unknownValue } })],
  },
]);
