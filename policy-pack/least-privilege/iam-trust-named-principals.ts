import { definePolicy } from "../policy/define-policy.ts";
import { judgeStatements, namesNothing, type Statement } from "../aws/iam/iam.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, some, type Truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const WHOLE_ACCOUNT = /^(\d{12}|arn:[\w-]+:iam::\d{12}:root)$/;

/** Conditions that pick some of an account's identities, or that only a partner who was told can meet. */
const PICKS =
  /^(sts:externalid|aws:principal(arn|tag\/.*)|aws:userid|aws:username|sts:rolesessionname|sts:sourceidentity)$/;

function picksSome(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, ({ key, operator, ifExists, values }) => {
    const picks = PICKS.test(key) && /^(foranyvalue:)?(string|arn)(equals|like)/.test(operator) && !ifExists;
    return picks && values.length > 0 ? every(values, (value) => value.matches(isOfSome)) : no;
  });
}

/** Not true of every identity of an account: `*`, `arn:aws:iam::111122223333:*`. */
function isOfSome(text: string): boolean {
  return !namesNothing(text) && !/^arn:[^:]*:[^:]*:[^:]*:[^:]*:[*?]+$/.test(text);
}

export const policy = definePolicy({
  name: "iam-trust-named-principals",
  title: "Roles name the identities that may take them, not whole accounts",
  severity: "medium",
  // Within one account, many leave to identity policies who may take which role.
  preset: "strict",
  rationale:
    "A role that trusts an account can be taken by everyone there whose policies allow sts:AssumeRole, be it on *: the account that is trusted decides, not the role.",
  remediation: [
    "Name the roles or services that take it as principals.",
    "For a partner, add a condition on sts:ExternalId.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  // Which refuses an account with sts:ExternalId, too: how AWS asks partners to be let in.
  checkov: ["CKV_AWS_61"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html",
  tokens: TOKENS.role,
  check: (role) =>
    judgeStatements(role.at("assumeRolePolicy"), (statement) => {
      const whole = some(statement.principals, ({ kind, value }) =>
        kind === "AWS" || kind === "?" ? value.matches((text) => WHOLE_ACCOUNT.test(text)) : no,
      );
      return judge(not(and(whole, not(picksSome(statement)))), {
        what: "the trust policy lets in a whole account",
        at: statement.value.at("Principal"),
        required: "roles or services, or a condition such as sts:ExternalId or aws:PrincipalArn",
        fix: "name the role in Principal: { AWS: callerRole.arn }",
      });
    }),
});
