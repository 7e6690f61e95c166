import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A stack's config in the file's form: full keys, values as YAML reads them. */
export type FileConfig = Record<string, unknown>;

/** The text of a stack file of this project. */
export function stackFile(stack: string): string {
  return readFileSync(new URL(`../../Pulumi.${stack}.yaml`, import.meta.url), "utf8");
}

/** The `config` of a stack file of this project. */
export function fileConfig(stack: string): FileConfig {
  return (parse(stackFile(stack)) as { config: FileConfig }).config;
}

/** Config as Pulumi hands it to a program: mappings and lists as JSON, scalars as text. */
export function asPulumi(config: FileConfig): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? ""),
    ]),
  );
}
