import type { Problem } from "../components/plan-error.ts";

const MASK = "[secret]";

/** Shorter texts are words of every message; and no secret worth the name is as short. */
const SHORTEST = 4;

/**
 * The problems without any value that Pulumi keeps encrypted: what is found under a secret key is not shown at all, and
 * where another problem speaks of a secret value, that is replaced.
 *
 * @param raw The stack's config by full key.
 * @param secretKeys The keys whose values are secret, the whole of them: Pulumi marks a mapping with one secret in it.
 */
export function masked(
  problems: readonly Problem[],
  raw: Readonly<Record<string, string>>,
  secretKeys: ReadonlySet<string>,
): readonly Problem[] {
  if (secretKeys.size === 0) return problems;
  const keys = [...secretKeys];
  const values = keys.flatMap((key) => leaves(raw[key] ?? "")).filter((value) => value.length >= SHORTEST);
  // Longest first: a value that contains another is replaced as a whole.
  const hidden = [...new Set(values)].sort((a, b) => b.length - a.length);
  const hide = (text: string) => hidden.reduce((shown, value) => shown.replaceAll(value, MASK), text);
  return problems.map(({ path, found, expected, fix }) => {
    const secret = keys.some((key) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`));
    return {
      path: hide(path),
      ...(found === undefined ? {} : { found: secret ? "a secret value" : hide(found) }),
      expected: hide(expected),
      fix: hide(fix),
    };
  });
}

/** Every text in a config value, in the forms in which a message could show it. */
function leaves(text: string): string[] {
  const found = new Set([text]);
  const visit = (value: unknown): void => {
    if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
    else found.add(String(value));
  };
  try {
    visit(JSON.parse(text));
  } catch {
    // A scalar is no JSON: it is the whole value, which is in the set already.
    return withQuoted([text]);
  }
  return withQuoted([...found]);
}

function withQuoted(values: readonly string[]): string[] {
  return values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
}
