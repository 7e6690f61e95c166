/** Runs one command on one stack: the real engine, a simulated account, the user's program in its own place. */
import { readFileSync, writeFileSync } from "node:fs";
import YAML from "yaml";
import { callCli, engineFor } from "./engine.ts";
import type { CliResult, Engine } from "./engine.ts";
import { EventLog } from "./engine-events.ts";
import type { EngineEvent } from "./engine-events.ts";
import { EXIT, RunProblem } from "./errors.ts";
import { serveLanguageHost } from "./language-host.ts";
import type { PolicyPackUse } from "./policy-packs.ts";
import { providerPackages, readProject } from "./project.ts";
import type { Project } from "./project.ts";
import { serveProviders } from "./provider/serve.ts";
import { reconcile } from "./resume.ts";
import { hasStack, keepSalt, keptSalt, openState, releaseDeadLocks } from "./state.ts";
import type { State } from "./state.ts";
import { judge } from "./verdict.ts";
import { openWorkspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

/** What a run does, as the CLI's commands of these names do. */
export type Command = "preview" | "up" | "refresh" | "destroy" | "export";

/** A run. */
export interface RunOptions {
  readonly command: Command;
  readonly stack: string;
  /** The folder of the project's `Pulumi.yaml`. */
  readonly program: string;
  /** The Pulumi CLI and the Node that runs programs: absolute paths, from bootstrap.mjs' `prepare`. */
  readonly tools: { readonly cli: string; readonly node: string };
  /** Where the state is kept; a temporary folder when absent. */
  readonly state?: string | undefined;
  /** @default none */
  readonly policyPacks?: readonly PolicyPackUse[];
  /** Whether a preview knows every output, or only what a preview against AWS knows. @default "known" */
  readonly outputs?: "known" | "as-aws";
  /** Settings over those of the stack's file, deep-merged, by their full key; `null` removes one. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Whether an unknown invoke is an error (our stacks) rather than a notice (other programs). @default true */
  readonly strict?: boolean;
  /** `export` only: whether secrets are written in plain text. @default false */
  readonly showSecrets?: boolean;
  /** More arguments for the CLI, such as `--diff` or `--target URN`. */
  readonly args?: readonly string[];
  /** Gets the CLI's display as it comes. */
  readonly onOutput?: (text: string) => void;
  /** Gets the engine's events as they come. */
  readonly onEvent?: (event: EngineEvent) => void;
  /** Aborting it cancels the run in order. */
  readonly signal?: AbortSignal;
}

/** How a run ended. */
export interface RunResult {
  /** One of {@link EXIT}. */
  readonly exitCode: number;
  /** The CLI's display, or for `export` the stack's export (JSON). */
  readonly stdout: string;
  readonly stderr: string;
  readonly events: readonly EngineEvent[];
  /** What the user should know besides: what was not checked or not inspected, what was replaced or repaired. */
  readonly notices: readonly string[];
  readonly durationMs: number;
}

const CHANGES: readonly Command[] = ["up", "refresh", "destroy"];

/**
 * Runs a command on a stack.
 * @throws RunProblem for what is wrong before the engine starts; afterwards everything is in the result.
 */
export async function runOffline(options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  const project = readProject(options.program);
  const workspace = openWorkspace(project, options.stack, { ...options.config }, options.tools.node);
  try {
    const state = openState(options.state, CHANGES.includes(options.command));
    try {
      const result = await runInState(project, workspace, state, options);
      return { ...result, durationMs: performance.now() - started };
    } finally {
      state.close();
    }
  } finally {
    workspace.close();
  }
}

type Outcome = Omit<RunResult, "durationMs">;

async function runInState(project: Project, workspace: Workspace, state: State, options: RunOptions): Promise<Outcome> {
  if (options.command === "export") return exportStack(project, workspace, state, options);
  const notices = [...workspace.notices, ...(await releaseDeadLocks(state, project.name, options.stack))];
  const host = await serveLanguageHost(project, options.tools.node);
  try {
    const provider = await serveProviders({
      accountFile: state.accountFile,
      outputs: options.outputs ?? "known",
      strict: options.strict ?? true,
      packages: [...providerPackages(project)],
      programDir: project.programDir,
    }).catch((error: unknown) => {
      throw new RunProblem(
        `The simulated account could not be opened: ${error instanceof Error ? error.message : String(error)}.`,
        "Name another state folder (--state DIR), or remove this one.",
        EXIT.failed,
      );
    });
    try {
      const { cli, node } = options.tools;
      const engine = engineFor(cli, node, workspace, state, provider.debugProviders);
      await prepareStack(engine, project, workspace, state, options);
      const call = operation(project, workspace, options, host.address);
      if (options.command !== "preview")
        notices.push(...(await reconcile(engine, project, workspace, state, options.stack, call)));
      const { result, events } = await operate(engine, project, workspace, call.main, options);
      return {
        exitCode: judge(result.code, events, result.stderr),
        stdout: result.stdout,
        stderr: result.stderr,
        events,
        notices: [...notices, ...provider.notices()],
      };
    } finally {
      await provider.close();
    }
  } finally {
    host.close();
  }
}

/** The arguments of the CLI calls of a run. */
export interface Operation {
  readonly main: readonly string[];
  /** Those that every call on the stack needs: its name, its settings, the language host. */
  readonly common: readonly string[];
}

function operation(project: Project, workspace: Workspace, options: RunOptions, client: string): Operation {
  const common = ["--stack", options.stack, "--config-file", workspace.configFile, "--client", client];
  const packs = options.command === "preview" || options.command === "up" ? (options.policyPacks ?? []) : [];
  return {
    common,
    main: [
      options.command,
      ...common,
      "--event-log",
      workspace.eventLog,
      ...(options.command === "preview" ? [] : ["--yes", "--skip-preview"]),
      ...packs.flatMap(({ folder }) => ["--policy-pack", folder]),
      ...packs.flatMap(({ config }) => (config === undefined ? [] : ["--policy-pack-config", config])),
      ...(options.args ?? []),
    ],
  };
}

async function operate(
  engine: Engine,
  project: Project,
  workspace: Workspace,
  args: readonly string[],
  options: RunOptions,
): Promise<{ result: CliResult; events: EngineEvent[] }> {
  const log = new EventLog(workspace.eventLog);
  const events: EngineEvent[] = [];
  const take = () => {
    for (const event of log.read()) {
      events.push(event);
      options.onEvent?.(event);
    }
  };
  const timer = setInterval(take, 100);
  try {
    const { onOutput, signal } = options;
    const result = await callCli(engine, args, { cwd: project.root, onOutput, signal });
    return { result, events };
  } finally {
    clearInterval(timer);
    take();
  }
}

/** Makes the stack where the state does not know it yet, and marks the placeholders of encrypted settings as secret. */
async function prepareStack(
  engine: Engine,
  project: Project,
  workspace: Workspace,
  state: State,
  options: RunOptions,
): Promise<void> {
  const cwd = workspace.folder;
  if (hasStack(state, project.name, options.stack)) {
    // Without a salt the stack has no secret yet, and the CLI makes a new one.
    const salt = keptSalt(state, project.name, options.stack);
    const content = YAML.parse(readFileSync(workspace.configFile, "utf8")) as Record<string, unknown>;
    if (salt !== undefined) writeFileSync(workspace.configFile, YAML.stringify({ ...content, encryptionsalt: salt }));
  } else {
    must(await callCli(engine, ["stack", "init", options.stack], { cwd }), "make the stack");
    const content = YAML.parse(readFileSync(workspace.configFile, "utf8")) as { encryptionsalt?: string };
    keepSalt(state, content.encryptionsalt ?? "");
  }
  if (workspace.placeholders.length === 0) return;
  const secrets = workspace.placeholders.flatMap(({ path, value }) => ["--secret", `${path}=${value}`]);
  must(
    await callCli(engine, ["config", "set-all", "--stack", options.stack, "--path", ...secrets], { cwd }),
    "mark the placeholders of encrypted settings as secret",
  );
}

function must(result: CliResult, what: string): void {
  if (result.code === 0) return;
  const said = (result.stderr.trim() || result.stdout.trim()).replace(/^error: /, "");
  throw new RunProblem(
    `The Pulumi CLI could not ${what}: ${said}`,
    /no space left/i.test(said) ? "Free some space on that disk and run the command again." : "Run the command again.",
    EXIT.failed,
  );
}

async function exportStack(
  project: Project,
  workspace: Workspace,
  state: State,
  options: RunOptions,
): Promise<Outcome> {
  if (!hasStack(state, project.name, options.stack))
    throw new RunProblem(
      `There is nothing to export: the state in ${state.folder} has no stack \`${options.stack}\`.`,
      `Run \`npm run offline -- up ${options.stack}\` first, with the same --state.`,
    );
  const engine = engineFor(options.tools.cli, options.tools.node, workspace, state, "");
  const args = [
    "stack",
    "export",
    "--stack",
    options.stack,
    ...(options.showSecrets === true ? ["--show-secrets"] : []),
  ];
  const result = await callCli(engine, args, { cwd: workspace.folder });
  must(result, "export the stack");
  return { exitCode: EXIT.good, stdout: result.stdout, stderr: result.stderr, events: [], notices: workspace.notices };
}
