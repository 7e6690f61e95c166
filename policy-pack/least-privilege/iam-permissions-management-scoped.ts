import { coversLevel } from "../aws/iam/data.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { coversSome, isUnlimited, judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const isManagement = (action: string) => coversLevel(action, ["permissions"]);

export const policy = definePolicy({
  name: "iam-permissions-management-scoped",
  title: "Identity policies name the resources whose permissions they may change",
  severity: "high",
  rationale:
    "Who may change policies of any resource opens what nobody meant to open: a bucket to the public, a key to another account, a role to itself.",
  remediation: [
    "Put the ARNs of the resources in Resource.",
    "Leave permissions management to the roles that deploy, and bind those by a permissions boundary.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  checkov: ["CKV_AWS_109", "CKV_AWS_289"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(not(and(isUnlimited(statement), coversSome(statement, isManagement))), {
        what: "the statement may change the permissions of any resource",
        at: statement.value.at("Action"),
        required: "the ARNs of the resources whose permissions it manages",
        fix: "name the ARN in Resource, or take the action away",
      }),
    ),
});
