/** `npm start`: previews a stack of this repository with its policy pack, and says what came of it. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EngineEvent } from "./engine-events.ts";
import { EXIT, RunProblem } from "./errors.ts";
import { resolvePacks } from "./policy-packs.ts";
import { readProject, stackFile } from "./project.ts";
import { runOffline } from "./run.ts";
import { summarize } from "./summary.ts";
import type { Summary } from "./summary.ts";
import { summaryText } from "./summary-text.ts";
import { cancellable, explain, toolsFromEnvironment } from "./terminal.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const HELP = `Previews a stack of this repository on the real Pulumi engine, with the policy pack, without an AWS account.

  npm start                  the stack dev
  npm start -- <stack>       another one, such as prod
  npm start -- --help

It previews from nothing each time: the engine creates everything in a simulated account, so that every policy can be
decided. \`npm run offline -- --help\` shows how to change, refresh and destroy a stack that is kept.

Exit codes: 0 good, 1 something failed, 2 wrong usage or settings, 3 a mandatory policy is violated.
`;

/** Shows that something happens: a line that is rewritten on a terminal, a line every five seconds elsewhere. */
class Progress {
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #terminal = process.stderr.isTTY;
  readonly #stack: string;
  #resources = 0;
  #doing = "starting the engine";

  constructor(stack: string) {
    this.#stack = stack;
    this.#show();
    this.#timer = setInterval(() => this.#show(), this.#terminal ? 250 : 5000);
  }

  event(event: EngineEvent): void {
    if (event.policyLoadEvent !== undefined) this.#doing = "loading the policy pack";
    if (event.resourcePreEvent === undefined) return;
    this.#resources++;
    this.#doing = `${this.#resources} resources`;
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#terminal) process.stderr.write("\r\x1b[K");
  }

  #show(): void {
    const seconds = Math.round((performance.now() - this.#started) / 1000);
    const line = `Previewing ${this.#stack}: ${this.#doing}, ${seconds} s`;
    process.stderr.write(this.#terminal ? `\r\x1b[K${line}` : `${line}\n`);
  }
}

function stackOf(argv: readonly string[]): string | "help" {
  if (argv.includes("--help") || argv.includes("-h")) return "help";
  const [stack = "dev", ...extra] = argv;
  if (stack.startsWith("-") || extra.length > 0)
    throw new RunProblem(
      `\`npm start\` takes the name of one stack, and got: ${argv.join(" ")}.`,
      "npm start -- --help",
    );
  return stack;
}

function writeReport(summary: Summary): string {
  const folder = join(ROOT, "report");
  const file = join(folder, `${summary.stack}.md`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, summaryText(summary, false));
    writeFileSync(join(folder, `${summary.stack}.json`), `${JSON.stringify(summary, undefined, 2)}\n`);
  } catch (error) {
    throw new RunProblem(
      `The report could not be written to ${folder}: ${error instanceof Error ? error.message : String(error)}.`,
      "Make the folder writable and run the command again.",
      EXIT.failed,
    );
  }
  return relative(process.cwd(), file);
}

async function main(): Promise<number> {
  const stack = stackOf(process.argv.slice(2));
  if (stack === "help") {
    process.stdout.write(HELP);
    return EXIT.good;
  }
  stackFile(readProject(ROOT), stack);
  const config = join("stacks", `${stack}.policy.json`);
  const policyPacks = resolvePacks(["policy-pack"], existsSync(join(ROOT, config)) ? [config] : [], ROOT);
  const progress = new Progress(stack);
  const result = await cancellable((signal) =>
    runOffline({
      command: "preview",
      stack,
      program: ROOT,
      tools: toolsFromEnvironment(),
      policyPacks,
      onEvent: (event) => progress.event(event),
      signal,
    }),
  ).finally(() => progress.end());
  const summary = summarize(stack, result);
  process.stdout.write(summaryText(summary, true));
  process.stdout.write(`\n${whereToLook(stack, writeReport(summary), summary)}`);
  return result.exitCode;
}

function whereToLook(stack: string, report: string, summary: Summary): string {
  const next = [
    `  ${report} has all of it`,
    `  Pulumi.${stack}.yaml holds the stack's settings; stacks/ says what they may be`,
    `  npm run offline -- up ${stack} makes it in a simulated account that is kept`,
  ];
  if (summary.policies.violated.length > 0) next.unshift(`  each violation above names the resource and the remedy`);
  return `Where to look next:\n${next.join("\n")}\n`;
}

process.exitCode = await main().catch(explain);
