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

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [machine({ monitoring: true })] },
  {
    name: "on in its template",
    verdict: "holds",
    resources: [byTemplate(), template({ monitoring: { enabled: true } })],
  },
  { name: "a launch configuration, where it is the default", verdict: "holds", resources: [configuration()] },
  { name: "left out, which means off", verdict: "violated", resources: [machine()], says: "found nothing" },
  { name: "off", verdict: "violated", resources: [machine({ monitoring: false })], says: "set monitoring: true" },
  {
    name: "off in a launch configuration",
    verdict: "violated",
    resources: [configuration({ enableMonitoring: false })],
    says: "set enableMonitoring: true",
  },
  { name: "a template without it", verdict: "violated", resources: [template()], says: "set monitoring.enabled: true" },
  { name: "a spot request", verdict: "violated", resources: [spot()] },
  { name: "a switch that is not known yet", verdict: "undecided", resources: [machine({ monitoring: unknownValue })] },
]);
