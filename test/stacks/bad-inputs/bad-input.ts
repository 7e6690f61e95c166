import type { FileConfig } from "../stack-file.ts";

/** A mistake in a stack file, and what the message must say of it. */
export interface BadInput {
  readonly title: string;
  /** The stack file that the mistake is made in. @default dev */
  readonly stack?: "dev" | "prod" | "microservices";
  /** Where the value goes, such as `zero-trust-aws:network.cidr`; the path that the problem must name, unless `at` says. */
  readonly path: string;
  /** The wrong value; undefined removes what stands there. */
  readonly value: unknown;
  /** Further values that the mistake needs. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** The problem's path, where it is another. */
  readonly at?: string;
  /** A part of what is reported as found; undefined where nothing was given. */
  readonly found: string | undefined;
  /** A part of what is allowed. */
  readonly expected: string;
  /** A part of the fix. */
  readonly fix: string;
}

/** The config with the value at the path, or without what stands there. */
export function change(config: FileConfig, path: string, value: unknown): FileConfig {
  const copy = structuredClone(config);
  const colon = path.indexOf(":");
  const [first = "", ...parts] = path.slice(colon + 1).split(/\.|(?=\[)/);
  const steps = [`${path.slice(0, colon)}:${first}`, ...parts.map((part) => part.replace(/^\[(\d+)\]$/, "$1"))];
  const last = steps.pop() ?? "";
  const parent = steps.reduce<FileConfig>((inner, step) => (inner[step] ??= {}) as FileConfig, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
