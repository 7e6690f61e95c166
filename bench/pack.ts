/** `npm run bench:pack`: what the policy pack costs beside an empty one, and beside one with a single policy on the stack. */
import { EXIT } from "../offline/errors.ts";
import { explain } from "../offline/terminal.ts";
import { optionsOf } from "./options.ts";
import { load, type PackName, PACKS, type Run, runPack } from "./pack-load.ts";
import { median } from "./spans.ts";

const HELP = `Measures the policy pack beside an empty pack and one with a single policy on the stack, by turns in one run.

  npm run bench:pack                     five rounds, after one to warm up
  npm run bench:pack -- --rounds N       as many
  npm run bench:pack -- --resources N    resources sent one by one (default 1000)
  npm run bench:pack -- --stack N        resources of the stack that is judged as a whole (default 10000)
  npm run bench:pack -- --json           the result as JSON

The resources are those of this repository's stacks, again and again. Medians are shown. Run it on an idle machine; where
it is not idle, go by the CPU time (Linux only), which leaves out what the other side of the wire costs.
`;

/** What issue 5 aims at. */
const AIMS = { analyze: 0.4, stack: 2, start: 1.3 } as const;

/** Ratios of our pack to another, by wall time and by the pack's CPU time. */
interface Ratio {
  readonly wall: number;
  readonly cpu: number | undefined;
}

interface Result {
  readonly rounds: number;
  readonly resources: number;
  readonly stack: number;
  readonly medians: Readonly<Record<PackName, Run>>;
  /** Resources a second beside the empty pack's. */
  readonly analyze: Ratio;
  /** Time for the whole stack beside that of one policy on the stack. */
  readonly judged: Ratio;
  /** Time of the start beside the empty pack's. */
  readonly start: Ratio;
}

const NAMES = Object.keys(PACKS) as readonly PackName[];

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function measure(rounds: number, count: number, stackCount: number): Promise<Result> {
  const [resources, stack] = [load(count), load(stackCount)];
  const runs: Record<PackName, Run[]> = { ours: [], empty: [], "one-stack-policy": [] };
  for (let round = 0; round <= rounds; round++) {
    for (const name of NAMES) {
      const run = await runPack(name, resources, stack);
      if (round > 0) runs[name].push(run);
      const each = `${Math.round(run.resourcesPerSecond)} resources/s, the stack ${seconds(run.stackMs)}`;
      say(`${round === 0 ? "warm-up" : `round ${round}`}: ${name}: start ${seconds(run.startMs)}, ${each}`);
    }
  }
  const medians = {
    ours: mediansOf(runs.ours),
    empty: mediansOf(runs.empty),
    "one-stack-policy": mediansOf(runs["one-stack-policy"]),
  };
  const { ours, empty, "one-stack-policy": one } = medians;
  return {
    rounds,
    resources: count,
    stack: stackCount,
    medians,
    analyze: {
      wall: ours.resourcesPerSecond / empty.resourcesPerSecond,
      cpu: over(empty.analyzeCpuMs, ours.analyzeCpuMs),
    },
    judged: { wall: ours.stackMs / one.stackMs, cpu: over(ours.stackCpuMs, one.stackCpuMs) },
    start: { wall: ours.startMs / empty.startMs, cpu: over(ours.startCpuMs, empty.startCpuMs) },
  };
}

function mediansOf(runs: readonly Run[]): Run {
  const of = (read: (run: Run) => number) => median(runs.map(read));
  const cpu = (read: (run: Run) => number | undefined) => {
    const known = runs.flatMap((run) => read(run) ?? []);
    return known.length === 0 ? undefined : median(known);
  };
  return {
    startMs: of((run) => run.startMs),
    startCpuMs: cpu((run) => run.startCpuMs),
    resourcesPerSecond: of((run) => run.resourcesPerSecond),
    analyzeCpuMs: cpu((run) => run.analyzeCpuMs),
    stackMs: of((run) => run.stackMs),
    stackCpuMs: cpu((run) => run.stackCpuMs),
  };
}

function over(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function shown({ medians, analyze, judged, start, ...result }: Result): string {
  const { ours, empty, "one-stack-policy": one } = medians;
  const ratio = ({ wall, cpu }: Ratio) =>
    `${wall.toFixed(2)}${cpu === undefined ? "" : `, by CPU time ${cpu.toFixed(2)}`}`;
  const rate = (run: Run) => `${Math.round(run.resourcesPerSecond)}/s`;
  return `${[
    `Resources one by one: ${rate(ours)} of ${rate(empty)} for an empty pack: ${ratio(analyze)} (aim: at least ${AIMS.analyze})`,
    `A stack of ${result.stack}: ${seconds(ours.stackMs)} beside ${seconds(one.stackMs)} for one policy: ${ratio(judged)} (aim: at most ${AIMS.stack})`,
    `Start: ${seconds(ours.startMs)} beside ${seconds(empty.startMs)} for an empty pack: ${ratio(start)} (aim: at most ${AIMS.start})`,
    `Medians of ${result.rounds} rounds by turns, ${result.resources} resources one by one.`,
  ].join("\n")}\n`;
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2), { resources: "1000", stack: "10000" }, "bench:pack");
  if (options.help) {
    process.stdout.write(HELP);
    return EXIT.good;
  }
  const result = await measure(options.rounds, Number(options.own.resources), Number(options.own.stack));
  process.stdout.write(options.json ? `${JSON.stringify(result, undefined, 2)}\n` : shown(result));
  return EXIT.good;
}

process.exitCode = await main().catch(explain);
