import type { Statement } from "./iam.ts";
import { every, some, type Truth, truth, unknown } from "../../policy/truth.ts";

/** Condition keys that tie an otherwise open statement to someone: an account, organization, network, resource. */
const PRINCIPAL_KEYS = new Set([
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principalaccount",
  "aws:principalarn",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:vpceaccount",
  "aws:vpceorgid",
  "aws:vpceorgpaths",
  "aws:ec2instancesourcevpc",
  "ec2:sourceinstancearn",
  "ssm:sourceinstancearn",
  "lambda:sourcefunctionarn",
  "aws:userid",
  "kms:calleraccount",
  "sns:endpoint",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
]);

/** Operators that name nobody; ForAllValues is also true of a request that lacks the key. */
const WEAK_OPERATORS = /^(forallvalues:|(foranyvalue:)?(stringnot|arnnot|null|bool|date|numeric))/;

function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * The text with a wildcard for each variable that AWS fills in with what the request says of itself: such a condition is
 * true of everyone. What it fills in from the resource (its account, its organization) names somebody.
 */
function withoutVariables(text: string): string {
  return text.replace(/\$\{([^}]*)\}/g, (_, name: string) =>
    /^aws:resource(account|orgid|orgpaths)\b/i.test(name) ? "of-the-resource" : "*",
  );
}

/** How much of an id before its first wildcard makes it one organization's, path's or user's: `o-a1b2c3d4e5/*`. */
const NAMING_CHARACTERS = 8;

/** What stands before the first wildcard is an id, not only the beginning that all of its kind have. */
function namesBeforeWildcard(text: string): boolean {
  const [before = ""] = text.split(/[*?]/, 1);
  return (
    before.replace(/^((o|r|ou|vpc|vpce)-|AIDA|AROA)/i, "").length >= NAMING_CHARACTERS && !/^\d{0,11}$/.test(before)
  );
}

/**
 * A value of such a key that names somebody. A wildcard in place of an account, an organization or a network does not:
 * `arn:aws:sns:*:*:*`, `o-*`, `1234*`. An ARN without an account (a bucket's) must name the resource instead.
 */
export function namesSomebody(value: string): boolean {
  const text = withoutVariables(value);
  if (!text.startsWith("arn:")) return !hasWildcard(text) || namesBeforeWildcard(text);
  const [, , service = "", , account = "", ...rest] = text.split(":");
  // A bucket's name is one in all accounts, and its ARN holds none, so that a star there stands for nothing.
  if (service === "s3" && account === "*" && /^[^*?:/]+$/.test(rest.join(":"))) return true;
  if (account !== "") return !hasWildcard(account);
  return !/[*?]/.test(service) && rest.length > 0 && !/^[*?]/.test(rest.join(":"));
}

/** The statement has a condition that ties it to an account, organization, network or resource. */
export function hasPrincipalCondition(statement: Statement): Truth {
  return hasConditionOn(statement, PRINCIPAL_KEYS);
}

/** The statement has a condition on one of these keys whose values name somebody. */
function hasConditionOn(statement: Statement, keys: ReadonlySet<string>): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, (condition) => {
    const restricts = keys.has(condition.key) && !WEAK_OPERATORS.test(condition.operator) && !condition.ifExists;
    if (!restricts || condition.values.length === 0) return truth(false);
    return every(condition.values, (v) => v.matches(namesSomebody));
  });
}

/** Keys that AWS fills in from the organization of whoever asks. */
const ORGANIZATION_KEYS = new Set(["aws:principalorgid", "aws:principalorgpaths"]);

/** Whoever asks must be of an organization that the statement names. */
export function isBoundToOrganization(statement: Statement): Truth {
  return hasConditionOn(statement, ORGANIZATION_KEYS);
}
