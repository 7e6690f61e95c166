import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kinesis-encrypted",
  title: "Kinesis streams are encrypted at rest",
  severity: "medium",
  rationale: "A stream keeps every record for a day to a year. Encrypted, a copied disk is worth nothing.",
  remediation: ['Set encryptionType: "KMS" and kmsKeyId: key.arn, or "alias/aws/kinesis".'],
  controls: { fsbp: ["Kinesis.1"] },
  checkov: ["CKV_AWS_43"],
  url: "https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html",
  demands: [
    {
      tokens: TOKENS.stream,
      path: "encryptionType",
      must: isOneOf(["KMS"], { absent: "NONE" }),
      what: "the stream is not encrypted at rest",
      required: "KMS",
      fix: 'set encryptionType: "KMS" and kmsKeyId: "alias/aws/kinesis"',
    },
  ],
});
