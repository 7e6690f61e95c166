/**
 * Whether a pattern in which `*` stands for any text and `?` for any character is that of the whole text. Without regular
 * expressions, which take exponential time for many stars: each part between two stars is taken where it fits first,
 * which is where any fit that exists can be moved to.
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  const [start = "", ...parts] = pattern.split("*");
  const end = parts.pop();
  if (end === undefined) return start.length === text.length && fits(start, text, 0);
  const limit = text.length - end.length;
  if (limit < start.length || !fits(start, text, 0) || !fits(end, text, limit)) return false;
  let from = start.length;
  for (const part of parts) {
    const at = find(part, text, from);
    if (at < 0 || at + part.length > limit) return false;
    from = at + part.length;
  }
  return true;
}

function fits(part: string, text: string, at: number): boolean {
  if (!part.includes("?")) return text.startsWith(part, at);
  for (let i = 0; i < part.length; i++) if (part[i] !== "?" && part[i] !== text[at + i]) return false;
  return at + part.length <= text.length;
}

function find(part: string, text: string, from: number): number {
  if (!part.includes("?")) return text.indexOf(part, from);
  for (let at = from; at + part.length <= text.length; at++) if (fits(part, text, at)) return at;
  return -1;
}
