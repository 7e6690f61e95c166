/** What the entry points share: where the user stands, the tools, Ctrl-C, and how an error is shown. */
import { EXIT, RunProblem } from "./errors.ts";

/** The folder the user stands in: `npm run` changes into the package, and says where it came from. */
export function userFolder(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

/**
 * The CLI and the Node that bootstrap.mjs found.
 * @throws RunProblem when a script is started past its `.mjs` entry point.
 */
export function toolsFromEnvironment(): { cli: string; node: string } {
  const cli = process.env["ZERO_TRUST_AWS_CLI"];
  if (cli === undefined)
    throw new RunProblem("The Pulumi CLI is not known here.", "Use `npm start` or `npm run offline`, which find it.");
  return { cli, node: process.execPath };
}

/** Runs work that ends in order on Ctrl-C or a termination signal; a second one ends it at once. */
export async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = () => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write("Cancelling: waiting for the engine to end in order (once more to end at once).\n");
    controller.abort();
  };
  process.on("SIGINT", cancel).on("SIGTERM", cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.removeListener("SIGINT", cancel).removeListener("SIGTERM", cancel);
  }
}

/** Shows an error and answers the exit code. Only what nobody foresaw has a stack trace. */
export function explain(error: unknown): number {
  if (error instanceof RunProblem) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}
