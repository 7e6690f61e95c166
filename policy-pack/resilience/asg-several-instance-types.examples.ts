import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function group(props: Props, more: Partial<ExampleResource> = {}): ExampleResource {
  return {
    type: "aws:autoscaling/group:Group",
    name: "api",
    props: { minSize: 2, maxSize: 4, vpcZoneIdentifiers: ["subnet-1", "subnet-2"], ...props },
    ...more,
  };
}

function mixed(overrides: unknown, launchTemplateId = "lt-1"): Props {
  return { mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: { launchTemplateId }, overrides } } };
}

function template(props: Props): ExampleResource {
  return { type: "aws:ec2/launchTemplate:LaunchTemplate", name: "api", props, outputs: { id: "lt-1" } };
}

const NEEDS = { memoryMib: { min: 4096 }, vcpuCount: { min: 2 } };

export const examples = defineExamples([
  {
    name: "two types",
    verdict: "holds",
    resources: [group(mixed([{ instanceType: "m7g.large" }, { instanceType: "m6g.large" }]))],
  },
  { name: "what any type must have", verdict: "holds", resources: [group(mixed([{ instanceRequirements: NEEDS }]))] },
  {
    name: "what any type must have, in the launch template",
    verdict: "holds",
    resources: [group(mixed([])), template({ instanceRequirements: NEEDS })],
  },
  {
    name: "a launch template alone",
    verdict: "violated",
    resources: [group({ launchTemplate: { id: "lt-1", version: "3" } }), template({ instanceType: "m7g.large" })],
    says: "one instance type only",
  },
  {
    name: "a mixed policy that mixes nothing",
    verdict: "violated",
    resources: [group(mixed([])), template({ instanceType: "m7g.large" })],
  },
  {
    name: "one type twice",
    verdict: "violated",
    resources: [
      group(mixed([{ instanceType: "m7g.large" }, { instanceType: "m7g.large", weightedCapacity: "2" }])),
      template({ instanceType: "m6g.large" }),
    ],
    says: "(mixedInstancesPolicy.launchTemplate.overrides: found",
  },
  {
    name: "one override, which takes the place of what the template says",
    verdict: "violated",
    resources: [group(mixed([{ instanceType: "m7g.large" }])), template({ instanceRequirements: NEEDS })],
  },
  {
    name: "types that other launch templates say",
    verdict: "undecided",
    resources: [
      group(
        mixed([
          { instanceType: "m7g.large" },
          { launchTemplateSpecification: { launchTemplateId: "lt-2", version: "1" } },
        ]),
      ),
    ],
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [group(mixed([{ instanceType: "m7g.large" }, { instanceType: unknownValue }]))],
  },
  {
    name: "a launch template that is not known yet",
    verdict: "undecided",
    resources: [group(mixed([], unknownValue))],
  },
]);
