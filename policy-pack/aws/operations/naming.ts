import type { Truth } from "../../policy/truth.ts";
import { unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** Whether a name matches a pattern of the policy config; unknown where that is no regular expression. */
export function matchesName(name: Value, pattern: string): Truth {
  const expression = compile(pattern);
  if (!expression)
    return unknown(name.path, `the policy config's pattern ${JSON.stringify(pattern)} is no regular expression`);
  return name.matches((text) => expression.test(text));
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    // The engine checks the config's types only; the caller says which pattern is at fault.
    return undefined;
  }
}
