import type { Problems } from "../plan-error.ts";

/** Whether shells can be opened in a service's containers: never, or with a record of what was typed and answered. */
export type ExecMode = "off" | "audited";

/**
 * Where ECS Exec's agent writes in a container. AWS names none of them and says that a read-only root file system is not
 * supported (Amazon ECS Developer Guide, "Monitor Amazon ECS containers with ECS Exec"); with these three writable it is
 * known to work all the same (aws/containers-roadmap, issues 1359 and 2824).
 */
export const AGENT_PATHS: readonly string[] = ["/managed-agents", "/var/lib/amazon/ssm", "/var/log/amazon/ssm"];

/** The parts of a task on which it depends whether the agent can run. */
export interface ExecHost {
  readonly exec: ExecMode;
  readonly readonlyRootFilesystem: boolean;
  readonly scratchMiB: Readonly<Record<string, number>>;
}

/** Paths that the agent needs and cannot write to, sorted: a writable path above one of them serves too. */
export function unwritableAgentPaths({ exec, readonlyRootFilesystem, scratchMiB }: ExecHost): readonly string[] {
  if (exec === "off" || !readonlyRootFilesystem) return [];
  const writable = Object.keys(scratchMiB);
  return AGENT_PATHS.filter((path) => !writable.some((above) => path === above || path.startsWith(`${above}/`)));
}

/** What would make the paths writable, as a setting: `"/managed-agents": 16`. */
export function scratchFor(paths: readonly string[]): string {
  return paths.map((path) => `"${path}": 16`).join(", ");
}

/** What a task with ECS Exec needs, adding to problems that are collected elsewhere. @internal */
export function checkExec(problems: Problems, host: ExecHost, cluster: { readonly recordsSessions: boolean }): void {
  const missing = unwritableAgentPaths(host);
  problems.require(missing.length === 0, () => ({
    path: "exec",
    found: "audited with a read-only root file system",
    expected: `paths in which its agent can write: ${missing.join(", ")}`,
    fix: `Set readonlyRootFilesystem: false while shells are needed, which AWS supports; or add ${scratchFor(missing)} to scratchMiB, which AWS does not promise to work.`,
  }));
  problems.require(host.exec === "off" || cluster.recordsSessions, () => ({
    path: "exec",
    found: "audited in a cluster that records no sessions",
    expected: "a cluster with `sessions`: what is done in a shell is written down",
    fix: "Give the FargateCluster `sessions`, or set exec: off.",
  }));
}
