import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

const RECEIVERS = ["lambdaFunctions", "queues", "topics"] as const;

export const policy = defineCompanionPolicy({
  name: "s3-event-notifications",
  title: "Buckets tell of what happens to their objects",
  severity: "low",
  preset: "strict",
  rationale:
    "An object that is made, deleted or restored unexpectedly is seen at once where somebody is told of it, and else by whoever misses it.",
  remediation: [
    "Add new aws.s3.BucketNotification(name, { bucket: bucket.id, eventbridge: true }), and rules for what matters.",
    "Or name lambdaFunctions, queues or topics with their events.",
  ],
  controls: { fsbp: ["S3.11"] },
  checkov: ["CKV2_AWS_62"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html",
  tokens: TOKENS.bucket,
  companion: TOKENS.bucketNotification,
  by: "bucket",
  must: (notification) =>
    or(notification.at("eventbridge").is(true), ...RECEIVERS.map((receiver) => notification.at(receiver).set())),
  missing: "nobody is told of what happens in the bucket",
  weak: "the bucket's notification tells nobody",
  required: "eventbridge: true, or lambdaFunctions, queues or topics",
  fix: "add new aws.s3.BucketNotification(name, { bucket: bucket.id, eventbridge: true })",
});
