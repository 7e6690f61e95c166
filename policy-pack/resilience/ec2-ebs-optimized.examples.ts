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

function configuration(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    name: "configuration",
    props: { ...{ imageId: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [machine({ instanceType: "m3.xlarge", ebsOptimized: true })] },
  { name: "left out, of a type that has it", verdict: "holds", resources: [machine({ instanceType: "m7g.large" })] },
  { name: "left out, of t1", verdict: "violated", resources: [machine({ instanceType: "t1.large" })] },
  { name: "left out, of t2", verdict: "violated", resources: [machine({ instanceType: "t2.large" })] },
  { name: "left out, of m1", verdict: "violated", resources: [machine({ instanceType: "m1.large" })] },
  { name: "left out, of m2", verdict: "violated", resources: [machine({ instanceType: "m2.large" })] },
  { name: "left out, of m3", verdict: "violated", resources: [machine({ instanceType: "m3.large" })] },
  { name: "left out, of c1", verdict: "violated", resources: [machine({ instanceType: "c1.large" })] },
  { name: "left out, of c3", verdict: "violated", resources: [machine({ instanceType: "c3.large" })] },
  { name: "left out, of cc1", verdict: "violated", resources: [machine({ instanceType: "cc1.large" })] },
  { name: "left out, of cc2", verdict: "violated", resources: [machine({ instanceType: "cc2.large" })] },
  { name: "left out, of cg1", verdict: "violated", resources: [machine({ instanceType: "cg1.large" })] },
  { name: "left out, of cr1", verdict: "violated", resources: [machine({ instanceType: "cr1.large" })] },
  { name: "left out, of g2", verdict: "violated", resources: [machine({ instanceType: "g2.large" })] },
  { name: "left out, of hi1", verdict: "violated", resources: [machine({ instanceType: "hi1.large" })] },
  { name: "left out, of hs1", verdict: "violated", resources: [machine({ instanceType: "hs1.large" })] },
  { name: "left out, of i2", verdict: "violated", resources: [machine({ instanceType: "i2.large" })] },
  { name: "left out, of r3", verdict: "violated", resources: [machine({ instanceType: "r3.large" })] },
  {
    name: "off, of a type that always has it",
    verdict: "holds",
    resources: [machine({ ebsOptimized: false }), spot({ ebsOptimized: false })],
  },
  {
    name: "off",
    verdict: "violated",
    resources: [machine({ instanceType: "m3.xlarge", ebsOptimized: false })],
    says: "found false",
  },
  {
    name: "a launch configuration",
    verdict: "violated",
    resources: [configuration({ instanceType: "c3.xlarge", ebsOptimized: false })],
  },
  {
    name: "a spot request",
    verdict: "violated",
    resources: [spot({ instanceType: "r3.xlarge", ebsOptimized: false })],
  },
  {
    name: "left to a template",
    verdict: "not applicable",
    resources: [machine({ launchTemplate: { id: "lt-1" }, instanceType: "m3.large" })],
  },
  {
    name: "off, against a template",
    verdict: "violated",
    resources: [machine({ launchTemplate: { id: "lt-1" }, instanceType: "m3.xlarge", ebsOptimized: false })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [machine({ instanceType: "m3.xlarge", ebsOptimized: unknownValue })],
  },
]);
