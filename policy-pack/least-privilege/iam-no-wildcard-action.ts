import { flag } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { isEveryAction, type Statement } from "../aws/iam/iam.ts";
import { actionsLeft, judgeEachStatement } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

/** Fewer letters beside the wildcards name nothing: `s3:*e*` is most of S3. */
const FEWEST_LETTERS = 3;

/** `*`, `s3:*`, `*:*`, `s3:*e*`; with `strict` also `s3:Get*`. */
function isWildcard(action: string, strict: boolean): boolean {
  const name = action.includes(":") ? action.slice(action.indexOf(":") + 1) : action;
  if (strict) return /[*?]/.test(action);
  const namesNothing = /[*?]/.test(name) && name.replace(/[*?]/g, "").length < FEWEST_LETTERS;
  return namesNothing || /[*?].*:/.test(action);
}

function judgeStatement(statement: Statement, strict: boolean): Verdict {
  const left = actionsLeft(statement);
  return combine(
    // All of IAM is said by iam-no-full-iam, where nothing limits it.
    statement.actions
      .filter((action) => isEveryAction(action.text() ?? "") || left.includes(action))
      .map((action) =>
        judge(not(action.matches((text) => isWildcard(text, strict))), {
          what: "the statement allows all actions of a kind",
          at: action,
          required: "the actions that are needed, by name",
          fix: 'name them, such as "s3:GetObject" instead of "s3:*"',
        }),
      ),
  );
}

export const policy = definePolicy({
  name: "iam-no-wildcard-action",
  title: "Identity policies name the actions they allow",
  severity: "critical",
  rationale:
    "Whoever takes over a role that may do s3:* or * may also delete, share and escalate. Every action not named is one an attacker does not have.",
  remediation: [
    "Find the actions in use with IAM Access Analyzer's policy generation, or in CloudTrail.",
    "Name exactly these in Action.",
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
  tokens: TOKENS.identityPolicy,
  settings: { strict: flag(false, "Refuse partial wildcards too, such as s3:Get*") },
  // Also what iam-no-full-admin refuses: requirements name this policy where they ask for actions by name.
  check: (resource, { strict }) => judgeEachStatement(resource, (statement) => judgeStatement(statement, strict)),
});
