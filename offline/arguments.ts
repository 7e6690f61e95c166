/** The command line of `npm run offline`. */
import { parseArgs } from "node:util";
import YAML from "yaml";
import { RunProblem } from "./errors.ts";
import { closest } from "./provider/did-you-mean.ts";
import type { Command } from "./run.ts";

/** What the user asked for. */
export interface Arguments {
  readonly command: Command;
  readonly stack: string;
  readonly policyPacks: readonly string[];
  readonly policyConfigs: readonly string[];
  readonly program: string | undefined;
  readonly state: string | undefined;
  readonly outputs: "known" | "as-aws";
  readonly json: boolean;
  readonly out: string | undefined;
  readonly showSecrets: boolean;
  readonly config: Readonly<Record<string, unknown>>;
  /** Handed to the CLI as they are: what follows `--`. */
  readonly rest: readonly string[];
}

const COMMANDS: readonly Command[] = ["preview", "up", "refresh", "destroy", "export"];

/** The text of `--help`. */
export const HELP = `Runs a Pulumi program on the real Pulumi engine with a simulated AWS account. AWS is not asked; no credential is needed.

  npm run offline -- <command> <stack> [options] [-- <more arguments for the Pulumi CLI>]

Commands
  preview   what would change                     refresh   read the simulated account into the state
  up        make the changes                      destroy   delete everything
  export    write the stack's state (after up)

Options
  --policy-pack DIR       police the run by this pack (preview and up; may be repeated)
  --policy-config FILE    the pack's configuration, in the order of the packs
  --program DIR           another Pulumi program in TypeScript or JavaScript (default: this one)
  --state DIR             keep state and account here (default: a folder in the cache, one for each checkout and stack)
  --outputs known|as-aws  a preview knows every output (default), or only what one against AWS knows
  --config KEY=VALUE      a setting over the stack's file; KEY may be a path: zero-trust-aws:network.cidr=10.0.0.0/16
  --json                  the result as JSON on stdout
  --out FILE              write what would go to stdout to a file
  --show-secrets          export: secrets in plain text
  --help

Exit codes
  0  good; advisory policies may have spoken
  1  the program, the engine, a policy pack or this machine failed
  2  wrong usage, or the stack's settings are wrong
  3  a mandatory policy is violated (also when something else failed besides)
`;

const OPTIONS = {
  "policy-pack": { type: "string", multiple: true },
  "policy-config": { type: "string", multiple: true },
  program: { type: "string" },
  state: { type: "string" },
  outputs: { type: "string" },
  config: { type: "string", multiple: true },
  json: { type: "boolean" },
  out: { type: "string" },
  "show-secrets": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const SEE_HELP = "`npm run offline -- --help` shows what there is.";

/**
 * Reads the command line.
 * @param argv Without the executable and the script.
 * @returns `"help"` when help is asked for.
 * @throws RunProblem (exit 2).
 */
export function parseArguments(argv: readonly string[]): Arguments | "help" {
  const split = argv.indexOf("--");
  const own = split < 0 ? argv : argv.slice(0, split);
  const rest = split < 0 ? [] : argv.slice(split + 1);
  const { values, positionals } = parse(own);
  if (values.help === true) return "help";
  const [command, stack, ...extra] = positionals;
  if (command === undefined) throw new RunProblem("A command and a stack are needed.", SEE_HELP);
  if (!COMMANDS.includes(command as Command))
    throw new RunProblem(
      `There is no command \`${command}\`; the commands are ${COMMANDS.join(", ")}.${didYouMean(command, COMMANDS)}`,
      SEE_HELP,
    );
  if (stack === undefined) throw new RunProblem(`\`${command}\` needs the name of a stack, such as dev.`, SEE_HELP);
  if (extra.length > 0) throw new RunProblem(`Too many words: ${extra.join(" ")}.`, SEE_HELP);
  const outputs = values.outputs ?? "known";
  if (outputs !== "known" && outputs !== "as-aws")
    throw new RunProblem(`--outputs is \`${outputs}\`; it can be \`known\` or \`as-aws\`.`, SEE_HELP);
  refuseIdle(command as Command, values);
  return {
    command: command as Command,
    stack,
    policyPacks: values["policy-pack"] ?? [],
    policyConfigs: values["policy-config"] ?? [],
    program: values.program,
    state: values.state,
    outputs,
    json: values.json ?? false,
    out: values.out,
    showSecrets: values["show-secrets"] ?? false,
    config: parseConfig(values.config ?? []),
    rest,
  };
}

const didYouMean = (word: string, names: readonly string[]) => {
  const near = closest(word, names);
  return near === undefined ? "" : ` Did you mean \`${near}\`?`;
};

/** Refuses what would be left out without a word: who asks for policies must not believe that they were asked. */
function refuseIdle(command: Command, values: { "policy-pack"?: string[]; "show-secrets"?: boolean }): void {
  if (values["policy-pack"] !== undefined && command !== "preview" && command !== "up")
    throw new RunProblem(`--policy-pack polices \`preview\` and \`up\`, not \`${command}\`.`, "Leave it out.");
  if (values["show-secrets"] === true && command !== "export")
    throw new RunProblem(`--show-secrets is for \`export\`, not for \`${command}\`.`, "Leave it out.");
}

function parse(argv: readonly string[]) {
  const unknown = argv.find((word) => /^--./.test(word) && !Object.hasOwn(OPTIONS, word.slice(2).split("=")[0] ?? ""));
  if (unknown !== undefined) {
    const name = unknown.split("=")[0] ?? unknown;
    const near = didYouMean(
      name,
      Object.keys(OPTIONS).map((option) => `--${option}`),
    );
    throw new RunProblem(`Unknown option '${name}'.${near}`, SEE_HELP);
  }
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new RunProblem(`${message}.`, SEE_HELP);
  }
}

/**
 * Reads `--config KEY=VALUE`.
 * Behind a path, and for maps and lists, the value is read as YAML; a plain key's value stays text.
 */
export function parseConfig(entries: readonly string[]): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  for (const entry of entries) {
    const at = entry.indexOf("=");
    if (at <= 0) throw new RunProblem(`--config is \`${entry}\`; it has the form KEY=VALUE.`, SEE_HELP);
    const [key, ...path] = entry.slice(0, at).split(".") as [string, ...string[]];
    const text = entry.slice(at + 1);
    if ([key, ...path].some((step) => step === "__proto__"))
      throw new RunProblem(`--config is \`${entry}\`; no setting is called \`__proto__\`.`, SEE_HELP);
    const value: unknown = path.length > 0 || /^[[{]/.test(text) ? valueOf(text, entry) : text;
    if (path.length === 0) config[key] = value;
    else place((config[key] ??= {}) as Record<string, unknown>, path, value, entry);
  }
  return config;
}

function valueOf(text: string, entry: string): unknown {
  try {
    return YAML.parse(text);
  } catch (error) {
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new RunProblem(
      `--config is \`${entry}\`; its value is not YAML: ${message.replace(/:$/, "")}.`,
      "Correct the value; quote it for the shell where it holds spaces or brackets.",
    );
  }
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown, entry: string): void {
  const [first, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const next = (target[first] ??= {});
  if (typeof next !== "object" || next === null)
    throw new RunProblem(`--config ${entry}: \`${first}\` has a value already.`, "Give each path once.");
  place(next as Record<string, unknown>, rest, value, entry);
}
