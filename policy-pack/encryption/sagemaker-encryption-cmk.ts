import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-encryption-cmk",
  title: "Notebooks and domains of SageMaker are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "Data sets and credentials are copied onto the volumes. The service's own key cannot be restricted, and its use is not seen.",
  remediation: ["Set kmsKeyId: key.arn; it replaces the notebook or the domain."],
  controls: {},
  checkov: ["CKV_AWS_22", "CKV_AWS_187"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.notebook, TOKENS.notebookDomain),
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "its storage has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
