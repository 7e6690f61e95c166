/**
 * Where a stack's state lives between runs: a folder with the engine's file backend and, beside it, the simulated
 * account (DECISIONS 2). Also what a killed run left there: locks and operations that never ended.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheFolder, isAlive, tryLock } from "./setup/cache.mjs";
import { EXIT, RunProblem } from "./errors.ts";

/** A state folder in use. */
export interface State {
  readonly folder: string;
  /** For `PULUMI_BACKEND_URL`. */
  readonly backendUrl: string;
  /** The simulated account's file. */
  readonly accountFile: string;
  /** Lets the next run in; a temporary folder is removed. */
  close(): void;
}

/** An operation that the engine began and whose end it never saw. */
export interface PendingOperation {
  readonly urn: string;
  /** `creating`, `updating`, `deleting`, `reading` or `importing`. */
  readonly type: string;
}

/** The state folder that a stack of a checkout has when none is named. */
export function defaultStateFolder(root: string, stack: string): string {
  const checkout = createHash("sha256").update(resolve(root)).digest("hex").slice(0, 12);
  return join(cacheFolder(), "state", checkout, stack);
}

/**
 * Opens a state folder, or a temporary one.
 * @param folder Made when it is missing; `undefined` for a temporary one.
 * @param exclusive Whether the run changes the state, so that no other may at the same time.
 */
export function openState(folder: string | undefined, exclusive: boolean): State {
  const path = folder === undefined ? mkdtempSync(join(tmpdir(), "zero-trust-aws-state-")) : resolve(folder);
  const backend = join(path, "backend");
  try {
    mkdirSync(backend, { recursive: true });
  } catch (error) {
    throw new RunProblem(
      `The state folder ${path} cannot be made: ${error instanceof Error ? error.message : String(error)}.`,
      "Name another folder (--state DIR), or make this one writable.",
      EXIT.failed,
    );
  }
  const held = exclusive ? tryLock(join(path, "run.lock")) : undefined;
  if (held !== undefined && "holder" in held)
    throw new RunProblem(
      `Another run (process ${held.holder}) is changing the state in ${path}.`,
      "Wait for it to end, or name another folder: --state DIR.",
      EXIT.failed,
    );
  return {
    folder: path,
    // Without the attribute file beside each file: it is not written in one piece, and a kill at that moment would leave an
    // empty one, which the CLI cannot read any more.
    backendUrl: `${pathToFileURL(backend).href}?metadata=skip`,
    accountFile: join(path, "account.json"),
    close: () => {
      held?.release();
      if (folder === undefined) rmSync(path, { recursive: true, force: true });
    },
  };
}

function stackPath(state: State, kind: "locks" | "stacks", project: string, stack: string): string {
  const base = join(state.folder, "backend", ".pulumi", kind);
  return kind === "stacks" ? join(base, project, `${stack}.json`) : join(base, "organization", project, stack);
}

/** Whether the backend knows the stack. */
export function hasStack(state: State, project: string, stack: string): boolean {
  return existsSync(stackPath(state, "stacks", project, stack));
}

/**
 * Releases the engine's locks whose process is dead, and waits for one that still ends (a killed run's CLI lives on for
 * a moment).
 * @returns What was released, for the user.
 */
export async function releaseDeadLocks(state: State, project: string, stack: string): Promise<readonly string[]> {
  const folder = stackPath(state, "locks", project, stack);
  const notices: string[] = [];
  const locks = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  for (const name of locks) {
    const file = join(folder, name);
    const lock = readLock(file);
    for (let waited = 0; waited < 20_000 && lock !== undefined && holds(lock); waited += 250)
      await new Promise((wake) => setTimeout(wake, 250));
    if (lock !== undefined && holds(lock))
      throw new RunProblem(
        `The Pulumi CLI of another run (process ${lock.pid}) still works on this state: ${file}.`,
        "Wait for it to end, or end it, and run the command again.",
        EXIT.failed,
      );
    if (!existsSync(file)) continue;
    rmSync(file, { force: true });
    notices.push(`Released the lock of a run that was killed (process ${lock?.pid ?? "unknown"}).`);
  }
  return notices;
}

function readLock(file: string): { pid: number; hostname: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { pid: number; hostname: string };
  } catch {
    // Gone meanwhile, or half-written by a process that was killed: nobody holds it.
    return undefined;
  }
}

const holds = (lock: { pid: number; hostname: string }) => lock.hostname !== hostname() || isAlive(lock.pid);

/** The deployment in the engine's checkpoint (version 3), as far as it is used here. */
interface Checkpoint {
  readonly pending_operations?: readonly { readonly type: string; readonly resource: { readonly urn: string } }[];
  readonly secrets_providers?: { readonly state?: { readonly salt?: string } };
}

/**
 * The engine's checkpoint of a stack; undefined where the backend does not know the stack.
 * @throws RunProblem (exit 1) when it is damaged: the CLI's own message names neither the file nor a remedy.
 */
function readCheckpoint(state: State, project: string, stack: string): Checkpoint | undefined {
  const file = stackPath(state, "stacks", project, stack);
  if (!existsSync(file)) return undefined;
  try {
    const content = JSON.parse(readFileSync(file, "utf8")) as { checkpoint?: { latest?: Checkpoint | null } };
    return content.checkpoint?.latest ?? {};
  } catch (error) {
    throw new RunProblem(
      `The state of the stack \`${stack}\` is damaged: ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      `Remove ${state.folder} to start from nothing, or name another folder: --state DIR.`,
      EXIT.failed,
    );
  }
}

/** The operations that a killed run left open. */
export function pendingOperations(state: State, project: string, stack: string): readonly PendingOperation[] {
  const pending = readCheckpoint(state, project, stack)?.pending_operations ?? [];
  return pending.map(({ type, resource }) => ({ type, urn: resource.urn }));
}

const saltFile = (state: State) => join(state.folder, "encryptionsalt");

/** Keeps the salt of the state's secrets, which the CLI writes into the settings file alone. */
export function keepSalt(state: State, salt: string): void {
  writeFileSync(saltFile(state), salt);
}

/**
 * The salt of the state's secrets; undefined where there is none yet. The checkpoint is asked first: a run that was killed
 * or ran out of disk after it had made the stack has not kept the salt.
 */
export function keptSalt(state: State, project: string, stack: string): string | undefined {
  const recorded = readCheckpoint(state, project, stack)?.secrets_providers?.state?.salt;
  if (recorded !== undefined) return recorded;
  const kept = existsSync(saltFile(state)) ? readFileSync(saltFile(state), "utf8") : "";
  return kept === "" ? undefined : kept;
}
