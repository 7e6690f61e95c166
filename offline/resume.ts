/**
 * Goes on where a killed run stopped. The engine records an operation before it begins and after it ended; what it began
 * and never saw end is looked up in the simulated account: what was made is taken into the state, and what was not is
 * forgotten. So nothing is created twice, and nothing stays behind that the state does not know.
 *
 * The state is written by `pulumi stack import`, not by `pulumi refresh --import-pending-creates`: that marks such an
 * operation as an import, which nothing carries out afterwards (Pulumi 3.259.0).
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { callCli } from "./engine.ts";
import type { CliResult, Engine } from "./engine.ts";
import { EXIT, RunProblem } from "./errors.ts";
import type { Project } from "./project.ts";
import type { Operation } from "./run.ts";
import { pendingOperations } from "./state.ts";
import type { State } from "./state.ts";
import type { Workspace } from "./workspace.ts";

/** A resource of a stack's export, as far as it is used here. */
export interface ExportedResource {
  readonly urn: string;
  readonly id?: string;
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** It has been replaced, and goes when its successor stands. */
  readonly delete?: boolean;
  /** It has been deleted already, before its successor is made. */
  readonly pendingReplacement?: boolean;
}

/** A stack's deployment, as exported and imported. */
export interface ExportedDeployment {
  readonly resources?: readonly ExportedResource[];
  readonly pending_operations?: readonly { readonly type: string; readonly resource: ExportedResource }[];
}

/** A resource of the simulated account, as far as it is used here. */
export interface MadeResource {
  readonly urn: string;
  readonly id: string;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The deployment without pending operations, and the URNs of the pending creates that the account holds. */
export interface TakenOver {
  readonly deployment: ExportedDeployment;
  readonly urns: readonly string[];
}

/**
 * Takes into a deployment what its pending creates made in the account.
 * @param account In the order of creation.
 */
export function takeOver(deployment: ExportedDeployment, account: readonly MadeResource[]): TakenOver {
  const { pending_operations: pending = [], ...rest } = deployment;
  let resources = rest.resources ?? [];
  const urns: string[] = [];
  for (const { type, resource } of pending) {
    const made = type === "creating" ? unknownTo(resources, resource.urn, account) : undefined;
    if (made === undefined) continue;
    resources = withCreated(resources, { ...resource, id: made.id });
    urns.push(resource.urn);
  }
  return { deployment: { ...rest, resources }, urns };
}

/** What a URN has in the account beside what the state knows of: the newest. Revisions of one id differ by their ARN. */
function unknownTo(
  resources: readonly ExportedResource[],
  urn: string,
  account: readonly MadeResource[],
): MadeResource | undefined {
  const known = resources.filter((resource) => resource.urn === urn);
  return account.findLast(
    (made) =>
      made.urn === urn &&
      !known.some(({ id, outputs }) => id === made.id && outputs?.["arn"] === made.outputs?.["arn"]),
  );
}

/** A successor comes in its predecessor's place, before what depends on it; that one goes last, or has gone already. */
function withCreated(resources: readonly ExportedResource[], created: ExportedResource): readonly ExportedResource[] {
  const at = resources.findIndex((resource) => resource.urn === created.urn && resource.delete !== true);
  const former = resources[at];
  if (former === undefined) return [...resources, created];
  const last = former.pendingReplacement === true ? [] : [{ ...former, delete: true }];
  return [...resources.with(at, created), ...last];
}

function accountIn(state: State): readonly MadeResource[] {
  if (!existsSync(state.accountFile)) return [];
  const content = JSON.parse(readFileSync(state.accountFile, "utf8")) as { resources?: readonly MadeResource[] };
  return content.resources ?? [];
}

/**
 * Reconciles the operations that a killed run left open, if there are any.
 * @returns What was found and done, for the user.
 */
export async function reconcile(
  engine: Engine,
  project: Project,
  workspace: Workspace,
  state: State,
  stack: string,
  operation: Operation,
): Promise<readonly string[]> {
  const pending = pendingOperations(state, project.name, stack);
  if (pending.length === 0) return [];
  const inCopy = { cwd: workspace.folder };
  const exported = must(await callCli(engine, ["stack", "export", "--stack", stack], inCopy));
  const content = JSON.parse(exported.stdout) as { readonly deployment: ExportedDeployment };
  const { deployment, urns } = takeOver(content.deployment, accountIn(state));
  const file = join(workspace.folder, "taken-over.json");
  writeFileSync(file, JSON.stringify({ ...content, deployment }), { mode: 0o600 });
  must(await callCli(engine, ["stack", "import", "--stack", stack, "--file", file], inCopy));
  const refresh = ["refresh", ...operation.common, "--yes", "--skip-preview"];
  must(await callCli(engine, refresh, { cwd: project.root }));
  const creates = pending.filter(({ type }) => type === "creating").length;
  return [
    `A killed run left ${pending.length} operations open: ${urns.length} resources were found in the account and taken over, ` +
      `${creates - urns.length} had not been made, ${pending.length - creates} others were read again.`,
  ];
}

function must(result: CliResult): CliResult {
  if (result.code === 0) return result;
  throw new RunProblem(
    `The operations that a killed run left open could not be reconciled:\n${result.stdout}${result.stderr}`,
    "Start with another state folder (--state DIR), or remove this one.",
    EXIT.failed,
  );
}
