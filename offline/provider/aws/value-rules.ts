/** Tests a known value against a rule of the facts. */
import { asNumber, show } from "../values.ts";
import { isMap } from "../wire.ts";
import type { Value } from "../wire.ts";
import type { ValueRule } from "./facts.ts";
import { parseCidr, VALUE_KINDS } from "./value-kinds.ts";

/** A miss: refused for sure, or only doubtful, since the list or range may have grown after the facts were taken. */
export interface Miss {
  readonly doubtful: boolean;
  /** What is allowed. */
  readonly allowed: string;
}

/** The first way in which a value misses a rule; undefined when it obeys or cannot be judged. */
export function missOf(value: Value, rule: ValueRule): Miss | undefined {
  if (rule.orEmpty === true && value === "") return undefined;
  if (isMap(value)) return mapMiss(value, rule);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  return (
    enumMiss(value, rule) ??
    rangeMiss(value, rule) ??
    textMiss(String(value), rule) ??
    kindMiss(String(value), rule) ??
    combinedMiss(value, rule)
  );
}

/** "was X, must be Y", for a failure's reason. */
export function describeMiss(value: Value, miss: Miss): string {
  return `found ${show(value)}, allowed: ${miss.allowed}`;
}

function sure(allowed: string): Miss {
  return { doubtful: false, allowed };
}

function enumMiss(value: string | number | boolean, rule: ValueRule): Miss | undefined {
  const text = String(value);
  const same = (item: string | number) =>
    rule.ignoreCase === true ? String(item).toLowerCase() === text.toLowerCase() : String(item) === text;
  if (rule.notEnum?.includes(text) === true) return sure(`anything but ${rule.notEnum.join(", ")}`);
  if (rule.enum === undefined || rule.enum.some(same)) return undefined;
  return { doubtful: rule.confirmed !== true, allowed: rule.enum.join(", ") };
}

function rangeMiss(value: string | number | boolean, rule: ValueRule): Miss | undefined {
  const number = typeof value === "boolean" ? undefined : asNumber(value);
  if (number === undefined) return undefined;
  const [low, high] = rule.range ?? [null, null];
  const doubtful = rule.confirmed !== true;
  if ((low !== null && number < low) || (high !== null && number > high)) {
    return { doubtful, allowed: `${low ?? "any"} to ${high ?? "any"}` };
  }
  if (rule.above !== undefined && number <= rule.above) return { doubtful, allowed: `more than ${rule.above}` };
  if (rule.multipleOf !== undefined && number % rule.multipleOf !== 0) return sure(`a multiple of ${rule.multipleOf}`);
  return undefined;
}

function textMiss(text: string, rule: ValueRule): Miss | undefined {
  const [least, most] = rule.length ?? [null, null];
  if ((least !== null && text.length < least) || (most !== null && text.length > most)) {
    return sure(`${least ?? 0} to ${most ?? "any number of"} characters (found ${text.length})`);
  }
  const says = typeof rule.says === "string" ? rule.says : rule.says?.join("; ");
  if (rule.pattern !== undefined && !compile(rule.pattern).test(text))
    return sure(says ?? `must match ${rule.pattern}`);
  if (rule.notPattern !== undefined && compile(rule.notPattern).test(text))
    return sure(says ?? `must not match ${rule.notPattern}`);
  if (rule.startsWith !== undefined && !text.startsWith(rule.startsWith))
    return sure(`must start with ${rule.startsWith}`);
  if (rule.notChars !== undefined && [...rule.notChars].some((char) => text.includes(char))) {
    return sure(`none of the characters ${rule.notChars}`);
  }
  return undefined;
}

function kindMiss(text: string, rule: ValueRule): Miss | undefined {
  const test = rule.kind === undefined ? undefined : VALUE_KINDS[rule.kind];
  if (test !== undefined && !test(text)) return sure(`a value of kind ${rule.kind}`);
  const bits = rule.prefixLength === undefined ? undefined : parseCidr(text)?.[1];
  if (
    rule.prefixLength !== undefined &&
    bits !== undefined &&
    (bits < rule.prefixLength[0] || bits > rule.prefixLength[1])
  ) {
    return sure(`a prefix length of /${rule.prefixLength[0]} to /${rule.prefixLength[1]}`);
  }
  return undefined;
}

function combinedMiss(value: Value, rule: ValueRule): Miss | undefined {
  for (const part of rule.and ?? []) {
    const miss = missOf(value, part);
    if (miss !== undefined) return miss;
  }
  if (rule.any === undefined) return undefined;
  const misses = rule.any.map((part) => missOf(value, part));
  if (misses.some((miss) => miss === undefined)) return undefined;
  // One doubtful alternative makes the whole doubtful: the list may have grown.
  return {
    doubtful: misses.some((miss) => miss?.doubtful === true),
    allowed: misses.map((miss) => miss?.allowed).join(", or "),
  };
}

function mapMiss(value: Readonly<Record<string, Value>>, rule: ValueRule): Miss | undefined {
  const keys = Object.keys(value);
  const [, most] = rule.size ?? [null, null];
  if (most !== null && keys.length > most) return sure(`at most ${most} entries`);
  for (const key of keys) {
    const miss =
      textMiss(key, {
        ...pick("length", rule.keyLength),
        ...pick("pattern", rule.keyPattern),
        ...pick("notPattern", rule.keyNotPattern),
      }) ??
      textMiss(String(value[key]), { ...pick("length", rule.valueLength), ...pick("pattern", rule.valuePattern) });
    if (miss !== undefined) return { ...miss, allowed: `${miss.allowed} (entry ${key})` };
  }
  return undefined;
}

function pick<K extends keyof ValueRule>(key: K, value: ValueRule[K] | undefined): ValueRule {
  return value === undefined ? {} : { [key]: value };
}

const compiled = new Map<string, RegExp>();

/** The facts' patterns are Go's; three of them are not valid under the u flag. */
function compile(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    try {
      expression = new RegExp(pattern, "u");
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      expression = new RegExp(pattern);
    }
    compiled.set(pattern, expression);
  }
  return expression;
}
