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

export const examples = defineExamples([
  {
    name: "one",
    verdict: "holds",
    resources: [machine({ networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: unknownValue }] })],
  },
  { name: "none said", verdict: "holds", resources: [machine()] },
  {
    name: "two",
    verdict: "violated",
    resources: [
      machine({
        networkInterfaces: [
          { deviceIndex: 0, networkInterfaceId: unknownValue },
          { deviceIndex: 1, networkInterfaceId: unknownValue },
        ],
      }),
    ],
  },
  {
    name: "two in a template",
    verdict: "violated",
    resources: [template({ networkInterfaces: [{ deviceIndex: 0 }, { deviceIndex: 1 }] })],
  },
  {
    name: "two of a spot request",
    verdict: "violated",
    resources: [spot({ networkInterfaces: [{ deviceIndex: 0 }, { deviceIndex: 1 }] })],
  },
  {
    name: "interfaces that are not known yet",
    verdict: "undecided",
    resources: [machine({ networkInterfaces: unknownValue })],
  },
]);
