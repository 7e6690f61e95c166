import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:autoscaling/group:Group", name: "api", props: { ...{ minSize: 2, maxSize: 4 }, ...props } };
}

export const examples = defineExamples([
  {
    name: "two subnets elsewhere",
    verdict: "holds",
    resources: [group({ vpcZoneIdentifiers: ["subnet-1", "subnet-2"] })],
  },
  {
    name: "two zones by name",
    verdict: "holds",
    resources: [group({ availabilityZones: ["eu-central-1a", "eu-central-1b"] })],
  },
  {
    name: "one subnet",
    verdict: "violated",
    resources: [group({ vpcZoneIdentifiers: ["subnet-1"] })],
    says: "(vpcZoneIdentifiers: found",
  },
  {
    name: "one zone by name",
    verdict: "violated",
    resources: [group({ availabilityZones: ["eu-central-1a"] })],
    says: "(availabilityZones: found",
  },
  {
    name: "two, where the config asks for three",
    verdict: "violated",
    resources: [group({ vpcZoneIdentifiers: ["subnet-1", "subnet-2"] })],
    config: { zones: 3 },
    says: "in 3 zones",
  },
  {
    name: "two by name, where the config asks for three",
    verdict: "violated",
    resources: [group({ availabilityZones: ["eu-central-1a", "eu-central-1b"] })],
    config: { zones: 3 },
  },
  {
    name: "subnets that are not known yet",
    verdict: "undecided",
    resources: [group({ vpcZoneIdentifiers: unknownValue })],
  },
  {
    name: "zones that are not known yet",
    verdict: "undecided",
    resources: [group({ availabilityZones: unknownValue })],
  },
]);
