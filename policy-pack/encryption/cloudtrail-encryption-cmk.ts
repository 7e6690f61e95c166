import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-encryption-cmk",
  title: "Trails and event data stores are encrypted with a customer-managed key",
  severity: "medium",
  rationale: "Then reading the log takes a right on the key beside the one on the bucket, and every reading is seen.",
  remediation: [
    "Set kmsKeyId: key.arn, and let CloudTrail use the key in its policy.",
    "The key of an event data store is fixed when it is made.",
  ],
  controls: { fsbp: ["CloudTrail.2", "CloudTrail.10"] },
  checkov: ["CKV_AWS_35", "CKV_AWS_294"],
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.trail, TOKENS.eventDataStore),
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "what CloudTrail records has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
