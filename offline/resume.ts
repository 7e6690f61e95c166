/**
 * Goes on where a killed run stopped. The engine records an operation before it begins and after it ended; what it began
 * and never saw end is looked up in the simulated account: what was made is taken into the state, by the CLI's own way
 * (`pulumi refresh --import-pending-creates`), and what was not is forgotten. So nothing is created twice.
 */
import { existsSync, readFileSync } from "node:fs";
import { callCli } from "./engine.ts";
import type { Engine } from "./engine.ts";
import { EXIT, RunProblem } from "./errors.ts";
import type { Project } from "./project.ts";
import type { Operation } from "./run.ts";
import { pendingOperations } from "./state.ts";
import type { State } from "./state.ts";

/** The ids that a URN has in the simulated account. */
function idsInAccount(state: State): ReadonlyMap<string, string> {
  if (!existsSync(state.accountFile)) return new Map();
  const content = JSON.parse(readFileSync(state.accountFile, "utf8")) as {
    resources?: readonly { urn: string; id: string }[];
  };
  // The last one stands: in the middle of a replacement a URN has two, and the newer is the pending one.
  return new Map((content.resources ?? []).map(({ urn, id }) => [urn, id]));
}

/**
 * Reconciles the operations that a killed run left open, if there are any.
 * @returns What was found and done, for the user.
 */
export async function reconcile(
  engine: Engine,
  project: Project,
  state: State,
  stack: string,
  operation: Operation,
): Promise<readonly string[]> {
  const pending = pendingOperations(state, project.name, stack);
  if (pending.length === 0) return [];
  const creates = pending.filter(({ type }) => type === "creating");
  const ids = idsInAccount(state);
  const made = creates.flatMap(({ urn }) => {
    const id = ids.get(urn);
    return id === undefined ? [] : [{ urn, id }];
  });
  const result = await callCli(
    engine,
    [
      "refresh",
      ...operation.common,
      "--yes",
      "--skip-preview",
      ...made.flatMap(({ urn, id }) => ["--import-pending-creates", urn, "--import-pending-creates", id]),
      ...(creates.length > made.length ? ["--clear-pending-creates"] : []),
    ],
    { cwd: project.root },
  );
  if (result.code !== 0)
    throw new RunProblem(
      `The operations that a killed run left open could not be reconciled:\n${result.stdout}${result.stderr}`,
      "Start with another state folder (--state DIR), or remove this one.",
      EXIT.failed,
    );
  return [
    `A killed run left ${pending.length} operations open: ${made.length} resources were found in the account and taken over, ` +
      `${creates.length - made.length} had not been made, ${pending.length - creates.length} others were read again.`,
  ];
}
