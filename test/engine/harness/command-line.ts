/** Runs this repository's commands as a user does: a process of its own, its exit code, what it prints. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./engine.ts";

/** How a command ended. */
export interface CommandResult {
  /** 128 + the signal's number (9: 137) when it was killed. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run a command. */
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Gets the process as soon as it runs, to kill it. It leads a process group of its own. */
  readonly started?: (child: ChildProcess) => void;
}

/**
 * Runs a script of the repository, such as `offline/offline.mjs`, under this Node.
 * @param env Over this process' environment; `undefined` removes a variable.
 */
export function command(script: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const env = { ...process.env, INIT_CWD: undefined, ...options.env };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: options.cwd ?? ROOT,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? 137, stdout, stderr }));
    options.started?.(child);
  });
}
