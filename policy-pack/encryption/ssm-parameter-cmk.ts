import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy, has } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ssm-parameter-cmk",
  title: "SecureString parameters are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "With alias/aws/ssm whoever may read a parameter may decrypt it. A key of one's own is a second permission, which can be given to one workload only.",
  remediation: [
    "Set keyId: key.arn. A parameter changes in place.",
    "Let the roles that read it use the key: kms:Decrypt with kms:ViaService ssm.",
  ],
  controls: {},
  checkov: ["CKV_AWS_337"],
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html",
  demands: [
    {
      tokens: TOKENS.parameter,
      path: "keyId",
      // A String takes no key: whether it may be one is asked by ssm-secure-string.
      when: has("type", "SecureString"),
      must: namesOwnKey,
      what: "the parameter has no key of your own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set keyId: key.arn",
    },
  ],
});
