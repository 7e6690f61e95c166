import { definePolicy } from "../policy/define-policy.ts";
import { isOpenToAll, judgeStatements, matchesPattern, type Statement } from "../aws/iam/iam.ts";
import { isForOwner } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const allowsGrants = (statement: Statement): Truth =>
  or(
    truth(statement.notActions.length > 0),
    some(statement.actions, (action) => action.matches((text) => matchesPattern(text, "kms:CreateGrant"))),
  );

/** Conditions that say for whom, through what, or of which operations a grant may be. */
const BINDS = /^kms:(viaservice|granteeprincipal|retiringprincipal|grantoperations|grantconstrainttype)$/;

function isBound(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, ({ key, operator, ifExists, values }) => {
    const forServices = key === "kms:grantisforawsresource" && operator === "bool";
    if (ifExists) return truth(false);
    return forServices ? some(values, (value) => value.is(true)) : truth(BINDS.test(key) && values.length > 0);
  });
}

export const policy = definePolicy({
  name: "kms-grants-bound",
  title: "KMS key policies bind the grants that they allow to services of AWS",
  severity: "medium",
  // Who administers a key by a role of its own may have reasons to give grants: it advises.
  preset: "strict",
  rationale:
    "Whoever may create grants hands the use of the key to any principal of any account, and no policy shows it: a role that only needs its volumes attached can let somebody else decrypt.",
  remediation: [
    'Add the condition Bool kms:GrantIsForAWSResource "true": services of AWS that act for the role still get their grants.',
    "Or name the operations or the grantee by kms:GrantOperations or kms:GranteePrincipal.",
  ],
  controls: { nist: ["AC-3", "AC-6", "SC-12"], soc2: ["CC6.1", "CC6.3"], iso27001: ["A.5.15", "A.8.24"] },
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html",
  tokens: families(TOKENS.kmsKey, TOKENS.kmsKeyPolicy),
  check: (key) =>
    judgeStatements(key.at("policy"), (statement) => {
      // The owner's identity policies decide further; a service gives grants for itself alone;
      // what is open to all is the matter of kms-key-policy-not-public.
      const isForServices = truth(statement.principals.every(({ kind }) => kind === "Service"));
      const owned = or(isForOwner(statement), isForServices, isOpenToAll(statement));
      const concerned = and(allowsGrants(statement), not(owned));
      return judge(or(not(concerned), isBound(statement)), {
        what: "the statement lets its principals grant the use of the key to anyone",
        at: statement.value.at(statement.notActions.length > 0 ? "NotAction" : "Action"),
        required: "a condition on kms:GrantIsForAWSResource, or no kms:CreateGrant",
        fix: 'add Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } }',
      });
    }),
});
