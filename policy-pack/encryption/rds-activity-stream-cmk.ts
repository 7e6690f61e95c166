import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "rds-activity-stream-cmk",
  title: "Activity streams of Aurora are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "The stream holds every statement, with the values in it. Whoever may use the key reads the database without touching it: the key must be one whose policy names those who audit.",
  remediation: ["Set kmsKeyId: key.arn, of a key that the auditors alone may use."],
  controls: {},
  checkov: ["CKV_AWS_246"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.rdsActivityStream,
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the activity stream has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
