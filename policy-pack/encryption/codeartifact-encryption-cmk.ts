import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "codeartifact-encryption-cmk",
  title: "CodeArtifact domains are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "The key of the service cannot be restricted to those who publish and fetch packages. A key of one's own can be, and shows every use.",
  remediation: ["Set encryptionKey: key.arn; it is fixed when the domain is made."],
  controls: {},
  checkov: ["CKV_AWS_221"],
  url: "https://docs.aws.amazon.com/codeartifact/latest/ug/domain-create.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.codeArtifactDomain,
      path: "encryptionKey",
      must: namesOwnKey,
      what: "the domain has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set encryptionKey: key.arn",
    },
  ],
});
