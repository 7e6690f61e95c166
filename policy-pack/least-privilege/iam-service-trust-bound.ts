import { definePolicy } from "../policy/define-policy.ts";
import { isTakenByDeputy, namesSource } from "../aws/iam/deputies.ts";
import { judgeStatements } from "../aws/iam/iam.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-service-trust-bound",
  title: "Roles for services name for which account or resource the service may take them",
  severity: "medium",
  // What a role can be given to is bound by iam:PassRole as well: it advises.
  preset: "strict",
  rationale:
    "A service takes roles for every account. Where it can be made to take a role whose ARN somebody else has given it, only a condition on the source keeps it from working for a stranger: the service is a confused deputy.",
  remediation: [
    'Add Condition: { StringEquals: { "aws:SourceAccount": account } } to the trust policy, and aws:SourceArn where the resource is known.',
    "Roles of Lambda, EC2 and other services that AWS documents without such a condition need none: with it they could not be taken.",
  ],
  controls: { nist: ["AC-3", "AC-6"], soc2: ["CC6.1"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  tokens: TOKENS.role,
  check: (role) =>
    judgeStatements(role.at("assumeRolePolicy"), (statement) =>
      judge(or(not(isTakenByDeputy(statement)), namesSource(statement)), {
        what: "the service may take the role for any account",
        at: statement.value.at("Principal"),
        required: "a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID",
        fix: 'add Condition: { StringEquals: { "aws:SourceAccount": account } }',
      }),
    ),
});
