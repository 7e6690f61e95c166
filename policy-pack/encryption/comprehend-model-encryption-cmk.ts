import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "comprehend-model-encryption-cmk",
  title: "Models of Comprehend are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "A model is what was learnt from the documents. A key of one's own can be restricted, and shows every use.",
  remediation: ["Set modelKmsKeyId: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_267"],
  url: "https://docs.aws.amazon.com/comprehend/latest/dg/kms-in-comprehend.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.comprehendModel,
      path: "modelKmsKeyId",
      must: namesOwnKey,
      what: "the model has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set modelKmsKeyId: key.arn",
    },
  ],
});
