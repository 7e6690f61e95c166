import type { HealthCheckPlan } from "./task-options.plan.ts";

/** A container as the ECS API takes it, in the part that is used here. */
export interface ContainerDefinition {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly user?: string | undefined;
  readonly readonlyRootFilesystem?: boolean | undefined;
  readonly privileged?: boolean | undefined;
  /** Ports by number. The host port of awsvpc tasks is the container's. */
  readonly ports?: readonly number[] | undefined;
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Variable to `valueFrom`. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** Paths that are kept in memory and can be written, to their size in MiB. */
  readonly scratchMiB?: Readonly<Record<string, number>> | undefined;
  readonly dropCapabilities?: readonly string[] | undefined;
  readonly initProcess?: boolean | undefined;
  /** CPU units of the task's that are this container's when others want them too. */
  readonly cpu?: number | undefined;
  /** MiB of the task's memory that it may use: what takes more is killed. */
  readonly memoryMiB?: number | undefined;
  /** Arguments in place of the image's. */
  readonly command?: readonly string[] | undefined;
  /** Containers that must be so far before this one starts, by name. */
  readonly dependsOn?: Readonly<Record<string, "START" | "HEALTHY">> | undefined;
  readonly healthCheck?: HealthCheckPlan | undefined;
  readonly stopTimeoutSeconds?: number | undefined;
  readonly log?: { readonly group: string; readonly region: string; readonly streamPrefix: string } | undefined;
}

/** What is written there cannot be run, become another user or be a device. */
const SCRATCH_OPTIONS = ["nodev", "noexec", "nosuid"];

/**
 * Containers as the JSON that ECS itself gives back (API reference, "ContainerDefinition"): sorted, with the defaults that
 * ECS fills in, and nothing that is absent. A definition that is read back is then equal to the one that was sent, and a
 * reordered setting is no new revision. Lists that ECS leaves out when they are not sent, such as `secretOptions`, are
 * not sent: it gives back what it got.
 */
export function containerJson(containers: readonly ContainerDefinition[]): string {
  return JSON.stringify([...containers].sort((a, b) => order(a.name, b.name)).map(canonical));
}

function canonical(container: ContainerDefinition): unknown {
  const { name, image, essential, user, readonlyRootFilesystem, privileged, ports, log, healthCheck } = container;
  return withoutAbsent({
    ...unlessEmpty("command", container.command ?? []),
    cpu: container.cpu ?? 0,
    ...unlessEmpty(
      "dependsOn",
      entries(container.dependsOn).map(([containerName, condition]) => ({ condition, containerName })),
    ),
    environment: pairs(container.environment, "value"),
    essential,
    healthCheck: healthCheck && healthCheckOf(healthCheck),
    image,
    linuxParameters: linuxParameters(container),
    logConfiguration: log && logConfiguration(log),
    memory: container.memoryMiB,
    mountPoints: [],
    name,
    portMappings: [...new Set(ports)]
      .sort((a, b) => a - b)
      .map((port) => ({ containerPort: port, hostPort: port, protocol: "tcp" })),
    privileged,
    readonlyRootFilesystem,
    ...unlessEmpty("secrets", pairs(container.secrets, "valueFrom")),
    stopTimeout: container.stopTimeoutSeconds,
    systemControls: [],
    user,
    volumesFrom: [],
  });
}

/** Run as it is, without a shell, which hardened images have not. ECS leaves a start period of none out. */
function healthCheckOf({ command, intervalSeconds, timeoutSeconds, retries, startPeriodSeconds }: HealthCheckPlan) {
  return withoutAbsent({
    command: ["CMD", ...command],
    interval: intervalSeconds,
    retries,
    startPeriod: startPeriodSeconds === 0 ? undefined : startPeriodSeconds,
    timeout: timeoutSeconds,
  });
}

function linuxParameters({ dropCapabilities, initProcess, scratchMiB }: ContainerDefinition): unknown {
  const dropped = [...new Set(dropCapabilities)].sort(order);
  const tmpfs = entries(scratchMiB).map(([containerPath, size]) => ({
    containerPath,
    mountOptions: SCRATCH_OPTIONS,
    size,
  }));
  const parameters = withoutAbsent({
    ...(dropped.length === 0 ? {} : { capabilities: { drop: dropped } }),
    initProcessEnabled: initProcess,
    ...unlessEmpty("tmpfs", tmpfs),
  });
  return Object.keys(parameters).length === 0 ? undefined : parameters;
}

/** Non-blocking, so that a slow CloudWatch Logs never stops the application (Amazon ECS, "awslogs log driver"). */
function logConfiguration({ group, region, streamPrefix }: NonNullable<ContainerDefinition["log"]>): unknown {
  return {
    logDriver: "awslogs",
    options: {
      "awslogs-group": group,
      "awslogs-region": region,
      "awslogs-stream-prefix": streamPrefix,
      "max-buffer-size": "25m",
      mode: "non-blocking",
    },
  };
}

function pairs(values: Readonly<Record<string, string>> | undefined, value: "value" | "valueFrom"): unknown[] {
  return entries(values).map(([name, held]) => ({ name, [value]: held }));
}

function entries<Value>(values: Readonly<Record<string, Value>> | undefined): [string, Value][] {
  return Object.entries(values ?? {}).sort(([a], [b]) => order(a, b));
}

function unlessEmpty(key: string, list: readonly unknown[]): Record<string, unknown> {
  return list.length === 0 ? {} : { [key]: list };
}

function withoutAbsent(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined));
}

/** By code unit, the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
