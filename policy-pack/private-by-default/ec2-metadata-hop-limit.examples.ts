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
  { name: "one hop", verdict: "holds", resources: [machine({ metadataOptions: { httpPutResponseHopLimit: 1 } })] },
  { name: "left out, which means one", verdict: "holds", resources: [template()] },
  {
    name: "two, where the config is content with it",
    verdict: "holds",
    resources: [template({ metadataOptions: { httpPutResponseHopLimit: 2 } })],
    config: { maximum: 2 },
  },
  {
    name: "two, of a template",
    verdict: "violated",
    resources: [template({ metadataOptions: { httpPutResponseHopLimit: 2 } })],
    says: "found 2",
  },
  {
    name: "two, of a launch configuration",
    verdict: "violated",
    resources: [configuration({ metadataOptions: { httpPutResponseHopLimit: 2 } })],
  },
  {
    name: "two, of a machine",
    verdict: "violated",
    resources: [machine({ metadataOptions: { httpPutResponseHopLimit: 2 } })],
  },
  {
    name: "two, of a spot request",
    verdict: "violated",
    resources: [spot({ metadataOptions: { httpPutResponseHopLimit: 2 } })],
  },
  {
    name: "no metadata service",
    verdict: "not applicable",
    resources: [machine({ metadataOptions: { httpEndpoint: "disabled", httpPutResponseHopLimit: 2 } })],
  },
  {
    name: "a limit that is not known yet",
    verdict: "undecided",
    resources: [machine({ metadataOptions: { httpPutResponseHopLimit: unknownValue } })],
  },
]);
