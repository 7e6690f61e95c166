/** `npm run offline`: one command on one stack. Started by offline.mjs, which brings the CLI and the right Node. */
import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { HELP, parseArguments } from "./arguments.ts";
import type { Arguments } from "./arguments.ts";
import { resourceName, whatIsWrong } from "./engine-events.ts";
import { EXIT, RunProblem } from "./errors.ts";
import { resolvePacks } from "./policy-packs.ts";
import { runOffline } from "./run.ts";
import type { RunOptions, RunResult } from "./run.ts";
import { defaultStateFolder } from "./state.ts";
import { cancellable, explain, toolsFromEnvironment, userFolder } from "./terminal.ts";
import { asJson } from "./result-json.ts";
import { TraceFilter } from "./trace-filter.ts";
import { mandatoryViolations, thrownPolicies } from "./verdict.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function optionsOf(args: Arguments, onOutput: (text: string) => void, signal: AbortSignal): RunOptions {
  const cwd = userFolder();
  const program = resolve(cwd, args.program ?? ROOT);
  return {
    command: args.command,
    stack: args.stack,
    program,
    tools: toolsFromEnvironment(),
    state: args.state === undefined ? defaultStateFolder(program, args.stack) : resolve(cwd, args.state),
    policyPacks: resolvePacks(args.policyPacks, args.policyConfigs, cwd),
    outputs: args.outputs,
    config: args.config,
    strict: program === ROOT,
    showSecrets: args.showSecrets,
    args: args.rest,
    onOutput,
    signal,
  };
}

/** How many violations are repeated below the CLI's own display, which has all of them. */
const MOST_REPEATED = 10;

/** What the user reads below the CLI's own display. */
function footer(args: Arguments, result: RunResult, live: boolean): string {
  if (args.command === "export") return "";
  const lines = result.stderr.trim() === "" ? [] : [result.stderr.trim()];
  lines.push("AWS was not asked: this ran on the real Pulumi engine with a simulated account.");
  for (const notice of result.notices) lines.push(`  - ${notice}`);
  lines.push(...thrownPolicies(result.events));
  const violations = mandatoryViolations(result.events);
  if (violations.length > 0)
    lines.push(`${violations.length} violation${violations.length === 1 ? "" : "s"} of mandatory policies:`);
  const most = live ? MOST_REPEATED : violations.length;
  for (const violation of violations.slice(0, most))
    lines.push(`  - ${violation.policyName}, ${resourceName(violation.resourceUrn)}: ${whatIsWrong(violation)}`);
  const more = violations.length - most;
  if (more > 0) lines.push(`  - ... and ${more} more: all of them stand above, under "Policies", the worst first`);
  return `${lines.join("\n")}\n`;
}

async function main(): Promise<number> {
  const args = parseArguments(process.argv.slice(2));
  if (args === "help") {
    process.stdout.write(HELP);
    return EXIT.good;
  }
  const live = !args.json && args.out === undefined && args.command !== "export";
  const show = (text: string) => {
    if (live) process.stdout.write(text);
  };
  const display = new TraceFilter(show);
  const result = await cancellable((signal) => runOffline(optionsOf(args, (text) => display.write(text), signal)));
  const text =
    args.json && args.command !== "export" ? `${JSON.stringify(asJson(result), undefined, 2)}\n` : result.stdout;
  if (args.out !== undefined) writeOut(resolve(userFolder(), args.out), text);
  else if (!live) process.stdout.write(text);
  process.stderr.write(footer(args, result, live));
  return result.exitCode;
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new RunProblem(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      "Correct --out.",
      EXIT.failed,
    );
  }
}

process.exitCode = await main().catch(explain);
