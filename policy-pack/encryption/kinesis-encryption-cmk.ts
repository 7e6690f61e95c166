import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kinesis-encryption-cmk",
  title: "Kinesis streams are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "The service's own key serves every stream of the account and cannot be restricted. A key of one's own can be, and shows every use.",
  remediation: [
    'Set encryptionType: "KMS" and kmsKeyId: key.arn for a data stream, kmsKeyId: key.arn for a video stream.',
  ],
  controls: {},
  checkov: ["CKV_AWS_185", "CKV_AWS_177"],
  url: "https://docs.aws.amazon.com/streams/latest/dev/creating-using-sse-master-keys.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.stream, TOKENS.videoStream),
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the stream has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
