import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "timestream-encryption-cmk",
  title: "Timestream databases are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "Timestream encrypts by itself with AWS's key in the account, which nobody can restrict. A key of one's own is a second permission that can be given to one workload only.",
  remediation: ["Set kmsKeyId: key.arn. A database changes in place."],
  controls: {},
  checkov: ["CKV_AWS_160"],
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/EncryptionAtRest.html",
  demands: [
    {
      tokens: TOKENS.timestreamDatabase,
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the database has no key of your own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
