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

/** The sections of a stack file by their names, read without the program's own code: for tests that put it on trial. */
export function statedSections(stack: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fileConfig(stack)).map(([key, value]) => [key.replace(/^zero-trust-aws:/, ""), value]),
  );
}

/** Whether a setting that can be switched off is stated, and on. */
export function isOn(value: unknown): boolean {
  return value !== undefined && value !== false && value !== "off" && value !== "none";
}
