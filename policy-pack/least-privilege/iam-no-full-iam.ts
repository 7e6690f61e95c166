import { definePolicy } from "../policy/define-policy.ts";
import { isAllOfIam, isUnlimited, judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-no-full-iam",
  title: "No identity policy allows all of IAM on everything",
  severity: "critical",
  rationale:
    "Whoever may do all of IAM may give himself everything else: he makes keys, roles and policies as he likes.",
  remediation: [
    "Name the actions of IAM that are needed, and the paths of the roles they are for.",
    "Bind who creates roles by a permissions boundary (condition iam:PermissionsBoundary).",
  ],
  controls: {
    fsbp: [],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  checkov: ["CKV2_AWS_40", "CKV_AWS_109", "CKV_AWS_286"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(
        not(
          and(
            some(statement.actions, (action) => action.matches(isAllOfIam)),
            isUnlimited(statement),
          ),
        ),
        {
          what: "the statement allows all of IAM",
          at: statement.value.at("Action"),
          required: "the actions of IAM that are needed, on a path of roles",
          fix: 'name them, and the roles: "arn:aws:iam::123456789012:role/service/*"',
        },
      ),
    ),
});
