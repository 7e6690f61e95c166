import { judgeGranted } from "./boundaries.ts";
import {
  isEveryAction,
  isEveryActionOf,
  namesNothing,
  isEveryResource,
  judgeStatements,
  matchesPattern,
  type Statement,
} from "./iam.ts";
import type { Resource } from "../../policy/resource.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown, yes } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { notApplicable, type Verdict } from "../../policy/verdict.ts";

/** Services whose resource part begins with a name, not with a type as in `table/orders`. */
const NAME_FIRST = new Set(["s3", "sns", "sqs", "execute-api"]);

/** Condition keys that say when or how, not on what. */
const NOT_ABOUT_RESOURCES =
  /^aws:(securetransport|multifactorauth(present|age)|currenttime|epochtime|sourceip|vpcsourceip|requestedregion|useragent|referer|viaawsservice|calledvia\w*|tokenissuetime|source(vpc|vpce|vpcarn|identity)|vpce\w+|ec2instancesource\w+|federatedprovider|principal\w*(\/.*)?|userid|username)$/;

/** Operators that name what is left out: everything else is covered, as by NotResource. */
const ALL_BUT = /^(for\w+values:)?(stringnot|arnnot|null)/;

/** Wildcards alone, or followed by nothing that names: `*`, `arn*`, `role/*`, `arn:aws:s3:::*` (strict), `...:table/*` (strict). */
export function isWildcardResource(resource: string, strict: boolean): boolean {
  const [arn, , service = "", , , ...rest] = resource.split(":");
  if (arn !== "arn") return /[*?]/.test(resource);
  if (/[*?]/.test(service) || rest.length === 0) return resource.includes("*");
  // All roles of an account are its administrators too: passing or taking any of them is every permission there is.
  if (!strict && service !== "iam") return false;
  const name = rest.join(":");
  if (/^[*?]/.test(name)) return true;
  return !NAME_FIRST.has(service) && /^[a-z-]+[/:][*?]+$/i.test(name);
}

/** The statement has a condition that picks resources, or says what for. */
export function isNarrowed(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return some(statement.conditions, ({ key, operator, ifExists, values }) => {
    const limits = !NOT_ABOUT_RESOURCES.test(key) && !ALL_BUT.test(operator) && !ifExists && values.length > 0;
    if (!limits) return no;
    return every(values, (value) => (value.isUnknown ? yes : not(value.matches(namesNothing))));
  });
}

/** The statement reaches all resources, and nothing narrows them: `*`, NotResource, `role/*`. */
export function isUnlimited(statement: Statement, strict = false): Truth {
  const open = or(
    truth(statement.notResources.length > 0),
    some(statement.resources, (resource) => resource.matches((text) => isWildcardResource(text, strict))),
  );
  return and(open, not(isNarrowed(statement)));
}

/** `*`, `iam:*`, `i*:*`: whatever stands for every action of IAM. */
export function isAllOfIam(action: string): boolean {
  return isEveryActionOf("iam", action);
}

/** The statement allows everything on everything, and nothing narrows it: what `iam-no-full-admin` refuses. */
export function isFullAdmin(statement: Statement): Truth {
  return and(
    some(statement.actions, (action) => action.matches(isEveryAction)),
    some(statement.resources, (resource) => resource.matches(isEveryResource)),
    not(isNarrowed(statement)),
  );
}

/**
 * The actions of a statement without those that stand for all of IAM, or for everything, where nothing limits them: these
 * are one fault, which `iam-no-full-iam` and `iam-no-full-admin` name, and not one in every respect.
 */
export function actionsLeft(statement: Statement): readonly Value[] {
  const known = leftOf.get(statement);
  if (known) return known;
  const whole = isUnlimited(statement).answer === "yes";
  const left = whole ? statement.actions.filter((a) => !isAllOfIam(a.text() ?? "")) : statement.actions;
  leftOf.set(statement, left);
  return left;
}

/** Asked of a statement for each action that anybody looks for. */
const leftOf = new WeakMap<Statement, readonly Value[]>();

/** The statement covers the action; see {@link actionsLeft}. */
export function coversAction(statement: Statement, action: string): Truth {
  return some(actionsLeft(statement), (named) => named.matches((text) => matchesPattern(text, action)));
}

/** The statement covers an action for which `test` is true of its text, wildcards and all; NotAction covers any. */
export function coversSome(statement: Statement, test: (action: string) => boolean): Truth {
  if (statement.notActions.length > 0) return yes;
  return some(actionsLeft(statement), (named) => named.matches(test));
}

/** Judges each statement that may allow something in the identity policies of a resource. */
export function judgeEachStatement(resource: Resource, check: (statement: Statement) => Verdict): Verdict {
  return judgeGranted(resource, (document) => judgeStatements(document, check));
}

/** The policy that refuses the statement as a whole, whatever it is that the statement allows. */
export function refusedBy(statement: Statement): string | undefined {
  if (statement.notActions.length > 0) return "iam-no-not-action";
  return isFullAdmin(statement).answer === "yes" ? "iam-no-full-admin" : undefined;
}

/**
 * As `judgeEachStatement`, but for what another policy refuses as a whole: everything on everything, or everything but
 * some. That is one fault, and not one more for each thing that the statement allows.
 */
export function judgeIdentity(resource: Resource, check: (statement: Statement) => Verdict): Verdict {
  return judgeEachStatement(resource, (statement) => {
    const refused = refusedBy(statement);
    return refused === undefined ? check(statement) : notApplicable(`${refused} refuses the statement`);
  });
}
