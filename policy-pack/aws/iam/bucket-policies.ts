import { type Statement } from "./iam.ts";
import { namesSomebody } from "./iam-conditions.ts";
import { some, yes, type Truth } from "../../policy/truth.ts";

/** Operators that hold for everyone but those who are named. */
const ALL_BUT = /^(foranyvalue:|forallvalues:)?(stringnot|arnnot|notipaddress)/;
const WHO_OR_WHENCE = /^aws:(principal|source|vpc|userid|username)/;

/** The statement leaves somebody out by name: NotPrincipal, or a condition on who asks or from where, turned around. */
export function excepts(statement: Statement): Truth {
  if (statement.notPrincipals.length > 0) return yes;
  const conditions = statement.conditions.filter(
    ({ operator, key }) => ALL_BUT.test(operator) && WHO_OR_WHENCE.test(key),
  );
  return some(conditions, ({ values }) => some(values, (value) => value.matches(namesSomebody)));
}
