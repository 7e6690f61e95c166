import { defineExamples, unknownValue } from "../policy/examples.ts";

function stream(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesis/stream:Stream", name: "stream", props } as const;
}

export const examples = defineExamples([
  { name: "a week", verdict: "holds", resources: [stream({ retentionPeriod: 168 })] },
  { name: "an hour less", verdict: "violated", resources: [stream({ retentionPeriod: 167 })], says: "found 167" },
  { name: "AWS's default of a day", verdict: "violated", resources: [stream({})] },
  {
    name: "AWS's default where it must be an hour more",
    verdict: "violated",
    resources: [stream({})],
    config: { hours: 25 },
    says: "25 hours or more",
  },
  { name: "AWS's default where a day will do", verdict: "holds", resources: [stream({})], config: { hours: 24 } },
  {
    name: "a time that is not known yet",
    verdict: "undecided",
    resources: [stream({ retentionPeriod: unknownValue })],
  },
]);
