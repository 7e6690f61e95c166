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

function fleet(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/spotFleetRequest:SpotFleetRequest",
    name: "fleet",
    props: { ...{ iamFleetRole: "arn:aws:iam::123456789012:role/fleet", targetCapacity: 1 }, ...props },
  };
}

export const examples = defineExamples([
  { name: "a switch written as text", verdict: "violated", resources: [machine({ associatePublicIpAddress: "True" })] },
  {
    name: "a switch written as a number",
    verdict: "violated",
    resources: [machine({ associatePublicIpAddress: "1" })],
  },
  { name: "no address", verdict: "holds", resources: [machine({ associatePublicIpAddress: false })] },
  { name: "left out, which leaves it to the subnet", verdict: "holds", resources: [machine()] },
  {
    name: "a template whose interface has none",
    verdict: "holds",
    resources: [template({ networkInterfaces: [{ associatePublicIpAddress: "false" }, {}] })],
  },
  {
    name: "an address of a machine",
    verdict: "violated",
    resources: [machine({ associatePublicIpAddress: true })],
    says: "found true",
  },
  { name: "an address of a spot request", verdict: "violated", resources: [spot({ associatePublicIpAddress: true })] },
  {
    name: "an address by a launch configuration",
    verdict: "violated",
    resources: [configuration({ associatePublicIpAddress: true })],
  },
  {
    name: "an address by a template",
    verdict: "violated",
    resources: [template({ networkInterfaces: [{ associatePublicIpAddress: "true" }] })],
    says: "networkInterfaces[0]",
  },
  {
    name: "an address by a spot fleet",
    verdict: "violated",
    resources: [fleet({ launchSpecifications: [{}, { associatePublicIpAddress: true }] })],
    says: "launchSpecifications[1]",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [machine({ associatePublicIpAddress: unknownValue })],
  },
]);
