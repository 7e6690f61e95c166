import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:cloudwatch/logGroup:LogGroup", name: "api", props: { ...{ name: "/ecs/api" }, ...props } };
}

export const examples = defineExamples([
  { name: "a year", verdict: "holds", resources: [group({ retentionInDays: 365 })] },
  { name: "a day", verdict: "holds", resources: [group({ retentionInDays: 1 })] },
  { name: "left out, which means for ever", verdict: "violated", resources: [group()], says: "found nothing" },
  { name: "for ever, written as 0", verdict: "violated", resources: [group({ retentionInDays: 0 })], says: "found 0" },
  {
    name: "logs that are passed on, whose retention is fixed",
    verdict: "not applicable",
    resources: [group({ logGroupClass: "DELIVERY" })],
  },
  {
    name: "a retention that is not known yet",
    verdict: "undecided",
    resources: [group({ retentionInDays: unknownValue })],
  },
]);
