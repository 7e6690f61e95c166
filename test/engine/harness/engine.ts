/**
 * The real engine for tests: the same runner as `npm run offline`, in this process. One run takes 2 to 6 seconds, so a
 * suite makes its runs in `before` and looks at them in its tests.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "mocha";
import { prepare } from "../../../offline/bootstrap.mjs";
import { plain, whatIsWrong } from "../../../offline/engine-events.ts";
import type { EngineEvent, PolicyViolation } from "../../../offline/engine-events.ts";
import type { PolicyPackUse } from "../../../offline/policy-packs.ts";
import { resourcesOf, stepOutcomes } from "../../../offline/result-json.ts";
import type { ResourceOutcome, StepOutcome } from "../../../offline/result-json.ts";
import { runOffline } from "../../../offline/run.ts";
import type { Command, RunOptions } from "../../../offline/run.ts";
import { errorsOf } from "../../../offline/verdict.ts";

/** The repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** A run of the engine. */
export interface EngineRun {
  readonly command: Exclude<Command, "export">;
  readonly stack: string;
  /** @default this repository */
  readonly program?: string;
  /** A folder from {@link temporaryState}, for a run that goes on where another stopped; else one of its own, removed. */
  readonly state?: string;
  /** @default "known" */
  readonly outputs?: "known" | "as-aws";
  /** Settings over the stack's file, deep-merged, by full key: `{ "zero-trust-aws:network": { nat: "single" } }`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Folders of policy packs (absolute, or from the repository), each with its config as data or as a file's path. */
  readonly packs?: readonly { readonly folder: string; readonly config?: object | string }[];
  /** More arguments for the CLI. */
  readonly args?: readonly string[];
  /** @default true for this repository */
  readonly strict?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: EngineEvent) => void;
}

/** What a run did. */
export interface EngineResult {
  /** 0 good, 1 failed, 2 wrong settings, 3 a mandatory policy is violated. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly events: readonly EngineEvent[];
  readonly notices: readonly string[];
  /** The resources there are after the run. */
  readonly resources: readonly ResourceOutcome[];
  /** The steps, in the engine's order, with those that change nothing. */
  readonly steps: readonly StepOutcome[];
  /** The steps that change something (neither `same` nor `read`) but default providers, as `op type name`, sorted. */
  readonly changes: readonly string[];
  /** Every complaint of a policy, of whatever level. */
  readonly policyViolations: readonly (PolicyViolation & { readonly said: string })[];
  /** The errors that were reported, without the engine's colors. */
  readonly errors: readonly string[];
}

let tools: Promise<{ cli: string; node: string }> | undefined;

/** The CLI and the Node of the runs; brought once a process. */
export function engineTools(): Promise<{ cli: string; node: string }> {
  tools ??= prepare().then(({ cli, node }) => ({ cli: cli ?? "pulumi", node }));
  return tools;
}

const folders: string[] = [];

/** A folder that is removed when all tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zero-trust-aws-test-"));
  folders.push(folder);
  return folder;
}

/** A state folder for several runs: the stack's state and its simulated account. */
export const temporaryState = temporaryFolder;

after(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function packUses(packs: EngineRun["packs"]): PolicyPackUse[] {
  return (packs ?? []).map(({ folder, config }) => {
    const place = resolve(ROOT, folder);
    if (config === undefined) return { folder: place };
    if (typeof config === "string") return { folder: place, config: resolve(ROOT, config) };
    const file = join(temporaryFolder(), "policy.json");
    writeFileSync(file, JSON.stringify(config));
    return { folder: place, config: file };
  });
}

/**
 * Runs a command on a stack.
 * @throws RunProblem for what is wrong before the engine starts (its `exitCode` says how the command line would end).
 */
export async function run(request: EngineRun): Promise<EngineResult> {
  const { packs, program, strict, ...rest } = request;
  const options: RunOptions = {
    ...rest,
    program: resolve(ROOT, program ?? "."),
    strict: strict ?? program === undefined,
    tools: await engineTools(),
    policyPacks: packUses(packs),
  };
  const result = await runOffline(options);
  const steps = stepOutcomes(result.events);
  return {
    exitCode: result.exitCode,
    stdout: result.stdout,
    stderr: result.stderr,
    events: result.events,
    notices: result.notices,
    resources: resourcesOf(result.events),
    steps,
    changes: steps.filter(isChange).map(describeStep).toSorted(),
    policyViolations: result.events.flatMap(({ policyEvent }) =>
      policyEvent === undefined ? [] : [{ ...policyEvent, said: whatIsWrong(policyEvent) }],
    ),
    errors: errorsOf(result.events).map(({ message }) => plain(message).trim()),
  };
}

function describeStep({ op, type, urn }: StepOutcome): string {
  return `${op} ${type} ${urn.split("::").at(-1) ?? urn}`;
}

/** A stack's export, as `pulumi stack export` writes it. */
export interface StackExport {
  readonly deployment: {
    readonly resources?: readonly {
      readonly urn: string;
      readonly type: string;
      readonly id?: string;
      readonly inputs?: Readonly<Record<string, unknown>>;
      readonly outputs?: Readonly<Record<string, unknown>>;
      readonly protect?: boolean;
    }[];
    readonly pending_operations?: readonly { readonly type: string; readonly resource: { readonly urn: string } }[];
  };
}

/** Exports a stack's state. */
export async function exportStack(request: {
  readonly stack: string;
  readonly state: string;
  readonly program?: string;
  readonly showSecrets?: boolean;
}): Promise<StackExport> {
  const result = await runOffline({
    command: "export",
    stack: request.stack,
    program: resolve(ROOT, request.program ?? "."),
    tools: await engineTools(),
    state: request.state,
    showSecrets: request.showSecrets ?? false,
  });
  return JSON.parse(result.stdout) as StackExport;
}

/** Default providers come and go with the first resource of their package: they say nothing about the program. */
function isChange({ op, type, urn }: StepOutcome): boolean {
  return op !== "same" && op !== "read" && !(type.startsWith("pulumi:providers:") && urn.includes("::default_"));
}
