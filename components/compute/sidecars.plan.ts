import type { Problems } from "../plan-error.ts";
import { secretLook } from "./plain-variables.ts";
import { type ContainerHealthCheck, type HealthCheckPlan, planHealthCheck } from "./task-options.plan.ts";

/** A container beside the service's own, hardened like it. The plain part of its arguments. */
export interface SidecarArgs {
  /** CPU units of the task's that are its own. @default - none: it takes what the others leave */
  readonly cpu?: number | undefined;
  /** MiB of the task's memory that it may use. */
  readonly memoryMiB: number;
  /** Whether the task ends when it ends. @default true */
  readonly essential?: boolean | undefined;
  /** Plain variables. @default none */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Arguments in place of the image's. @default - the image's */
  readonly command?: readonly string[] | undefined;
  /** TCP port that it listens on for the task's other containers. @default none */
  readonly port?: number | undefined;
  /** Whether the service's container waits for it: until it is healthy where it has a health check. @default false */
  readonly startsFirst?: boolean | undefined;
  /** @default - ECS asks only whether it runs */
  readonly healthCheck?: ContainerHealthCheck | undefined;
  /** Paths in memory that it can write, to their size in MiB. @default none */
  readonly scratchMiB?: Readonly<Record<string, number>> | undefined;
}

/** A sidecar with every default. */
export interface SidecarPlan {
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly essential: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly startsFirst: boolean;
  readonly healthCheck: HealthCheckPlan | undefined;
  readonly scratchMiB: Readonly<Record<string, number>>;
}

/** The task that the sidecars are a part of. */
export interface SidecarHost {
  /** Further ports that are taken, and by which container. @default none */
  readonly taken?: readonly (readonly [port: number, container: string])[] | undefined;
  readonly containerName: string;
  readonly port: number;
  readonly cpu: number;
  readonly memoryMiB: number;
}

/** The least that is left for the service's own container. */
const LEAST_MEMORY_MIB = 64;

/** The sidecars by key, which is their container's name, adding to problems that are collected elsewhere. @internal */
export function planSidecars(
  problems: Problems,
  sidecars: Readonly<Record<string, SidecarArgs>>,
  host: SidecarHost,
): Readonly<Record<string, SidecarPlan>> {
  checkShares(problems, Object.values(sidecars), host);
  const ports = new Map([...(host.taken ?? []), [host.port, host.containerName]]);
  return Object.fromEntries(
    Object.entries(sidecars).map(([key, sidecar]) => {
      checkSidecar(problems, key, sidecar, host, ports);
      const { cpu = 0, memoryMiB, essential = true, environment = {}, command = [], startsFirst = false } = sidecar;
      const { healthCheck, scratchMiB = {} } = sidecar;
      const checked = healthCheck && planHealthCheck(problems, `sidecars.${key}.healthCheck`, healthCheck);
      const plan = { cpu, memoryMiB, essential, environment, command, startsFirst, healthCheck: checked, scratchMiB };
      return [key, plan];
    }),
  );
}

/** ECS refuses containers that ask for more than their task has (RegisterTaskDefinition, "memory", "cpu"). */
function checkShares(problems: Problems, sidecars: readonly SidecarArgs[], { cpu, memoryMiB }: SidecarHost): void {
  const memory = sidecars.reduce((sum, sidecar) => sum + sidecar.memoryMiB, 0);
  const units = sidecars.reduce((sum, sidecar) => sum + (sidecar.cpu ?? 0), 0);
  problems.require(memory === 0 || memory + LEAST_MEMORY_MIB <= memoryMiB, () => ({
    path: "sidecars",
    found: `${memory} MiB of a task's ${memoryMiB}`,
    expected: `${memoryMiB - LEAST_MEMORY_MIB} MiB at most, so that the service's own container has some`,
    fix: "Give the task more memory, or the sidecars less.",
  }));
  problems.require(units < cpu, () => ({
    path: "sidecars",
    found: `${units} CPU units of a task's ${cpu}`,
    expected: "fewer than the task has",
    fix: "Give the task more CPU, or the sidecars less.",
  }));
}

function checkSidecar(
  problems: Problems,
  key: string,
  { port, environment = {}, memoryMiB }: SidecarArgs,
  { containerName }: SidecarHost,
  ports: Map<number, string>,
): void {
  const path = `sidecars.${key}`;
  problems.require(key !== containerName, () => ({
    path,
    found: key,
    expected: "another name than the service's own container",
    fix: "Choose another key.",
  }));
  // Docker's own least (Amazon ECS API reference, ContainerDefinition "memory").
  problems.require(Number.isInteger(memoryMiB) && memoryMiB >= 6, () => ({
    path: `${path}.memoryMiB`,
    found: String(memoryMiB),
    expected: "a whole number of MiB, 6 or more",
    fix: "Give what it uses under load, and a third more.",
  }));
  const taken = port === undefined ? undefined : ports.get(port);
  problems.require(taken === undefined, () => ({
    path: `${path}.port`,
    found: `${port}, on which ${taken} listens`,
    expected: "a port of its own: the containers of a task share one address",
    fix: "Let one of them listen on another port.",
  }));
  if (port !== undefined) ports.set(port, key);
  for (const [variable, value] of Object.entries(environment)) {
    const look = secretLook(variable, value);
    problems.require(look === undefined, () => ({
      path: `${path}.environment.${variable}`,
      found: `${look} (the value is not shown)`,
      expected: "plain settings only: everybody who can read the task definition reads them",
      fix: "Leave it to the service's own container, which can be given secrets.",
    }));
  }
}
