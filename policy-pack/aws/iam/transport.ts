import { type Condition, isOpenToAll, matchesPattern, readPolicy, type Statement } from "./iam.ts";
import { and, every, no, not, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** The statement denies, to everyone. */
export function deniesEveryone(statement: Statement): Truth {
  return and(not(statement.allows), isOpenToAll(statement));
}

/** The statement's actions cover these; NotAction: unless it names them. */
export function coversActions(statement: Statement, actions: readonly string[]): Truth {
  if (statement.notActions.length > 0) {
    return not(
      some(statement.notActions, (named) => named.matches((text) => actions.some((a) => matchesPattern(text, a)))),
    );
  }
  return every(actions, (action) =>
    some(statement.actions, (named) => named.matches((text) => matchesPattern(text, action))),
  );
}

function isWithoutTls(condition: Condition): Truth {
  const isKey = condition.key === "aws:securetransport" && /^(bool|stringequals)/.test(condition.operator);
  return isKey ? some(condition.values, (value) => value.is("false")) : no;
}

/** The statement bears on requests without TLS, and on no fewer of them: nothing else is asked at the same time. */
function onlyWithoutTls(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return statement.conditions.length === 1 ? some(statement.conditions, isWithoutTls) : no;
}

/**
 * The policy document refuses these actions to everyone who asks without TLS. `reaches`: whether a statement's resources
 * are those that count.
 */
export function deniesWithoutTls(
  document: Value,
  actions: readonly string[],
  reaches: (statement: Statement) => Truth = () => truth(true),
): Truth {
  const policy = readPolicy(document);
  if (policy.state === "absent" || policy.state === "malformed") return no;
  if (policy.state === "open") return policy.verdict.kind === "undecided" ? unknown(policy.verdict.path) : no;
  return some(policy.statements, (statement) =>
    and(deniesEveryone(statement), onlyWithoutTls(statement), coversActions(statement, actions), reaches(statement)),
  );
}
