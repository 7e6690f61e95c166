import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "efs-encryption-cmk",
  title: "EFS file systems are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "The key that EFS keeps for itself serves every file system of the account. A key of one's own can be restricted to one workload, watched, and taken away.",
  remediation: [
    "Set encrypted: true and kmsKeyId: key.arn.",
    "The key of a file system cannot be changed: copy the files to a new one, by DataSync or from a backup.",
  ],
  controls: {},
  checkov: ["CKV_AWS_184"],
  url: "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
  demands: [
    {
      tokens: TOKENS.fileSystem,
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the file system has no key of your own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set encrypted: true and kmsKeyId: key.arn",
    },
  ],
});
