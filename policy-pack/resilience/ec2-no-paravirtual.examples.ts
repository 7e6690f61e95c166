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

function configuration(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    name: "configuration",
    props: { ...{ imageId: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "a current type", verdict: "holds", resources: [machine({ instanceType: "m7g.large" })] },
  { name: "none said, of a template", verdict: "holds", resources: [template()] },
  { name: "the family t1", verdict: "violated", resources: [machine({ instanceType: "t1.large" })] },
  { name: "the family m1", verdict: "violated", resources: [machine({ instanceType: "m1.large" })] },
  { name: "the family m2", verdict: "violated", resources: [machine({ instanceType: "m2.large" })] },
  { name: "the family m3", verdict: "violated", resources: [machine({ instanceType: "m3.large" })] },
  { name: "the family c1", verdict: "violated", resources: [machine({ instanceType: "c1.large" })] },
  { name: "the family c3", verdict: "violated", resources: [machine({ instanceType: "c3.large" })] },
  { name: "a template", verdict: "violated", resources: [template({ instanceType: "m3.large" })] },
  { name: "a launch configuration", verdict: "violated", resources: [configuration({ instanceType: "m3.large" })] },
  { name: "a spot request", verdict: "violated", resources: [spot({ instanceType: "m3.large" })] },
  {
    name: "a family that the config refuses",
    verdict: "violated",
    resources: [machine({ instanceType: "t2.micro" })],
    config: { refused: ["t2"] },
  },
  { name: "a type that is not known yet", verdict: "undecided", resources: [machine({ instanceType: unknownValue })] },
]);
