/** A URN that no resource has: a pattern that matches it names neither a stack nor a type nor a resource. */
const NOBODY = "urn:pulumi:\u0001::\u0001::aws:\u0001/\u0001:\u0001::\u0001";

/** Patterns come from the config alone, so these are few. */
const expressions = new Map<string, RegExp>();

/** Whether a URN is of a pattern in which `*` stands for any text. */
export function matchesUrn(pattern: string, urn: string): boolean {
  const known = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, known);
  return known.test(urn);
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}$`, "s");
}

/** Whether a pattern names no stack, type or resource. */
export function coversEverything(pattern: string): boolean {
  return matchesUrn(pattern, NOBODY);
}

/**
 * Whether a pattern matches some text that starts with this one. All that counts is what stands before the first star,
 * which can stand for whatever follows.
 */
export function mayStartWith(pattern: string, start: string): boolean {
  const [fixed = "", ...others] = pattern.split("*");
  return fixed.startsWith(start) || (others.length > 0 && start.startsWith(fixed));
}

/** Whether a pattern ends with a whole type and a name, so that in one stack it matches one resource. */
export function namesOneResource(pattern: string): boolean {
  const [name = "", type = ""] = pattern.split("::").reverse();
  return name !== "" && !name.includes("*") && /(^|[*$])[\w-]+:[\w/.-]+:\w+$/.test(type);
}
