import { namesOwnKey } from "../keys.ts";
import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";

export const policy = definePropertyPolicy({
  name: "codebuild-encryption-cmk",
  title: "Builds encrypt their artifacts with a customer-managed key",
  severity: "low",
  rationale:
    "The key of S3 serves every bucket of the account. A key of one's own can be restricted to those who deploy.",
  remediation: ["Set encryptionKey: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_147"],
  url: "https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.buildProject,
      path: "encryptionKey",
      must: namesOwnKey,
      what: "the artifacts of the build have no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set encryptionKey: key.arn",
    },
  ],
});
