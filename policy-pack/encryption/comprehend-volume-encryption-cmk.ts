import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "comprehend-volume-encryption-cmk",
  title: "Volumes that train models of Comprehend are encrypted with a customer-managed key",
  severity: "low",
  rationale: "The documents are copied onto the volume for the training.",
  remediation: ["Set volumeKmsKeyId: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_268"],
  url: "https://docs.aws.amazon.com/comprehend/latest/dg/kms-in-comprehend.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.comprehendModel,
      path: "volumeKmsKeyId",
      must: namesOwnKey,
      what: "the volume of the training has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set volumeKmsKeyId: key.arn",
    },
  ],
});
