/** Kills a run with -9, as a closed terminal or a lost machine does. */
import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command-line.ts";
import { engineTools, temporaryFolder } from "./engine.ts";
import { accountOf } from "./stacks.ts";

/** A run to kill. */
export interface Victim {
  readonly stack: string;
  /** The project's name, of which the engine's lock knows. */
  readonly project: string;
  readonly state: string;
  /** Further arguments of `npm run offline -- up <stack>`. */
  readonly args?: readonly string[];
  /** It is killed when the account holds as many resources. */
  readonly atResources: number;
  /** Engine and runner, or the runner alone, whose end the engine has to notice. */
  readonly kill: "all" | "runner";
}

/** The engine's process, which its lock names. */
function enginePid({ state, project, stack }: Victim): number {
  const folder = join(state, "backend/.pulumi/locks/organization", project, stack);
  const file = readdirSync(folder).find((name) => name.endsWith(".json")) ?? "";
  return (JSON.parse(readFileSync(join(folder, file), "utf8")) as { pid: number }).pid;
}

/**
 * Starts an `up` and kills it half-way.
 * @returns The runner's exit code: 137.
 */
export async function killHalfWay(victim: Victim): Promise<number> {
  const { cli } = await engineTools();
  let child: ChildProcess | undefined;
  // Few operations at a time: on a fast machine there would be no half-way.
  const args = ["up", victim.stack, "--state", victim.state, ...(victim.args ?? []), "--json", "--", "--parallel", "4"];
  const ended = command("offline/main.ts", args, {
    // What it leaves in the folder for temporary files goes with the tests' own.
    env: { ZERO_TRUST_AWS_CLI: cli, TMPDIR: temporaryFolder() },
    started: (started) => (child = started),
  });
  for (let waited = 0; accountOf(victim.state).length < victim.atResources && waited < 30_000; waited += 5)
    await new Promise((wake) => setTimeout(wake, 5));
  if (victim.kill === "all") process.kill(enginePid(victim), "SIGKILL");
  process.kill(child?.pid ?? 0, "SIGKILL");
  return (await ended).code;
}
