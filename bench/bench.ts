/** `npm run bench`: how long a preview of prod with the policy pack takes against an empty program, and where the time goes. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { EXIT, RunProblem } from "../offline/errors.ts";
import { resolvePacks } from "../offline/policy-packs.ts";
import { resourcesOf } from "../offline/result-json.ts";
import { runOffline } from "../offline/run.ts";
import type { RunOptions } from "../offline/run.ts";
import { cancellable, explain, toolsFromEnvironment } from "../offline/terminal.ts";
import { optionsOf } from "./options.ts";
import { median, PARTS, readSpans, sharesOf } from "./spans.ts";
import type { Part, Shares } from "./spans.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What issue 3 aims at: a preview of prod takes at most this many times as long as an empty program. */
const AIM = 4;

const HELP = `Measures a preview of prod with the policy pack against an empty program without one, in one run.

  npm run bench                    five rounds, interleaved, after one to warm up
  npm run bench -- --rounds N      as many
  npm run bench -- --stack dev     another stack
  npm run bench -- --json          the result as JSON

Each round previews the empty program, then the stack, then the stack once more with the CLI's trace on, from which the
parts are taken. Medians are shown. Run it on an idle machine: what matters is the ratio, and noise hits both sides.
`;

/** A side of the comparison. */
interface Side {
  readonly medianMs: number;
  readonly allMs: readonly number[];
}

/** What was measured. */
interface Result {
  readonly stack: string;
  readonly rounds: number;
  readonly machine: { readonly cores: number; readonly cpu: string; readonly node: string; readonly cli: string };
  readonly empty: Side;
  readonly preview: Side & { readonly resources: number };
  /** The preview's median over the empty program's. */
  readonly ratio: number;
  readonly aim: number;
  /** Medians of the traced previews: milliseconds of each part, and its share of their sum. */
  readonly parts: Readonly<Record<Part, { readonly ms: number; readonly share: number }>>;
  /** `pulumi version`: what starting the CLI costs before it does anything. */
  readonly versionMs: number;
}

type Tools = RunOptions["tools"];

const EXPLAINED: Readonly<Record<Part, string>> = {
  start: "the runner's preparation, `stack init`, start and end of the CLI",
  program: "the program's process alone, with the engine's work on what it registers",
  provider: "the engine waits for the stand-in provider",
  policies: "the policy runner's start, and the engine waits for it",
};

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Runs a preview from nothing. @returns Its wall time and how many resources it had. */
async function preview(options: Omit<RunOptions, "command">): Promise<{ ms: number; resources: number }> {
  const started = performance.now();
  const result = await runOffline({ command: "preview", ...options });
  const ms = performance.now() - started;
  if (result.exitCode !== EXIT.good)
    throw new RunProblem(
      `The preview of ${options.stack} ended with exit code ${result.exitCode}, so there is nothing to measure:\n${result.stdout}${result.stderr}`,
      `\`npm start -- ${options.stack}\` shows what is wrong.`,
      EXIT.failed,
    );
  return { ms, resources: resourcesOf(result.events).length };
}

/** The two previews that are compared. */
function sides(stack: string, tools: Tools, signal: AbortSignal) {
  const config = join("stacks", `${stack}.policy.json`);
  const policyPacks = resolvePacks(["policy-pack"], existsSync(join(ROOT, config)) ? [config] : [], ROOT);
  return {
    empty: () => preview({ stack: "dev", program: join(ROOT, "bench", "empty"), tools, signal }),
    full: (args: readonly string[] = []) => preview({ stack, program: ROOT, tools, policyPacks, args, signal }),
  };
}

/** Runs `work` with a file to which the CLI writes its trace, and divides the time. */
async function traced(work: (args: readonly string[]) => Promise<{ ms: number }>): Promise<Shares> {
  const folder = mkdtempSync(join(tmpdir(), "zero-trust-aws-bench-"));
  try {
    const file = join(folder, "trace.jsonl");
    const { ms } = await work(["--otel-traces", pathToFileURL(file).href]);
    return sharesOf(readSpans(readFileSync(file, "utf8")), ms);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function version(cli: string): { ms: number; text: string } {
  const started = performance.now();
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const text = execFileSync(cli, ["version"], { env, encoding: "utf8" }).trim();
  return { ms: performance.now() - started, text };
}

async function measure(stack: string, rounds: number, tools: Tools, signal: AbortSignal): Promise<Result> {
  const { empty, full } = sides(stack, tools, signal);
  const times = { empty: [] as number[], full: [] as number[], version: [] as number[] };
  const shares: Shares[] = [];
  let resources = 0;
  for (let round = 0; round <= rounds; round++) {
    const base = await empty();
    const whole = await full();
    const divided = await traced(full);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    say(`${round === 0 ? "warm-up" : `round ${round}`}: empty ${seconds(base.ms)}, ${stack} ${seconds(whole.ms)}`);
    if (round === 0) continue;
    times.empty.push(base.ms);
    times.full.push(whole.ms);
    times.version.push(version(tools.cli).ms);
    shares.push(divided);
    resources = whole.resources;
  }
  return {
    stack,
    rounds,
    machine: {
      cores: availableParallelism(),
      cpu: cpus()[0]?.model ?? "",
      node: process.version,
      cli: version(tools.cli).text,
    },
    empty: { medianMs: median(times.empty), allMs: times.empty },
    preview: { medianMs: median(times.full), allMs: times.full, resources },
    ratio: median(times.full) / median(times.empty),
    aim: AIM,
    parts: partsOf(shares),
    versionMs: median(times.version),
  };
}

function partsOf(shares: readonly Shares[]): Result["parts"] {
  const medians = PARTS.map((part) => [part, median(shares.map((one) => one[part]))] as const);
  const sum = medians.reduce((total, [, ms]) => total + ms, 0);
  return Object.fromEntries(medians.map(([part, ms]) => [part, { ms, share: ms / sum }])) as Result["parts"];
}

function shown(result: Result): string {
  const { machine, empty, preview: whole, ratio, parts } = result;
  const ms = (value: number) => `${Math.round(value)} ms`.padStart(9);
  const lines = PARTS.map((part) => {
    const { ms: time, share } = parts[part];
    return `  ${part.padEnd(9)}${ms(time)}  ${`${Math.round(share * 100)} %`.padStart(5)}  ${EXPLAINED[part]}`;
  });
  return `${[
    `Preview of ${result.stack} with the policy pack (${whole.resources} resources):${ms(whole.medianMs)}`,
    `Preview of an empty program without one:${ms(empty.medianMs)}`,
    `Ratio: ${ratio.toFixed(1)} (aim: at most ${result.aim}); medians of ${result.rounds} interleaved rounds`,
    "",
    `Where the time of ${result.stack} goes (by the CLI's trace, which costs a little itself):`,
    ...lines,
    "",
    `\`pulumi version\` takes ${Math.round(result.versionMs)} ms. ${machine.cores} cores, ${machine.cpu}, Node ${machine.node}, Pulumi ${machine.cli}.`,
  ].join("\n")}\n`;
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2), { stack: "prod" }, "bench");
  if (options.help) {
    process.stdout.write(HELP);
    return EXIT.good;
  }
  const result = await cancellable((signal) =>
    measure(options.own.stack, options.rounds, toolsFromEnvironment(), signal),
  );
  process.stdout.write(options.json ? `${JSON.stringify(result, undefined, 2)}\n` : shown(result));
  return EXIT.good;
}

process.exitCode = await main().catch(explain);
