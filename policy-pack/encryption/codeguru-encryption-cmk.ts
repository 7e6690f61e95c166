import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "codeguru-encryption-cmk",
  title: "Reviews of CodeGuru are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Reviews quote the source code, its faults first. The key that AWS owns can be neither restricted nor switched off.",
  remediation: ['Set kmsKeyDetails: { encryptionOption: "CUSTOMER_MANAGED_CMK", kmsKeyId: key.arn }.'],
  controls: {},
  checkov: ["CKV_AWS_381"],
  url: "https://docs.aws.amazon.com/codeguru/latest/reviewer-ug/data-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.codeReview,
      path: "kmsKeyDetails",
      must: (details) =>
        and(details.at("encryptionOption").is("CUSTOMER_MANAGED_CMK"), namesOwnKey(details.at("kmsKeyId"))),
      what: "reviews have no customer-managed key",
      required: "CUSTOMER_MANAGED_CMK and a kmsKeyId",
      fix: 'set kmsKeyDetails: { encryptionOption: "CUSTOMER_MANAGED_CMK", kmsKeyId: key.arn }',
    },
  ],
});
