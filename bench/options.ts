import { parseArgs } from "node:util";
import { RunProblem } from "../offline/errors.ts";

/** What a benchmark was called with. */
export interface BenchOptions<K extends string> {
  readonly help: boolean;
  readonly json: boolean;
  readonly rounds: number;
  /** The benchmark's own options. */
  readonly own: Readonly<Record<K, string>>;
}

/**
 * The options of a benchmark: those that all have, and its own with their defaults. A number stays one.
 * @throws RunProblem for an option that does not exist, and a number that is none or too large.
 */
export function optionsOf<K extends string>(
  argv: readonly string[],
  defaults: Readonly<Record<K, string>>,
  script: string,
): BenchOptions<K> {
  try {
    const texts = Object.entries({ rounds: "5", ...defaults } as Readonly<Record<string, string>>);
    const { values } = parseArgs({
      args: [...argv],
      options: {
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        ...Object.fromEntries(texts.map(([name, value]) => [name, { type: "string", default: value } as const])),
      },
    });
    const given = values as { readonly json: boolean; readonly help: boolean } & Readonly<Record<string, string>>;
    for (const [name, value] of texts) checkNumber(name, value, given[name] ?? value);
    return { help: given.help, json: given.json, rounds: Number(given["rounds"]), own: given as Record<K, string> };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error);
    throw new RunProblem(`${message}.`, `\`npm run ${script} -- --help\` shows what there is.`);
  }
}

/** Rounds take up to 99; other numbers as many digits as a machine can bear. */
function checkNumber(name: string, usual: string, given: string): void {
  const most = name === "rounds" ? 99 : 99_999;
  if (/^\d+$/.test(usual) && !(/^[1-9]\d*$/.test(given) && Number(given) <= most))
    throw new Error(`--${name} is ${given}; it can be 1 to ${most}`);
}
