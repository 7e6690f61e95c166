/** Checks a policy pack before the engine starts it: its own messages for these come late and without the remedy. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { RunProblem } from "./errors.ts";
import { readYamlMap } from "./project.ts";
import { closest } from "./provider/did-you-mean.ts";

/** A policy pack of a run. */
export interface PolicyPackUse {
  /** The folder with `PulumiPolicy.yaml`, absolute. */
  readonly folder: string;
  /** Its config file (JSON), absolute. */
  readonly config?: string;
}

/**
 * Resolves the packs and their config files, and checks that they can be started.
 * @param packs Folders, relative to `cwd`.
 * @param configs Config files, relative to `cwd`, in the order of the packs.
 * @throws RunProblem (exit 2).
 */
export function resolvePacks(packs: readonly string[], configs: readonly string[], cwd: string): PolicyPackUse[] {
  if (configs.length > packs.length)
    throw new RunProblem(
      `There are ${configs.length} --policy-config files and ${packs.length} --policy-pack folders.`,
      "Name one --policy-pack before each --policy-config.",
    );
  return packs.map((pack, index) => {
    const folder = resolve(cwd, pack);
    checkPack(folder);
    const given = configs[index];
    if (given === undefined) return { folder };
    const config = resolve(cwd, given);
    checkConfig(config, folder);
    return { folder, config };
  });
}

function checkConfig(file: string, pack: string): void {
  if (!existsSync(file)) throw new RunProblem(`The policy config ${file} does not exist.`, "Correct --policy-config.");
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new RunProblem(
      `The policy config ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      "Correct the file.",
    );
  }
  if (given === null || typeof given !== "object" || Array.isArray(given))
    throw new RunProblem(`The policy config ${file} is no object of policies.`, 'Write { "<policy>": "advisory" }.');
  checkNames(given, file, pack);
  checkLevels(given, file);
}

const LEVELS = ["advisory", "mandatory", "remediate", "disabled"];

/** Of a level that there is not, the engine's message names neither the file nor the policy. */
function checkLevels(given: object, file: string): void {
  const wrong = Object.entries(given).flatMap(([name, entry]: [string, unknown]) => {
    const level: unknown = entry !== null && typeof entry === "object" ? Reflect.get(entry, "enforcementLevel") : entry;
    const isSettings = level === undefined && entry !== null && typeof entry === "object";
    const isLevel = typeof level === "string" && LEVELS.includes(level);
    return isSettings || isLevel ? [] : [`${name}: ${JSON.stringify(level)}`];
  });
  if (wrong.length === 0) return;
  throw new RunProblem(
    `The policy config ${file} has levels that there are not: ${wrong.join(", ")}.`,
    `Use one of ${LEVELS.join(", ")}.`,
  );
}

/** The engine's word for every policy of a pack. */
const ALL_POLICIES = "all";

/** The engine passes over a policy that the pack does not have: a slip of the pen would leave the meant one as it was. */
function checkNames(given: object, file: string, pack: string): void {
  const list = join(pack, "presets", "policy-names.json");
  if (!existsSync(list)) return;
  const names = [...(JSON.parse(readFileSync(list, "utf8")) as readonly string[]), ALL_POLICIES];
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  const hints = unknown.map((name) => {
    const near = closest(name, names);
    return near === undefined ? `Remove \`${name}\`.` : `Did you mean \`${near}\` instead of \`${name}\`?`;
  });
  throw new RunProblem(
    `The policy config ${file} names policies that the pack does not have: ${unknown.join(", ")}.`,
    hints.join(" "),
  );
}

function checkPack(folder: string): void {
  const file = join(folder, "PulumiPolicy.yaml");
  if (!existsSync(file))
    throw new RunProblem(`${folder} is no policy pack: it has no PulumiPolicy.yaml.`, "Correct --policy-pack.");
  const { runtime } = readYamlMap(file);
  const name = typeof runtime === "string" ? runtime : (runtime as { name?: string } | undefined)?.name;
  if (name !== "nodejs")
    throw new RunProblem(
      `The policy pack ${folder} is of runtime \`${String(name)}\`: not supported here.`,
      "Packs in TypeScript and JavaScript (`runtime: nodejs`) are; run this one under `pulumi preview`.",
    );
  for (const dependency of ["@pulumi/pulumi/cmd/run-policy-pack", "@pulumi/policy"]) {
    try {
      createRequire(join(folder, "package.json")).resolve(dependency);
    } catch {
      throw new RunProblem(
        `The policy pack ${folder} has no ${dependency.split("/").slice(0, 2).join("/")} installed.`,
        "Install its dependencies there (npm install) and run the command again.",
      );
    }
  }
}
