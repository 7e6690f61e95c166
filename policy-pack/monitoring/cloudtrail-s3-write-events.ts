import { defineGraphPolicy } from "../policy/define-policy.ts";
import { judgeObjectEvents } from "../aws/storage/object-events.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineGraphPolicy({
  name: "cloudtrail-s3-write-events",
  title: "Trails record who writes and deletes objects of S3",
  severity: "medium",
  preset: "strict",
  rationale:
    "Who encrypts, replaces or deletes the objects of a bucket calls the management of AWS not once: without events of objects, ransomware leaves no trace of who did it.",
  remediation: [
    'Add eventSelectors: [{ readWriteType: "All", dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }] to a trail, or a selector with eventCategory Data to advancedEventSelectors.',
    "These events cost money by their number. An account whose organization records them may except the policy.",
  ],
  controls: { fsbp: ["S3.22"] },
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html",
  tokens: TOKENS.trail,
  check: (trail, _config, graph) => judgeObjectEvents(trail, graph, "write"),
});
