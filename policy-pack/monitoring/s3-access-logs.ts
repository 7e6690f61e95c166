import { isLogTarget } from "../aws/storage/bucket-uses.ts";
import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "s3-access-logs",
  title: "Buckets log the requests to them",
  severity: "medium",
  preset: "strict",
  rationale:
    "After a leak somebody will ask which objects were read, and by whom. CloudTrail tells that only where data events are paid for; access logs cost their storage.",
  remediation: [
    "Add new aws.s3.BucketLogging(name, { bucket: bucket.id, targetBucket: logs.id, targetPrefix }).",
    "Give logging.s3.amazonaws.com s3:PutObject in the policy of the bucket that takes the logs.",
  ],
  controls: { fsbp: ["S3.9"] },
  checkov: ["CKV_AWS_18"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
  tokens: TOKENS.bucket,
  // A bucket that logs to itself, or to one that logs to it, makes an entry of every entry.
  when: (bucket, _config, graph) => not(isLogTarget(graph, bucket)),
  companion: TOKENS.bucketLogging,
  by: "bucket",
  inline: (bucket) => or(bucket.at("logging.targetBucket").set(), bucket.at("loggings.targetBucket").set()),
  missing: "nobody can tell who read what from the bucket",
  required: "access logs to another bucket",
  fix: "add new aws.s3.BucketLogging(name, { bucket: bucket.id, targetBucket: logs.id, targetPrefix })",
});
