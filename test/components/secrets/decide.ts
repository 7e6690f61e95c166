import { assert } from "chai";

/** A request to AWS, as policies see it. */
export interface PolicyRequest {
  /** ARN of the calling role or user; absent when a service calls as itself. */
  readonly caller?: string;
  /** The calling service. */
  readonly service?: string;
  readonly action: string;
  /** Condition keys of the request. */
  readonly context?: Readonly<Record<string, string>>;
}

/** What a resource policy says to a request. For a caller that the account root stands for, `allow` is up to IAM as well. */
export type Decision = "allow" | "deny" | "nothing";

type Values = string | readonly string[];
interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Principal: "*" | Readonly<Record<string, Values>>;
  readonly Action: Values;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

/** Evaluates a resource policy as IAM does (IAM User Guide, "Policy evaluation logic"), for the operators in use here. */
export function decide(document: unknown, request: PolicyRequest): Decision {
  assert.isString(document, "a policy document");
  const statements = (JSON.parse(document as string) as { Statement: Statement[] }).Statement;
  const matching = statements.filter(
    (statement) =>
      speaksOf(statement.Principal, request) &&
      list(statement.Action).some((action) => like(action, request.action)) &&
      holds(statement.Condition ?? {}, request.context ?? {}),
  );
  if (matching.some(({ Effect }) => Effect === "Deny")) return "deny";
  return matching.length > 0 ? "allow" : "nothing";
}

function speaksOf(principal: Statement["Principal"], { caller, service }: PolicyRequest): boolean {
  if (principal === "*") return true;
  const account = caller?.split(":")[4];
  return (
    list(principal.Service ?? []).includes(service ?? "") ||
    list(principal.AWS ?? []).some(
      (arn) => caller !== undefined && (arn === caller || arn === `arn:aws:iam::${account}:root`),
    )
  );
}

function holds(conditions: NonNullable<Statement["Condition"]>, context: Readonly<Record<string, string>>): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => test(operator, context[key], list(values))),
  );
}

function test(operator: string, value: string | undefined, values: readonly string[]): boolean {
  const equals = value !== undefined && values.includes(value);
  const similar = value !== undefined && values.some((pattern) => like(pattern, value));
  switch (operator) {
    case "StringEquals":
    case "Bool":
    case "ArnEquals":
      return equals;
    case "BoolIfExists":
      return value === undefined || equals;
    case "StringNotEquals":
      return !equals;
    case "ArnLike":
      return similar;
    case "ArnNotLike":
      return !similar;
    case "Null":
      return (value === undefined) === (values[0] === "true");
    default:
      throw new Error(`The operator ${operator} is not known here`);
  }
}

function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`).test(text);
}

function list(values: Values): readonly string[] {
  return typeof values === "string" ? [values] : values;
}
