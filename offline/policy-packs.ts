/** Checks a policy pack before the engine starts it: its own messages for these come late and without the remedy. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { EXIT, RunProblem } from "./errors.ts";
import { readYamlMap } from "./project.ts";

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
  if (statSync(file).isDirectory())
    throw new RunProblem(`The policy config ${file} is a folder.`, "Name a file of it in --policy-config.");
  const text = readFileSync(file, "utf8");
  if (text.trim() === "")
    throw new RunProblem(`The policy config ${file} is empty.`, "Write {} where it has nothing to say.");
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new RunProblem(
      `The policy config ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      "Correct the file; JSON takes no comments, and no comma after the last entry.",
    );
  }
  if (given === null || typeof given !== "object" || Array.isArray(given))
    throw new RunProblem(`The policy config ${file} is no object of policies.`, 'Write { "<policy>": "advisory" }.');
  checkLevels(given, file);
  checkByPack(file, pack);
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

/**
 * Asks the pack, where it has a command that checks configs. The engine passes over names that the pack does not have, and
 * stops at the first faulty value without a word on what would be right.
 */
function checkByPack(file: string, pack: string): void {
  const command = join(pack, "policy-config.cjs");
  if (!existsSync(command)) return;
  const { status, stderr } = spawnSync(process.execPath, [command, basename(file)], {
    cwd: dirname(file),
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Whatever else it ends with is about the command, not about the file: the engine and the pack check again.
  if (status !== EXIT.usage) return;
  throw new RunProblem(`The pack does not take the policy config ${file}:`, stderr.trim().replaceAll("\n", "\n  "));
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
