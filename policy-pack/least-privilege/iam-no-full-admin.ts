import { definePolicy } from "../policy/define-policy.ts";
import { isFullAdmin, judgeEachStatement } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-no-full-admin",
  title: "No identity policy allows everything on everything",
  severity: "critical",
  rationale:
    "Whoever takes over an identity with Action * on Resource * owns the account: data, logs, backups and the other identities.",
  remediation: [
    "Find the actions in use with IAM Access Analyzer's policy generation, or in CloudTrail.",
    "Name the actions and resources that are needed.",
  ],
  controls: {
    fsbp: ["IAM.1"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  checkov: [
    ...["CKV2_AWS_40", "CKV_AWS_1", "CKV_AWS_49", "CKV_AWS_62", "CKV_AWS_63"],
    ...["CKV_AWS_286", "CKV_AWS_290", "CKV_AWS_355", "CKV_AWS_356"],
  ],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeEachStatement(holder, (statement) =>
      judge(not(isFullAdmin(statement)), {
        what: "the statement allows everything on everything",
        at: statement.value.at("Action"),
        required: "the actions and resources that are needed",
        fix: "name them in Action and Resource",
      }),
    ),
});
