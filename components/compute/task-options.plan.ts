import type { Problems } from "../plan-error.ts";
import type { ExecMode } from "./exec.plan.ts";

/** What a task may be told beside what it runs. */
export interface TaskOptions {
  /** ARM64 (Graviton) costs about a fifth less, and runs images that are built for it only. @default X86_64 */
  readonly cpuArchitecture?: "X86_64" | "ARM64" | undefined;
  /** Disk of the task, of which 20 GiB are free of charge. @default - AWS's own 20 GiB. Range 21 to 200 */
  readonly ephemeralStorageGiB?: number | undefined;
  /** Seconds from SIGTERM until the container is killed. @default 30 (ECS's own). Range 1 to 120 */
  readonly stopTimeoutSeconds?: number | undefined;
  /** How ECS asks the container itself whether it is well. @default - only the load balancer asks */
  readonly healthCheck?: ContainerHealthCheck | undefined;
  /**
   * Whether old revisions of the task definition stay, so that a deployment can go back to one (ledger M-21).
   * @default true
   */
  readonly keepRevisions?: boolean | undefined;
  /**
   * Whether shells can be opened in the service's container by ECS Exec. `audited`: encrypted with a key of the customer's,
   * and recorded in the cluster's log group; as root, whatever the container's user is. The agent needs paths that it can
   * write, so that a read-only root file system is refused unless `scratchMiB` names them.
   * @default off (ledger F-52)
   */
  readonly exec?: ExecMode | undefined;
}

/** A command in the container that ends with 0 while it is well (Amazon ECS API reference, "HealthCheck"). */
export interface ContainerHealthCheck {
  /** Program and arguments, run without a shell. */
  readonly command: readonly string[];
  /** @default 30. Range 5 to 300 */
  readonly intervalSeconds?: number | undefined;
  /** @default 5. Range 2 to 60 */
  readonly timeoutSeconds?: number | undefined;
  /** Failures until the container is unhealthy. @default 3. Range 1 to 10 */
  readonly retries?: number | undefined;
  /** Seconds in which failures do not count. @default 0. Range 0 to 300 */
  readonly startPeriodSeconds?: number | undefined;
}

/** {@link TaskOptions} with every default. */
export interface TaskPlan {
  readonly cpuArchitecture: "X86_64" | "ARM64";
  readonly ephemeralStorageGiB: number | undefined;
  readonly stopTimeoutSeconds: number | undefined;
  readonly healthCheck: HealthCheckPlan | undefined;
  readonly keepRevisions: boolean;
  readonly exec: ExecMode;
}

/** A health check with every default. */
export interface HealthCheckPlan {
  readonly command: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly startPeriodSeconds: number;
}

/** Plans the options, adding to problems that are collected elsewhere. @internal */
export function planTask(problems: Problems, options: TaskOptions): TaskPlan {
  const {
    cpuArchitecture = "X86_64",
    ephemeralStorageGiB,
    stopTimeoutSeconds,
    healthCheck,
    keepRevisions = true,
    exec = "off",
  } = options;
  requireWhole(problems, "ephemeralStorageGiB", ephemeralStorageGiB, [21, 200, "GiB"]);
  requireWhole(problems, "stopTimeoutSeconds", stopTimeoutSeconds, [1, 120, "seconds, the most that Fargate waits"]);
  const checked = healthCheck && planHealthCheck(problems, "healthCheck", healthCheck);
  return { cpuArchitecture, ephemeralStorageGiB, stopTimeoutSeconds, healthCheck: checked, keepRevisions, exec };
}

/** A container's health check, with the defaults of ECS. @internal */
export function planHealthCheck(problems: Problems, path: string, check: ContainerHealthCheck): HealthCheckPlan {
  const { command, intervalSeconds = 30, timeoutSeconds = 5, retries = 3, startPeriodSeconds = 0 } = check;
  problems.require(command.length > 0 && command.every((word) => word !== ""), () => ({
    path: `${path}.command`,
    found: JSON.stringify(command),
    expected: "a program and its arguments",
    fix: 'Write it as ["/app/healthcheck"].',
  }));
  requireWhole(problems, `${path}.intervalSeconds`, intervalSeconds, [5, 300, "seconds"]);
  requireWhole(problems, `${path}.timeoutSeconds`, timeoutSeconds, [2, 60, "seconds"]);
  requireWhole(problems, `${path}.retries`, retries, [1, 10, "failures"]);
  requireWhole(problems, `${path}.startPeriodSeconds`, startPeriodSeconds, [0, 300, "seconds"]);
  return { command, intervalSeconds, timeoutSeconds, retries, startPeriodSeconds };
}

function requireWhole(
  problems: Problems,
  path: string,
  value: number | undefined,
  [least, most, unit]: readonly [number, number, string],
): void {
  problems.require(value === undefined || (Number.isInteger(value) && value >= least && value <= most), () => ({
    path,
    found: String(value),
    expected: `a whole number from ${least} to ${most} ${unit}`,
    fix: "Choose a number within these bounds, or leave it out.",
  }));
}
