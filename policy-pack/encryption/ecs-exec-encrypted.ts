import { definePropertyPolicy, has, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "ecs-exec-encrypted",
  title: "Sessions of ECS Exec, and their logs, are encrypted with a key of one's own",
  severity: "medium",
  rationale:
    "A session shows whatever an operator looks at: credentials, rows of customers. With a key of your own only who may use it can open a session or read its log.",
  remediation: [
    "Set configuration.executeCommandConfiguration.kmsKeyId: key.arn, and allow the task role kms:Decrypt.",
    'With logging: "OVERRIDE" set cloudWatchEncryptionEnabled or s3BucketEncryptionEnabled in logConfiguration.',
  ],
  controls: {},
  checkov: ["CKV_AWS_224"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html#ecs-exec-enabling-and-using",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.cluster,
      when: (cluster) => cluster.at("configuration.executeCommandConfiguration").set(),
      path: "configuration.executeCommandConfiguration.kmsKeyId",
      must: isSet,
      what: "sessions are not encrypted with a key of one's own",
      required: "the ARN of a key",
      fix: "set configuration.executeCommandConfiguration.kmsKeyId: key.arn",
    },
    {
      tokens: TOKENS.cluster,
      when: has("configuration.executeCommandConfiguration.logging", "OVERRIDE"),
      path: "configuration.executeCommandConfiguration.logConfiguration",
      must: (logs) =>
        or(logs.at("cloudWatchEncryptionEnabled").is(true), logs.at("s3BucketEncryptionEnabled").is(true)),
      what: "the logs of the sessions are not encrypted",
      required: "cloudWatchEncryptionEnabled or s3BucketEncryptionEnabled",
      fix: "set logConfiguration.cloudWatchEncryptionEnabled: true",
    },
  ],
});
