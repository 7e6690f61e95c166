import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "memorydb-snapshot-cmk",
  title: "MemoryDB snapshots are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "A snapshot outlives its cluster and is what gets copied and exported. Only a customer-managed key can be restricted, or switched off when the copy must become unreadable.",
  remediation: ["Set kmsKeyArn: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_278"],
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/at-rest-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.memorySnapshot,
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the snapshot has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyArn: key.arn",
    },
  ],
});
