import { definePolicy } from "../policy/define-policy.ts";
import { isEveryAction } from "../aws/iam/iam.ts";
import { judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-no-star-action",
  title: "No identity policy allows all actions of all services",
  severity: "critical",
  rationale:
    "Action * holds whatever AWS has now and will ever have, on the resources named and on those services that know no resources.",
  remediation: ["Name the services and actions that are needed."],
  controls: {
    fsbp: ["IAM.21"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  checkov: ["CKV_AWS_49", "CKV_AWS_63"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(not(some(statement.actions, (action) => action.matches(isEveryAction))), {
        what: "the statement allows all actions of all services",
        at: statement.value.at("Action"),
        required: "the actions that are needed",
        fix: "name them in Action",
      }),
    ),
});
