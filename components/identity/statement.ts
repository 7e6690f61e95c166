import * as pulumi from "@pulumi/pulumi";
import { checkStatements, type CheckedStatement } from "./statement-check.ts";

/** The conditions of a statement: operator, then condition key, then value or values. */
export type Conditions = Readonly<
  Record<string, Readonly<Record<string, pulumi.Input<string> | readonly pulumi.Input<string>[]>>>
>;

/** Who a resource policy's statement speaks of. */
export type Principals =
  "*" | Readonly<Partial<Record<"AWS" | "Service" | "Federated", readonly pulumi.Input<string>[]>>>;

/** One statement of an IAM or resource policy. */
export interface Statement {
  /** Letters and digits only. */
  readonly sid: string;
  /** @default Allow */
  readonly effect?: "Allow" | "Deny";
  /** Exact actions, plain so that plans and the endpoint planner can read them. */
  readonly actions: readonly string[];
  /** ARNs. `*` alone is only for actions without a resource-level form, and then `why` says so. */
  readonly resources: readonly pulumi.Input<string>[];
  /** Why `*` is right here. Required with it; never sent to AWS. */
  readonly why?: string;
  /** Resource and trust policies only. */
  readonly principals?: Principals;
  readonly conditions?: Conditions;
}

/** Version of the policy language (IAM User Guide, "IAM JSON policy elements: Version"). */
const VERSION = "2012-10-17";

/**
 * The policy document as canonical JSON: statements, keys, actions and ARNs sorted, and statements that differ in their
 * resources only made one, so that the order in which access was declared is never a change. Statements of one sid that
 * differ in more are numbered, since AWS takes a sid once.
 *
 * @throws Error when there is no statement, when a sid has other characters than letters and digits, when a statement
 * names no action, or when it allows a workload `*` without saying why: resource or action.
 * @throws PlanError where IAM has no such action, resource of the action or condition key; for resources that are outputs,
 * when they are known.
 */
export function policyDocument(statements: readonly Statement[]): pulumi.Output<string> {
  if (statements.length === 0) throw new Error("A policy needs a statement: AWS refuses one that says nothing.");
  statements.forEach(refuseMalformed);
  checkStatements(statements.map(plainPart));
  return pulumi.output(statements.map(toJson)).apply((resolved) => {
    const read = resolved as unknown as readonly JsonStatement[];
    // What was an output before can turn out to be the wildcard.
    read.forEach(({ Resource = [] }, index) => refuseWildcard(statements[index] as Statement, Resource));
    if (statements.some((statement) => !plainPart(statement).complete))
      checkStatements(read.map(({ Resource = [] }, index) => resolvedPart(statements[index] as Statement, Resource)));
    return JSON.stringify({ Version: VERSION, Statement: numbered(merged(read)) });
  });
}

interface JsonStatement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action: readonly string[];
  readonly Resource?: readonly string[];
  readonly Condition?: unknown;
}

function plainPart(statement: Statement): CheckedStatement {
  const resources = statement.resources.filter((resource) => typeof resource === "string");
  return { ...statement, resources, complete: resources.length === statement.resources.length };
}

function resolvedPart(statement: Statement, resources: readonly string[]): CheckedStatement {
  return { ...statement, resources, complete: true };
}

function refuseMalformed(statement: Statement): void {
  const { sid, actions, resources, principals } = statement;
  if (!/^[A-Za-z0-9]+$/.test(sid)) throw new Error(`"${sid}" is no sid: AWS takes letters and digits only.`);
  if (actions.length === 0) throw new Error(`Statement ${sid} names no action.`);
  if (resources.length === 0 && principals === undefined)
    throw new Error(`Statement ${sid} names neither a resource nor a principal.`);
  refuseWildcard(
    statement,
    resources.filter((resource) => typeof resource === "string"),
  );
}

/** Resource and trust policies speak of their own resource and say whom they allow; a deny may be as wide as it likes. */
function refuseWildcard({ sid, effect, actions, principals, why }: Statement, resources: readonly string[]): void {
  if (why !== undefined || principals !== undefined || effect === "Deny") return;
  if (resources.includes("*"))
    throw new Error(`Statement ${sid} allows "*" as its resource without saying why. Name the ARNs, or give \`why\`.`);
  const wild = actions.find((action) => action.includes("*"));
  if (wild !== undefined)
    throw new Error(`Statement ${sid} allows "${wild}" without saying why. Name the actions, or give \`why\`.`);
}

function toJson({ sid, effect, actions, resources, principals, conditions }: Statement) {
  return {
    Sid: sid,
    Effect: effect ?? "Allow",
    ...(principals === undefined ? {} : { Principal: principals }),
    Action: actions,
    // A trust policy names no resource: its own role is meant.
    ...(resources.length === 0 ? {} : { Resource: resources }),
    ...(conditions === undefined ? {} : { Condition: conditions }),
  };
}

/** One statement for all of a sid that say the same of different resources, sorted by sid and content. */
function merged(statements: readonly JsonStatement[]): readonly JsonStatement[] {
  const bySaying = new Map<string, { readonly said: JsonStatement; readonly resources: string[] }>();
  for (const { Resource, ...rest } of statements) {
    const said = canonical(rest);
    const key = JSON.stringify([said, Resource === undefined]);
    const known = bySaying.get(key) ?? { said, resources: [] };
    known.resources.push(...(Resource ?? []));
    bySaying.set(key, known);
  }
  return [...bySaying.values()]
    .map(({ said, resources }) => canonical(resources.length === 0 ? said : { ...said, Resource: resources }))
    .map((statement) => ({ statement, text: JSON.stringify(statement) }))
    .sort((a, b) => compare(a.statement.Sid, b.statement.Sid) || compare(a.text, b.text))
    .map(({ statement }) => statement);
}

function numbered(statements: readonly JsonStatement[]): readonly JsonStatement[] {
  const taken = new Set(statements.map(({ Sid }) => Sid));
  const seen = new Set<string>();
  return statements.map((statement) => {
    let sid = statement.Sid;
    for (let number = 2; seen.has(sid) || (sid !== statement.Sid && taken.has(sid)); number++)
      sid = `${statement.Sid}${number}`;
    seen.add(sid);
    return { ...statement, Sid: sid };
  });
}

function canonical({ Sid, Effect, Principal, Action, Resource, Condition }: JsonStatement): JsonStatement {
  return {
    Sid,
    Effect,
    ...(Principal === undefined ? {} : { Principal: sorted(Principal) }),
    Action: list(Action),
    ...(Resource === undefined ? {} : { Resource: list(Resource) }),
    ...(Condition === undefined ? {} : { Condition: sorted(Condition) }),
  } as JsonStatement;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** AWS stores a list of one as its only member, so that form is sent from the start. */
function list(values: string | readonly string[]): string | readonly string[] {
  const unique = [...new Set(typeof values === "string" ? [values] : values)].sort();
  return unique.length === 1 ? (unique[0] as string) : unique;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return list(value as string[]);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
