import { type Truth, yes } from "./truth.ts";
import type { Value } from "./value.ts";

/** Whether a version ("5.18", "3.8.11") is that one or a newer one. What is no number counts as zero. */
export function isVersionAtLeast(version: string, oldest: string): boolean {
  const parts = (text: string) => text.split(".").map((part) => Number.parseInt(part, 10) || 0);
  const given = parts(version);
  for (const [i, least] of parts(oldest).entries()) {
    const part = given[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/** The minor version of `1.31`; what has none comes before all. */
function minor(version: string): number {
  return Number(/^1\.(\d+)$/.exec(version)?.[1] ?? -1);
}

/** Whether a version of Kubernetes is that one or a later one. Left out, EKS takes the latest. */
export function isKubernetesAtLeast(version: Value, oldest: string): Truth {
  return version.isAbsent ? yes : version.matches((given) => minor(given) >= minor(oldest));
}
