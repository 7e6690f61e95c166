import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:autoscaling/group:Group", name: "api", props: { ...{ minSize: 2, maxSize: 4 }, ...props } };
}

function template(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:ec2/launchTemplate:LaunchTemplate", name: "template", props };
}

const MIXED = { launchTemplate: { launchTemplateSpecification: { launchTemplateId: unknownValue } } };

export const examples = defineExamples([
  {
    name: "a tag for the machines",
    verdict: "holds",
    resources: [
      group({
        tags: [
          { key: "a", value: "b", propagateAtLaunch: false },
          { key: "c", value: "d", propagateAtLaunch: true },
        ],
      }),
    ],
  },
  { name: "left out", verdict: "violated", resources: [group()], says: "found nothing" },
  {
    name: "a tag of the group alone",
    verdict: "violated",
    resources: [group({ tags: [{ key: "a", value: "b", propagateAtLaunch: false }] })],
  },
  { name: "tags that are not known yet", verdict: "undecided", resources: [group({ tags: unknownValue })] },
  {
    name: "tags of the launch template",
    verdict: "holds",
    resources: [
      group({ launchTemplate: { name: "web" } }),
      template({ name: "web", tagSpecifications: [{ resourceType: "instance", tags: { application: "api" } }] }),
    ],
  },
  {
    name: "a launch template of another stack",
    verdict: "holds",
    resources: [group({ launchTemplate: { id: "lt-1" } })],
  },
  {
    name: "a launch template in a mixed policy, which tags volumes only",
    verdict: "violated",
    resources: [
      { ...group({ mixedInstancesPolicy: MIXED }), propertyDependencies: { mixedInstancesPolicy: ["template"] } },
      template({ tagSpecifications: [{ resourceType: "volume", tags: { application: "api" } }] }),
    ],
  },
  {
    name: "a launch template that gives no tags",
    verdict: "violated",
    resources: [
      group({ launchTemplate: { name: "web" } }),
      template({ name: "web", tagSpecifications: [{ resourceType: "instance" }] }),
    ],
  },
  {
    name: "a launch template that cannot be told",
    verdict: "undecided",
    resources: [group({ mixedInstancesPolicy: MIXED })],
  },
  {
    name: "tags of the launch template for machines and volumes",
    verdict: "holds",
    resources: [
      group({ launchTemplate: { name: "web" } }),
      template({
        name: "web",
        tagSpecifications: [
          { resourceType: "volume", tags: { a: "b" } },
          { resourceType: "instance", tags: { a: "b" } },
        ],
      }),
    ],
  },
]);
