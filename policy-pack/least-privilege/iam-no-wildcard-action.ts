import { flag } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import { identityDocuments, judgeStatements, type Statement } from "../iam.ts";
import { families, TOKENS } from "../tokens.ts";
import { not, some } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, judge, type Verdict, violated } from "../verdict.ts";

/** Fewer letters beside the wildcards name nothing: `s3:*e*` is most of S3. */
const FEWEST_LETTERS = 3;

/** `*`, `s3:*`, `*:*`, `s3:*e*`; with `strict` also `s3:Get*`. */
function isWildcard(action: string, strict: boolean): boolean {
  const name = action.includes(":") ? action.slice(action.indexOf(":") + 1) : action;
  if (strict) return /[*?]/.test(action);
  const namesNothing = /[*?]/.test(name) && name.replace(/[*?]/g, "").length < FEWEST_LETTERS;
  return namesNothing || /[*?].*:/.test(action);
}

/** Managed policies of AWS that grant all actions of a service, or of all. */
const BROAD_MANAGED =
  /^arn:aws[\w-]*:iam::aws:policy\/(?:.*\/)?(?:AdministratorAccess(?:-\w+)?|PowerUserAccess|\w*FullAccess(?:_v\d+|V\d+)?)$/;

function judgeStatement(statement: Statement, strict: boolean): Verdict {
  const [notAction] = statement.notActions;
  if (notAction) {
    return violated({
      what: "the statement allows every action but a few (NotAction)",
      at: notAction,
      required: "the actions that are needed, by name",
      fix: "list them in Action",
    });
  }
  return combine(
    statement.actions.map((action) =>
      judge(not(action.matches((text) => isWildcard(text, strict))), {
        what: "the statement allows all actions of a kind",
        at: action,
        required: "the actions that are needed, by name",
        fix: 'name them, such as "s3:GetObject" instead of "s3:*"',
      }),
    ),
  );
}

function judgeAttachment(arn: Value): Verdict {
  return judge(not(some(arn.items(), (item) => item.matches((text) => BROAD_MANAGED.test(text)))), {
    what: "the attached policy of AWS allows all actions of a service",
    at: arn,
    required: "a policy of your own with the actions that are needed",
    fix: "replace it by an aws.iam.RolePolicy that names actions and resources",
  });
}

export const policy = definePolicy({
  name: "iam-no-wildcard-action",
  title: "Identity policies name the actions they allow",
  severity: "critical",
  rationale:
    "Whoever takes over a role that may do s3:* or * may also delete, share and escalate. Every action not named is one an attacker does not have.",
  remediation: [
    "Find the actions in use with IAM Access Analyzer's policy generation, or in CloudTrail.",
    "Name exactly these in Action; do not use NotAction with Allow.",
    "Replace AdministratorAccess, PowerUserAccess and ...FullAccess by a policy of your own.",
  ],
  controls: {
    fsbp: ["IAM.1", "IAM.21"],
    cis: ["1.16"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tokens: families(TOKENS.identityPolicy, TOKENS.policyAttachment),
  settings: { strict: flag(false, "Refuse partial wildcards too, such as s3:Get*") },
  check(resource, { strict }) {
    const attached = ["policyArn", "policyArns", "managedPolicyArn", "managedPolicyArns"].map((key) =>
      resource.at(key),
    );
    return [
      ...identityDocuments(resource).map((document) => judgeStatements(document, (s) => judgeStatement(s, strict))),
      ...attached.filter((arn) => !arn.isAbsent).map(judgeAttachment),
    ];
  },
});
