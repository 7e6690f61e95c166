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

function byTemplate(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  const launchTemplate = { id: unknownValue };
  return { ...machine({ launchTemplate, ...props }), propertyDependencies: { launchTemplate: ["template"] } };
}

function defaults(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", name: "defaults", props };
}

export const examples = defineExamples([
  {
    name: "a token is required",
    verdict: "holds",
    resources: [machine({ metadataOptions: { httpTokens: "required" } })],
  },
  {
    name: "no metadata service",
    verdict: "holds",
    resources: [machine({ metadataOptions: { httpEndpoint: "disabled" } })],
  },
  {
    name: "the same as a list, as older SDKs write it",
    verdict: "holds",
    resources: [machine({ metadataOptions: [{ httpTokens: "required" }] })],
  },
  {
    name: "left to a template that requires it",
    verdict: "holds",
    resources: [byTemplate(), template({ metadataOptions: { httpTokens: "required" } })],
  },
  {
    name: "left to a template of another stack",
    verdict: "holds",
    resources: [machine({ launchTemplate: { name: "hardened" } })],
  },
  {
    name: "the account's default in the same stack",
    verdict: "holds",
    resources: [machine(), defaults({ httpTokens: "required" })],
  },
  { name: "left out, which lets version 1 in", verdict: "violated", resources: [machine()], says: "found nothing" },
  {
    name: "an option, and no more",
    verdict: "violated",
    resources: [machine({ metadataOptions: { httpTokens: "optional" } })],
    says: "optional",
  },
  {
    name: "a default that the machine overrides",
    verdict: "violated",
    resources: [machine({ metadataOptions: { httpTokens: "optional" } }), defaults({ httpTokens: "required" })],
  },
  {
    name: "a default of another region",
    verdict: "violated",
    resources: [machine(), defaults({ httpTokens: "required", region: "eu-west-1" })],
  },
  {
    name: "a default that asks for nothing",
    verdict: "violated",
    resources: [machine(), defaults({ httpTokens: "no-preference" })],
  },
  {
    name: "a template that does not require it",
    verdict: "violated",
    resources: [byTemplate(), template({ metadataOptions: { httpTokens: "optional" } })],
  },
  {
    name: "a template overridden by the machine",
    verdict: "violated",
    resources: [
      byTemplate({ metadataOptions: { httpTokens: "optional" } }),
      template({ metadataOptions: { httpTokens: "required" } }),
    ],
  },
  { name: "a template by itself", verdict: "violated", resources: [template()] },
  {
    name: "a launch configuration",
    verdict: "violated",
    resources: [configuration({ metadataOptions: { httpEndpoint: "enabled" } })],
  },
  {
    name: "a launch configuration that requires it",
    verdict: "holds",
    resources: [configuration({ metadataOptions: { httpTokens: "required" } })],
  },
  { name: "a spot request", verdict: "violated", resources: [spot()] },
  {
    name: "options that are not known yet",
    verdict: "undecided",
    resources: [machine({ metadataOptions: unknownValue })],
  },
  {
    name: "a template that cannot be told",
    verdict: "undecided",
    resources: [machine({ launchTemplate: { id: unknownValue } })],
  },
]);
