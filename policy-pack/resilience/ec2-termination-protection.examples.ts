import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/instance:Instance",
    name: "api",
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
  { name: "protected", verdict: "holds", resources: [machine({ disableApiTermination: true })] },
  {
    name: "protected by its template",
    verdict: "holds",
    resources: [byTemplate(), template({ disableApiTermination: true })],
  },
  { name: "left out, which means not", verdict: "violated", resources: [machine()], says: "found nothing" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [machine({ disableApiTermination: false })],
    says: "found false",
  },
  {
    name: "switched off against its template",
    verdict: "violated",
    resources: [byTemplate({ disableApiTermination: false }), template({ disableApiTermination: true })],
  },
  { name: "a template without it", verdict: "violated", resources: [byTemplate(), template()] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [machine({ disableApiTermination: unknownValue })],
  },
]);
