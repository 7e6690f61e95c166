import * as pulumi from "@pulumi/pulumi";

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
 * The policy document as canonical JSON: keys, actions and ARNs sorted, so that the order in which access was declared
 * is never a change.
 *
 * @throws Error when a statement uses `*` as its resource without saying why.
 */
export function policyDocument(statements: readonly Statement[]): pulumi.Output<string> {
  for (const { sid, resources, why, principals, effect } of statements)
    if (resources.includes("*") && why === undefined && principals === undefined && effect !== "Deny")
      throw new Error(
        `Statement ${sid} allows "*" as its resource without saying why. Name the ARNs, or give \`why\`.`,
      );
  return pulumi
    .output(statements.map(toJson))
    .apply((resolved) => JSON.stringify({ Version: VERSION, Statement: resolved.map(canonical) }));
}

interface JsonStatement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action: readonly string[];
  readonly Resource?: readonly string[];
  readonly Condition?: unknown;
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

function canonical(statement: unknown): unknown {
  const { Sid, Effect, Principal, Action, Resource, Condition } = statement as JsonStatement;
  return {
    Sid,
    Effect,
    ...(Principal === undefined ? {} : { Principal: sorted(Principal) }),
    Action: list(Action),
    ...(Resource === undefined ? {} : { Resource: list(Resource) }),
    ...(Condition === undefined ? {} : { Condition: sorted(Condition) }),
  };
}

/** AWS stores a list of one as its only member, so that form is sent from the start. */
function list(values: readonly string[]): string | readonly string[] {
  const unique = [...new Set(values)].sort();
  return unique.length === 1 ? (unique[0] as string) : unique;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return list(value as string[]);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
