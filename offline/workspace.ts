/**
 * The temporary side of a run. The user's files are never written: the stack's settings are copied here, without what
 * only its real secrets provider could read, and every CLI call is told to use the copy (`--config-file`).
 *
 * The CLI itself runs in the project's folder: relative assets (`new FileAsset("../lambda")`) mean the same there as
 * under a plain `pulumi up`. The stack is made in a copy of the project file, because `stack init` writes beside it.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import YAML from "yaml";
import { RunProblem } from "./errors.ts";
import type { Project } from "./project.ts";
import { readYamlMap, stackFile } from "./project.ts";

/**
 * The passphrase of the file backends made here. It protects nothing, and need not: the state is that of a simulated
 * account, and encrypted settings never get into it (placeholders stand for them).
 */
export const PASSPHRASE = "simulated-account";

/** What stands for a value that only the stack's own secrets provider could decrypt. */
export interface Placeholder {
  /** The config path, as `pulumi config set --path` takes it. */
  readonly path: string;
  readonly value: string;
}

/** The temporary folder of a run. */
export interface Workspace {
  readonly folder: string;
  /** The copy of the stack's settings. */
  readonly configFile: string;
  readonly placeholders: readonly Placeholder[];
  /** What was left out of the copy, for the user. */
  readonly notices: readonly string[];
  /** Where the engine writes its events. */
  readonly eventLog: string;
  /** For `PULUMI_HOME`: not the user's, whose credentials and plugins play no part. Holds the policy runner. */
  readonly home: string;
  close(): void;
}

type Config = Record<string, unknown>;

const isRecord = (value: unknown): value is Config =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Takes the encrypted values out of a setting, leaving a label each. */
function withoutSecrets(value: unknown, path: string, placeholders: Placeholder[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutSecrets(item, `${path}[${index}]`, placeholders));
  if (!isRecord(value)) return value;
  if (Object.keys(value).length === 1 && typeof value["secure"] === "string") {
    const label = `offline-placeholder-for-${path.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
    placeholders.push({ path, value: label });
    return label;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner, `${path}${step(key)}`, placeholders)]),
  );
}

const step = (key: string) => (/^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `["${key}"]`);

/** The path of a top-level config key, whose dots (if any) are its own. */
const topLevel = (key: string) => (/[.[\]"]/.test(key) ? `["${key}"]` : key);

/** Merges settings over settings: maps key by key, everything else as a whole. `null` removes a key. */
export function mergeConfig(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergeConfig(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

/** The copy of a stack's settings, and what was changed in it. */
export function copyOfSettings(
  project: Project,
  stack: string,
  overrides: Config,
): { content: Config; placeholders: Placeholder[]; notices: string[] } {
  const file = stackFile(project, stack);
  const original = readYamlMap(file);
  const config = original["config"] ?? {};
  if (!isRecord(config))
    throw new RunProblem(`${file}: \`config\` is not a map.`, "Write `config:` and below it `key: value` lines.");
  const placeholders: Placeholder[] = [];
  const full = (keys: Config) =>
    Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [key.includes(":") ? key : `${project.name}:${key}`, value]),
    );
  const merged = mergeConfig(full(config), full(overrides)) as Config;
  const copied = Object.entries(merged).map(([key, value]) => [
    key,
    withoutSecrets(value, topLevel(key), placeholders),
  ]);
  const notices: string[] = [];
  if (placeholders.length > 0)
    notices.push(
      `Encrypted settings are not decrypted; a secret placeholder stands for each: ${placeholders.map(({ path }) => path).join(", ")}.`,
    );
  if (original["environment"] !== undefined)
    notices.push(`The stack's \`environment\` (Pulumi ESC) is not read; settings that come from it are missing.`);
  return { content: { config: Object.fromEntries(copied) as Config }, placeholders, notices };
}

/**
 * Installs, in the run's own `PULUMI_HOME`, the plugin by which the engine runs policy packs where no nodejs language
 * plugin is installed. (On PATH the engine would find it as well, and warn on every run.)
 */
function installPolicyRunner(home: string, node: string): void {
  const folder = join(home, "plugins", "analyzer-policy-nodejs-v1.0.0");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "pulumi-analyzer-policy-nodejs");
  // The engine starts it in the pack's folder, and what `-e` requires is looked up from there: the pack's own SDK.
  writeFileSync(
    file,
    `#!/bin/sh\nexec "${node}" -e 'require(require.resolve("@pulumi/pulumi/cmd/run-policy-pack"))' - "$@"\n`,
  );
  chmodSync(file, 0o755);
}

/**
 * Makes the temporary folder of a run.
 * @param overrides Settings over those of the stack's file, by key (`zero-trust-aws:network`; without a namespace it is the
 * project's, as the CLI has it); deep-merged.
 * @throws RunProblem (exit 2) for a missing or damaged settings file.
 */
export function openWorkspace(project: Project, stack: string, overrides: Config, node: string): Workspace {
  const { content, placeholders, notices } = copyOfSettings(project, stack, overrides);
  const folder = mkdtempSync(join(tmpdir(), "zero-trust-aws-run-"));
  const home = join(folder, "home");
  try {
    writeFileSync(join(folder, "Pulumi.yaml"), YAML.stringify({ name: project.name, runtime: "nodejs" }));
    const configFile = join(folder, `Pulumi.${stack}.yaml`);
    writeFileSync(configFile, YAML.stringify(content));
    installPolicyRunner(home, node);
    return {
      folder,
      configFile,
      placeholders,
      notices,
      eventLog: join(folder, "events.jsonl"),
      home,
      close: () => rmSync(folder, { recursive: true, force: true }),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
