import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:cloudwatch/logGroup:LogGroup", name: "api", props: { name: "/ecs/api", ...props } };
}

export const examples = defineExamples([
  {
    name: "a year, and a key that is made in the same deployment",
    verdict: "holds",
    resources: [group({ retentionInDays: 365, kmsKeyId: unknownValue })],
  },
  {
    name: "a month, where the config is content with it",
    verdict: "holds",
    resources: [group({ retentionInDays: 30, kmsKeyId: unknownValue })],
    config: { minimumDays: 30 },
  },
  {
    name: "no key, where the config asks for none",
    verdict: "holds",
    resources: [group({ retentionInDays: 400 })],
    config: { key: false },
  },
  {
    name: "logs that are passed on, whose retention is fixed",
    verdict: "holds",
    resources: [group({ logGroupClass: "DELIVERY", kmsKeyId: unknownValue })],
  },
  { name: "for ever", verdict: "violated", resources: [group({ kmsKeyId: unknownValue })], says: "for ever" },
  {
    name: "for ever, written as 0",
    verdict: "violated",
    resources: [group({ retentionInDays: 0, kmsKeyId: unknownValue })],
    says: "for ever",
  },
  {
    name: "a week",
    verdict: "violated",
    resources: [group({ retentionInDays: 7, kmsKeyId: unknownValue })],
    says: "found 7",
  },
  {
    name: "longer than the config allows",
    verdict: "violated",
    resources: [group({ retentionInDays: 3653, kmsKeyId: unknownValue })],
    config: { maximumDays: 731 },
  },
  { name: "no key", verdict: "violated", resources: [group({ retentionInDays: 365 })], says: "kmsKeyId: key.arn" },
  {
    name: "a retention that is not known yet",
    verdict: "undecided",
    resources: [group({ retentionInDays: unknownValue, kmsKeyId: unknownValue })],
  },
]);
