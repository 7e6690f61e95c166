import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kinesis-retention",
  title: "Kinesis streams keep records long enough to recover a consumer",
  severity: "low",
  rationale: "What a consumer did not read before the retention ends is lost. A day does not span a weekend's outage.",
  remediation: ["Set retentionPeriod to the hours that a consumer may be away; longer ones cost more."],
  controls: { fsbp: ["Kinesis.3"] },
  url: "https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html",
  preset: "strict",
  tokens: TOKENS.stream,
  settings: {
    hours: integer(168, "Hours that a stream must keep its records at least", { minimum: 24, maximum: 8760 }),
  },
  demands: ({ hours }) => [
    {
      tokens: TOKENS.stream,
      path: "retentionPeriod",
      must: atLeast(hours, { absent: 24 }),
      what: "the stream forgets its records too soon",
      required: `${hours} hours or more`,
      fix: `set retentionPeriod: ${hours}`,
    },
  ],
});
