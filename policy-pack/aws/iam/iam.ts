import { and, not, some, type Truth, truth, yes } from "../../policy/truth.ts";
import type { Resource } from "../../policy/resource.ts";
import { hasPrincipalCondition } from "./iam-conditions.ts";
import { Value } from "../../policy/value.ts";
import { matchesWildcards } from "../../policy/wildcards.ts";
import { combine, notApplicable, type Verdict, undecided, whereConcerned } from "../../policy/verdict.ts";

/** A statement of a policy document, its one-or-many fields as lists. */
export interface Statement {
  readonly value: Value;
  /** Allow, also where Effect is missing (AWS refuses that, but it never means Deny); unknown stays unknown. */
  readonly allows: Truth;
  readonly actions: readonly Value[];
  readonly notActions: readonly Value[];
  readonly resources: readonly Value[];
  readonly notResources: readonly Value[];
  /** Principals by kind: AWS, Service, Federated, CanonicalUser; "*" for the bare star; "?" where the kind is unknown. */
  readonly principals: readonly { readonly kind: string; readonly value: Value }[];
  readonly notPrincipals: readonly Value[];
  readonly conditions: readonly Condition[];
  /** The condition, or one operator's part of it, that is not known yet: it may hold any. */
  readonly openCondition: Value | undefined;
}

/** One condition: `StringEquals`, `aws:SourceAccount`, values. Operator and key in lower case, without `IfExists`. */
export interface Condition {
  readonly operator: string;
  readonly ifExists: boolean;
  readonly key: string;
  readonly values: readonly Value[];
}

/**
 * What reading a policy document gives: its statements, or the verdict that takes their place. Text that AWS refuses
 * though its meaning is plain (a comma before a closing bracket) is judged by what it means.
 */
export type PolicyDocument =
  | { readonly state: "known"; readonly statements: readonly Statement[] }
  | { readonly state: "absent" }
  | { readonly state: "malformed"; readonly verdict: Verdict }
  | { readonly state: "open"; readonly verdict: Verdict };

/** What was read of documents, by what they parse to: a score of policies read each. */
const readOnce = new WeakMap<object, { readonly root: Value; readonly document: PolicyDocument }>();

/** Reads a policy document given as JSON text or object. Malformed: `policy-document-valid` says so; unknown: undecided. */
export function readPolicy(value: Value): PolicyDocument {
  const document = value.json();
  if (document.state === "absent") return { state: "absent" };
  if (document.state === "unknown") return { state: "open", verdict: undecided(value.path) };
  if (document.state === "known") return readKnown(document.root, document.parsed);
  const root = withoutStrayCommas(value);
  if (root === undefined) return { state: "malformed", verdict: notApplicable("the policy document does not parse") };
  return readRoot(root);
}

/** The same text may stand at several places, and be secret at one of them: what was read holds for its own place only. */
function readKnown(root: Value, parsed: object): PolicyDocument {
  const known = readOnce.get(parsed);
  if (known && known.root.path === root.path && known.root.isSecret === root.isSecret) return known.document;
  const document = readRoot(root);
  readOnce.set(parsed, { root, document });
  return document;
}

function readRoot(root: Value): PolicyDocument {
  const statements = root.at("Statement");
  if (statements.isUnknown) return { state: "open", verdict: undecided(statements.path) };
  return { state: "known", statements: statements.items().map(readStatement) };
}

/** The document without the commas before closing brackets, which no JSON has; undefined when it still does not parse. */
function withoutStrayCommas(value: Value): Value | undefined {
  const text = (value.text() ?? "").replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])/g, (_, quoted?: string) => quoted ?? "");
  const document = new Value(text, value.path, undefined, value.isSecret).json();
  return document.state === "known" ? document.root : undefined;
}

function readStatement(value: Value): Statement {
  const effect = value.at("Effect");
  const condition = value.at("Condition");
  return {
    value,
    allows: effect.isAbsent ? yes : not(effect.is("Deny")),
    actions: value.at("Action").items(),
    notActions: value.at("NotAction").items(),
    resources: value.at("Resource").items(),
    notResources: value.at("NotResource").items(),
    principals: readPrincipals(value.at("Principal")),
    notPrincipals: value.at("NotPrincipal").items(),
    conditions: readConditions(condition),
    openCondition: [condition, ...condition.entries().map(([, keys]) => keys)].find((place) => place.isUnknown),
  };
}

function readPrincipals(principal: Value): Statement["principals"] {
  if (principal.isAbsent) return [];
  if (principal.isUnknown) return [{ kind: "?", value: principal }];
  // A list instead of an object is no grammar of AWS; a star in it means everyone all the same.
  if (principal.entries().length === 0) return principal.items().map((value) => ({ kind: "*", value }));
  return principal.entries().flatMap(([kind, values]) => values.items().map((value) => ({ kind, value })));
}

function readConditions(block: Value): readonly Condition[] {
  return block.entries().flatMap(([operator, keys]) =>
    keys.entries().map(([key, values]) => ({
      operator: operator.toLowerCase().replace(/ifexists$/, ""),
      ifExists: /ifexists$/i.test(operator),
      key: key.toLowerCase(),
      values: values.items(),
    })),
  );
}

/**
 * Judges each statement that may allow something; statements whose Effect is unknown count when they break the policy,
 * as undecided. Absent document: holds, as nothing is granted.
 */
export function judgeStatements(value: Value, check: (statement: Statement) => Verdict): Verdict {
  const document = readPolicy(value);
  if (document.state === "open" || document.state === "malformed") return document.verdict;
  if (document.state === "absent") return combine([]);
  return combine(
    document.statements
      .filter((s) => s.allows.answer !== "no")
      .map((statement) => whereConcerned(statement.allows, check(statement))),
  );
}

/** The places where a resource of `TOKENS.identityPolicy` holds identity policy documents. */
export function identityDocuments(resource: Resource): readonly Value[] {
  const inline = resource.at("inlinePolicies");
  if (inline.isUnknown) return [inline];
  return [
    resource.at("policy"),
    resource.at("inlinePolicy"),
    ...inline.items().map((item) => item.at("policy")),
  ].filter((value) => !value.isAbsent);
}

/** The star, or an ARN of IAM whose account is one: AWS refuses it, and it means every account. */
const EVERYONE = /^(\*|arn:[^:]*:(iam|sts)::[*?]+:.*)$/;

/** The statement speaks to everyone: principal `*`, or all principals but some. */
export function isOpenToAll(statement: Statement): Truth {
  if (statement.notPrincipals.length > 0) return yes;
  return some(statement.principals, ({ kind, value }) => {
    if (kind === "Service" || kind === "Federated" || kind === "CanonicalUser") return truth(false);
    return value.matches((text) => EVERYONE.test(text));
  });
}

/** The statement lets anyone in: open to all, and no condition that ties it to someone. */
export function isPublic(statement: Statement): Truth {
  return and(isOpenToAll(statement), not(hasPrincipalCondition(statement)));
}

const STAR = 42;
const QUESTION_MARK = 63;

/** A letter's code in small letters; -1 beyond ASCII, where capitals are a matter of their own. */
function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 128) return -1;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** The text may start as the pattern does, up to its first star. Refuses most texts without taking anything apart. */
function startsAlike(pattern: string, text: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    const wanted = foldedCode(pattern, i);
    if (wanted === STAR) return true;
    const given = foldedCode(text, i);
    if (wanted !== given && wanted !== QUESTION_MARK && wanted !== -1 && given !== -1) return false;
  }
  return true;
}

/** Whether an IAM pattern with `*` and `?` matches a text; case does not count, as in IAM actions. */
export function matchesPattern(pattern: string, text: string): boolean {
  return startsAlike(pattern, text) && matchesWildcards(pattern.toLowerCase(), text.toLowerCase());
}

/** A part that nobody writes, so that only wildcards match it; as long as an account's id, for a `?` a digit. */
const ANYTHING = "\u0001".repeat(12);

/** The pattern is of wildcards, and matches that part whatever stands there: `*`, `**`, `*?`. */
function coversEvery(pattern: string, text: string): boolean {
  return pattern.includes("*") && matchesPattern(pattern, text);
}

/** The value of a condition, or the like, is of wildcards alone: `*`, `*?`. */
export function namesNothing(pattern: string): boolean {
  return /^[*?]+$/.test(pattern);
}

/** The action stands for every action of every service: `*`, `*:*`, `*?`. */
export function isEveryAction(action: string): boolean {
  return coversEvery(action, `${ANYTHING}:${ANYTHING}`);
}

/** The action stands for every action of the service: `s3:*`, and also `*`. */
export function isEveryActionOf(service: string, action: string): boolean {
  return coversEvery(action, `${service}:${ANYTHING}`);
}

const EVERY_ARN = ["aws", "aws-cn", "aws-us-gov"].map(
  (partition) => `arn:${[partition, ...Array.from({ length: 4 }, () => ANYTHING)].join(":")}`,
);

/** The resource stands for every resource of every service and account: `*`, `*?`, `arn:*`, `arn:aws:*:*:*:*`. */
export function isEveryResource(resource: string): boolean {
  return EVERY_ARN.some((arn) => coversEvery(resource, arn));
}
