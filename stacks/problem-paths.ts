import { PROJECT } from "./schema.ts";

/** A place below a config key: keys of mappings and positions of lists. */
export type Path = readonly (string | number)[];

/** The path as it would be found in `Pulumi.<stack>.yaml`: `zero-trust-aws:services.api.uses[2].secret`. */
export function showPath(path: Path): string {
  return `${PROJECT}:${below(path)}`;
}

/** The path without the project. */
export function below(path: Path): string {
  return path
    .map((part, index) => {
      if (typeof part === "number") return `[${part}]`;
      if (!/^[\w-]+$/.test(part)) return `[${JSON.stringify(clip(part))}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join("");
}

/** What stands at the path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      isMapping(inner) || Array.isArray(inner) ? (inner as Record<string | number, unknown>)[part] : undefined,
    value,
  );
}

/** Whether the value is a mapping of YAML. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a message shows it: short, and as the file would have it. */
export function show(value: unknown): string {
  if (isMapping(value)) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty mapping" : `a mapping of ${clip(keys.join(", "))}`;
  }
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  return typeof value === "string" ? JSON.stringify(clip(value)) : String(value);
}

function clip(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
