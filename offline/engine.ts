/** Calls of the Pulumi CLI: their environment, their end, and their cancellation. */
import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { plain } from "./engine-events.ts";
import { PASSPHRASE } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";
import type { State } from "./state.ts";

/** What every CLI call of a run shares. */
export interface Engine {
  readonly cli: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** How a CLI call ended. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables of the user's own Pulumi that would change what a run does here. */
const FOREIGN = /^PULUMI_(?!HOME$|DEBUG_GRPC$|EXPERIMENTAL)/;

/**
 * The engine's surroundings: the run's own backend, home and passphrase; none of the user's Pulumi login or settings.
 * @param node The Node executable, whose folder comes first on PATH.
 * @param debugProviders For `PULUMI_DEBUG_PROVIDERS`: where the stand-in serves which package.
 */
export function engineFor(
  cli: string,
  node: string,
  workspace: Workspace,
  state: State,
  debugProviders: string,
): Engine {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return {
    cli,
    environment: {
      ...Object.fromEntries(inherited),
      PATH: [dirname(node), process.env["PATH"] ?? ""].join(delimiter),
      PULUMI_HOME: workspace.home,
      PULUMI_BACKEND_URL: state.backendUrl,
      PULUMI_CONFIG_PASSPHRASE: PASSPHRASE,
      PULUMI_SKIP_UPDATE_CHECK: "true",
      // `--event-log` is a flag of the debug commands.
      PULUMI_DEBUG_COMMANDS: "true",
      PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
      ...(debugProviders === "" ? {} : { PULUMI_DEBUG_PROVIDERS: debugProviders }),
    },
  };
}

/** Options of one call. */
export interface CallOptions {
  readonly cwd: string;
  /** Gets stdout as it comes. */
  readonly onOutput?: ((text: string) => void) | undefined;
  /** Aborting it asks the engine to cancel in order, as Ctrl-C does. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs the CLI without a prompt. Never throws for an exit code. */
export function callCli(engine: Engine, args: readonly string[], options: CallOptions): Promise<CliResult> {
  return new Promise((resolve) => {
    const child = spawn(engine.cli, [...args, "--non-interactive", "--color", "never"], {
      cwd: options.cwd,
      env: engine.environment,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that Ctrl-C reaches it once, through the abort signal.
      detached: process.platform !== "win32",
    });
    const cancel = () => child.kill("SIGINT");
    const killWithUs = () => child.kill("SIGKILL");
    if (options.signal?.aborted === true) cancel();
    options.signal?.addEventListener("abort", cancel);
    process.once("exit", killWithUs);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      options.onOutput?.(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const end = (code: number) => {
      options.signal?.removeEventListener("abort", cancel);
      process.removeListener("exit", killWithUs);
      resolve({ code, stdout, stderr: plain(stderr) });
    };
    child.on("error", (error) => {
      stderr += error.message;
      end(127);
    });
    child.on("close", (code) => end(code ?? -1));
  });
}
