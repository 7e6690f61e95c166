// Starts on Node 20 with no dependency installed: only Node's own modules may be imported here and in setup/.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureCli } from "./setup/cli.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { SetupError } from "./setup/errors.mjs";
import { pinnedNode } from "./setup/node.mjs";

/** The repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Progress goes to stderr, so that `--json` on stdout stays clean. @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Brings what a command needs and this machine lacks: dependencies, Node, the Pulumi CLI.
 * @param {{cli?: boolean}} [needs] `cli: false` for work that runs no engine.
 * @returns {Promise<{node: string, cli: string | undefined}>} Absolute paths of the executables.
 */
export async function prepare(needs = {}) {
  await ensureDependencies(ROOT, say);
  const node = pinnedNode(ROOT);
  const cli = needs.cli === false ? undefined : await ensureCli({ root: ROOT, node, say });
  return { node, cli };
}

/**
 * Runs a script of this repository under the pinned Node and ends as it ends. Signals reach the script, which cleans up.
 * @param {string} node @param {readonly string[]} args The script and its arguments.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} The exit code; 128 + the signal's number when it was killed.
 */
export function runUnder(node, args, env) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { stdio: "inherit", env });
    // Ctrl-C in a terminal reaches the whole process group: this process must only outlive its child.
    const outlive = () => undefined;
    const pass = () => void child.kill("SIGTERM");
    process.on("SIGINT", outlive).on("SIGTERM", pass);
    child.on("error", (error) => {
      say(`${node} cannot be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => {
      process.removeListener("SIGINT", outlive).removeListener("SIGTERM", pass);
      resolve(code ?? (signal === "SIGINT" ? 130 : signal === "SIGKILL" ? 137 : 143));
    });
  });
}

/**
 * The environment of a script that drives the engine: the pinned Node first on PATH, and where the CLI is.
 * @param {{node: string, cli: string | undefined}} tools
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(tools) {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = `${dirname(tools.node)}${separator}${process.env["PATH"] ?? ""}`;
  return { ...process.env, PATH: path, ...(tools.cli === undefined ? {} : { ZERO_TRUST_AWS_CLI: tools.cli }) };
}

/**
 * The body of a command's entry point: prepares, runs `script` with this process' arguments, sets the exit code.
 * @param {string} script Path below the repository.
 * @param {{cli?: boolean}} [needs] `cli: false` for a script that runs no engine.
 */
export async function main(script, needs = {}) {
  await endWith(async () => {
    const args = process.argv.slice(2);
    // Help must come at once, also on a machine that would have to build the CLI first.
    const help = args.includes("--help") || args.includes("-h");
    const tools = await prepare({ cli: !help && needs.cli !== false });
    return runUnder(tools.node, [join(ROOT, script), ...args], toolEnvironment(tools));
  });
}

/**
 * Sets the exit code to what `work` answers; a SetupError is printed as it stands.
 * @param {() => Promise<number>} work
 */
export async function endWith(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
