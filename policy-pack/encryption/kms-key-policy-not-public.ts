import { definePolicy } from "../policy/define-policy.ts";
import { isPublic, judgeStatements } from "../aws/iam/iam.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "kms-key-policy-not-public",
  title: "No KMS key policy lets in everyone",
  severity: "critical",
  rationale:
    'A key policy with principal "*" lets any AWS account use the key, so that encryption with it protects nothing. AWS\'s own pattern binds the star to this account by kms:CallerAccount.',
  remediation: [
    "Name the account root and the roles that use the key as principals.",
    "For a service that acts for many roles, keep the star but bind it: StringEquals kms:CallerAccount (this account) and kms:ViaService.",
  ],
  controls: {
    fsbp: ["KMS.5"],
    pci: ["3.6.1", "7.2.1"],
    nist: ["AC-3", "AC-6", "SC-12"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.8.24", "A.5.15"],
  },
  checkov: ["CKV_AWS_33"],
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html",
  tokens: families(TOKENS.kmsKey, TOKENS.kmsKeyPolicy),
  check(key) {
    return judgeStatements(key.at("policy"), (statement) =>
      judge(not(isPublic(statement)), {
        what: "the key policy lets in everyone",
        at: statement.value.at("Principal"),
        required: "named principals, or a condition that binds the star to an account or organization",
        fix: 'set Principal: { AWS: roleArn }, or add Condition: { StringEquals: { "kms:CallerAccount": account } }',
      }),
    );
  },
});
