import { spawn } from "node:child_process";

/**
 * @typedef {object} ExecOptions
 * @property {string} [cwd] Working directory.
 * @property {NodeJS.ProcessEnv} [env] Whole environment; that of this process when absent.
 * @property {number} [timeoutMs] After which the child is killed; none when absent.
 * @property {(line: string) => void} [onLine] Called for every line of stdout and stderr.
 */

/**
 * Runs a program without a shell and collects what it writes.
 * @param {string} command Program, looked up on PATH.
 * @param {readonly string[]} args
 * @param {ExecOptions} [options]
 * @returns {Promise<{code: number, output: string, missing: boolean, timedOut: boolean}>} `missing` when there is no such
 * program; `code` is -1 when it was killed by a signal.
 */
export function exec(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill("SIGKILL");
          }, options.timeoutMs);
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (options.onLine === undefined) return;
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) options.onLine(line);
      });
    }
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message, missing: "code" in error && error.code === "ENOENT", timedOut });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, output, missing: false, timedOut });
    });
  });
}

/** The last lines of a program's output, indented, for an error message. @param {string} output @param {number} [count] */
export function tail(output, count = 8) {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines
    .slice(-count)
    .map((line) => `    ${line}`)
    .join("\n");
}
