import { defineGraphPolicy } from "../policy/define-policy.ts";
import { judgeObjectEvents } from "../aws/storage/object-events.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineGraphPolicy({
  name: "cloudtrail-s3-read-events",
  title: "Trails record who reads objects of S3",
  severity: "medium",
  preset: "strict",
  rationale:
    "A thief of data makes GetObject requests and no others. Management events show none of them, so that after a leak nobody can say which objects were taken.",
  remediation: [
    'Add eventSelectors: [{ readWriteType: "All", dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }] to a trail, or a selector with eventCategory Data to advancedEventSelectors.',
    "These events cost money by their number. An account whose organization records them may except the policy.",
  ],
  controls: { fsbp: ["S3.23"] },
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html",
  tokens: TOKENS.trail,
  check: (trail, _config, graph) => judgeObjectEvents(trail, graph, "read"),
});
