import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "imagebuilder-component-encryption-cmk",
  title: "Components and container recipes of Image Builder are encrypted with a customer-managed key",
  severity: "low",
  rationale: "They tell what goes into every image. A key of one's own can be restricted, and shows every use.",
  remediation: ["Set kmsKeyId: key.arn; it replaces the component."],
  controls: {},
  checkov: ["CKV_AWS_180"],
  url: "https://docs.aws.amazon.com/imagebuilder/latest/userguide/data-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.imageComponent, TOKENS.containerRecipe),
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "it has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
