/** Computes aws.iam.getPolicyDocument as the provider does (its documentation: data source aws_iam_policy_document). */
import { asMaps, asString, asStrings } from "../values.ts";
import type { Value, ValueMap } from "../wire.ts";
import type { InvokeResult } from "../provider.ts";

type Json = Record<string, Value>;

/** Builds the document: sources first, then the statements, then overrides; a later Sid wins. */
export function policyDocument(args: ValueMap): InvokeResult {
  const sources = [...asStrings(args["sourcePolicyDocuments"]), ...texts(args["sourceJson"])];
  const overrides = [...texts(args["overrideJson"]), ...asStrings(args["overridePolicyDocuments"])];
  let statements: Json[] = [];
  for (const source of sources) statements = [...statements, ...statementsOf(source)];
  statements = [...statements, ...asMaps(args["statements"]).map(statement)];
  for (const override of overrides) statements = merge(statements, statementsOf(override));
  const document: Json = {
    Version: asString(args["version"]) ?? "2012-10-17",
    ...(asString(args["policyId"]) === undefined ? {} : { Id: asString(args["policyId"]) ?? "" }),
    Statement: statements,
  };
  const json = JSON.stringify(document, null, 2);
  return {
    result: { ...args, id: String(hashCode(json)), json, minifiedJson: JSON.stringify(document) },
    failures: [],
  };
}

function texts(value: Value | undefined): readonly string[] {
  const text = asString(value);
  return text === undefined || text === "" ? [] : [text];
}

function statementsOf(json: string): Json[] {
  const parsed = JSON.parse(json) as { Statement?: Json | Json[] };
  return parsed.Statement === undefined ? [] : Array.isArray(parsed.Statement) ? parsed.Statement : [parsed.Statement];
}

function merge(base: readonly Json[], overrides: readonly Json[]): Json[] {
  const result = [...base];
  for (const item of overrides) {
    const at =
      item["Sid"] === undefined || item["Sid"] === "" ? -1 : result.findIndex((old) => old["Sid"] === item["Sid"]);
    if (at < 0) result.push(item);
    else result[at] = item;
  }
  return result;
}

function statement(source: ValueMap): Json {
  const made: Json = {};
  const sid = asString(source["sid"]);
  if (sid !== undefined && sid !== "") made["Sid"] = sid;
  made["Effect"] = asString(source["effect"]) ?? "Allow";
  put(made, "Action", source["actions"]);
  put(made, "NotAction", source["notActions"]);
  put(made, "Resource", source["resources"]);
  put(made, "NotResource", source["notResources"]);
  const principal = principals(source["principals"]);
  if (principal !== undefined) made["Principal"] = principal;
  const others = principals(source["notPrincipals"]);
  if (others !== undefined) made["NotPrincipal"] = others;
  const condition = conditions(source["conditions"]);
  if (condition !== undefined) made["Condition"] = condition;
  return made;
}

/** One value stands alone, several are sorted, as the provider writes them. */
function put(target: Json, key: string, value: Value | undefined): void {
  // `&{aws:username}` escapes the interpolation of Terraform's own language.
  const items = [...asStrings(value)]
    .map((item) => item.replaceAll("&{", "${"))
    .sort()
    .reverse();
  if (items.length === 1) target[key] = items[0] ?? "";
  else if (items.length > 1) target[key] = items;
}

function principals(value: Value | undefined): Value | undefined {
  const list = asMaps(value);
  if (list.length === 0) return undefined;
  const made: Json = {};
  for (const item of list) {
    const type = asString(item["type"]) ?? "";
    const identifiers = asStrings(item["identifiers"]);
    if (type === "*" && identifiers.includes("*")) return "*";
    const before = made[type];
    const all = [
      ...(before === undefined ? [] : Array.isArray(before) ? (before as string[]) : [before as string]),
      ...identifiers,
    ];
    made[type] = all.length === 1 ? (all[0] ?? "") : all.sort().reverse();
  }
  return made;
}

function conditions(value: Value | undefined): Value | undefined {
  const list = asMaps(value);
  if (list.length === 0) return undefined;
  const made: Record<string, Json> = {};
  for (const item of list) {
    const test = asString(item["test"]) ?? "";
    const values = asStrings(item["values"]);
    const block = (made[test] ??= {});
    const variable = asString(item["variable"]) ?? "";
    const before = block[variable];
    const all = [
      ...(before === undefined ? [] : Array.isArray(before) ? (before as string[]) : [before as string]),
      ...values,
    ];
    block[variable] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return made;
}

function hashCode(text: string): number {
  let hash = 0;
  for (const char of text) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
