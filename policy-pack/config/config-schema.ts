import type { SettingSchema } from "../policy/config.ts";

/**
 * What is wrong with a value by the keywords that settings use (config.ts), one text each; none where it is right. The
 * engine checks the same, later and with the schema's own words.
 */
export function schemaFaults(value: unknown, schema: Partial<SettingSchema>, place: string): readonly string[] {
  const { type } = schema;
  if (type !== undefined && !isOf(type, value))
    return [`${place}: found ${JSON.stringify(value)}, must be ${NOUNS[type]}`];
  const options = schema["enum"];
  if (Array.isArray(options) && !options.includes(value)) {
    return [`${place}: found ${JSON.stringify(value)}, must be one of ${options.join(", ")}`];
  }
  if (typeof value === "number") return boundFaults(value, schema, place);
  if (typeof value === "string") return patternFaults(value, schema, place);
  const items = schema["items"];
  if (!Array.isArray(value) || items === null || typeof items !== "object") return [];
  return value.flatMap((item, i) => schemaFaults(item, items, `${place}[${i}]`));
}

const NOUNS: Readonly<Record<SettingSchema["type"], string>> = {
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  string: "a text",
  array: "a list",
  object: "an object",
};

function isOf(type: SettingSchema["type"], value: unknown): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return value !== null && typeof value === "object" && !Array.isArray(value);
  return typeof value === type;
}

function boundFaults(value: number, schema: Partial<SettingSchema>, place: string): readonly string[] {
  const [least, most] = [schema["minimum"], schema["maximum"]];
  if (typeof least === "number" && value < least) return [`${place}: found ${value}, must be at least ${least}`];
  if (typeof most === "number" && value > most) return [`${place}: found ${value}, must be at most ${most}`];
  return [];
}

function patternFaults(value: string, schema: Partial<SettingSchema>, place: string): readonly string[] {
  const [pattern, least] = [schema["pattern"], schema["minLength"]];
  if (typeof pattern === "string" && !new RegExp(pattern).test(value)) {
    return [`${place}: found ${JSON.stringify(value)}, must match ${pattern}`];
  }
  if (typeof least === "number" && value.length < least) return [`${place}: must not be empty`];
  return [];
}
