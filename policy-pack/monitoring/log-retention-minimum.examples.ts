import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:cloudwatch/logGroup:LogGroup", name: "api", props: { ...{ name: "/ecs/api" }, ...props } };
}

export const examples = defineExamples([
  { name: "a year", verdict: "holds", resources: [group({ retentionInDays: 365 })] },
  { name: "for ever", verdict: "holds", resources: [group()] },
  { name: "for ever, written as 0", verdict: "holds", resources: [group({ retentionInDays: 0 })] },
  { name: "half a year", verdict: "violated", resources: [group({ retentionInDays: 180 })], says: "at least 365 days" },
  {
    name: "a month, where the config is content with it",
    verdict: "holds",
    resources: [group({ retentionInDays: 30 })],
    config: { minimumDays: 30 },
  },
  {
    name: "a week, where the config asks for a month",
    verdict: "violated",
    resources: [group({ retentionInDays: 7 })],
    config: { minimumDays: 30 },
    says: "at least 30 days",
  },
  {
    name: "logs that are passed on, whose retention is fixed",
    verdict: "not applicable",
    resources: [group({ logGroupClass: "DELIVERY", retentionInDays: 2 })],
  },
  {
    name: "a retention that is not known yet",
    verdict: "undecided",
    resources: [group({ retentionInDays: unknownValue })],
  },
]);
