import { judgeGranted } from "../aws/iam/boundaries.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { type Escalation, ESCALATIONS } from "../aws/iam/escalations.ts";
import { readPolicy, type Statement } from "../aws/iam/iam.ts";
import { coversAction, isUnlimited, refusedBy } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, not, some, type Truth, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, holds, judge, type Verdict } from "../policy/verdict.ts";

/** Some statement allows the action; `anywhere`: on whatever identity there is. */
function allows(statements: readonly Statement[], action: string, anywhere: boolean): Truth {
  return some(statements, (statement) =>
    and(statement.allows, coversAction(statement, action), anywhere ? isUnlimited(statement) : yes),
  );
}

function judgeWay(document: Value, statements: readonly Statement[], way: Escalation): Verdict {
  const beside = way.beside ?? [];
  const open = and(
    every(way.anywhere, (action) => allows(statements, action, true)),
    every(beside, (action) => allows(statements, action, false)),
  );
  return judge(not(open), {
    what: `whoever has the policy ${way.what}`,
    found: `${[...way.anywhere, ...beside].join(" with ")} at ${document.path}`,
    required: `${way.anywhere.join(", ")} on identities that are named, if at all`,
    fix: "name the ARNs of the identities in Resource, or take the action away",
  });
}

function judgeDocument(document: Value): Verdict {
  const policy = readPolicy(document);
  if (policy.state === "open" || policy.state === "malformed") return policy.verdict;
  if (policy.state === "absent") return holds;
  const statements = policy.statements.filter((statement) => refusedBy(statement) === undefined);
  return combine(ESCALATIONS.map((way) => judgeWay(document, statements, way)));
}

export const policy = definePolicy({
  name: "iam-no-privilege-escalation",
  title: "No identity policy lets its holder gain more permissions than it gives",
  severity: "high",
  rationale:
    "Who may rewrite policies, take over other identities, or start something under any role has all permissions of the account, whatever the policy seems to say.",
  remediation: [
    "Name the roles in the Resource of iam:PassRole, and bind it by iam:PassedToService.",
    "Leave changes of identities to the role that deploys, bound by a permissions boundary.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  checkov: ["CKV_AWS_110", "CKV_AWS_286"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  tokens: TOKENS.identityPolicy,
  check(holder) {
    return judgeGranted(holder, judgeDocument);
  },
});
