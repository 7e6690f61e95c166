import type { Deployment } from "../deployment.ts";
import type { Access } from "../identity/access.ts";
import { Problems } from "../plan-error.ts";
import { checkExec } from "./exec.plan.ts";
import { FARGATE_SIZES, memoryFor, nearestSize } from "./fargate-sizes.ts";
import { secretLook } from "./plain-variables.ts";
import { planRollout, shiftsTraffic, type Rollout, type RolloutPlan } from "./rollout.plan.ts";
import { planScaling, type ScalingArgs, type ScalingPlan } from "./scaling.plan.ts";
import { planSidecars, type SidecarArgs, type SidecarPlan } from "./sidecars.plan.ts";
import { planTask, type TaskOptions, type TaskPlan } from "./task-options.plan.ts";
import { COLLECTOR, COLLECTOR_PORTS, collectorSidecar, TRACING_ENVIRONMENT, type TracingArgs } from "./tracing.plan.ts";

/** How many tasks run: a fixed number, or one that follows the load. */
export type Replicas = { readonly desiredCount: number } | ScalingArgs;

/** The plain part of a service's arguments. */
export interface FargateServicePlanArgs extends TaskOptions {
  readonly deployment: Deployment;
  /** Whether the cluster records shells in its containers. @default - it does not */
  readonly cluster?: { readonly sessions: object | undefined } | undefined;
  readonly port: number;
  /** The port that the load balancer sends to, where there is one. */
  readonly ingress?: { readonly port: number; readonly shift?: unknown } | undefined;
  /** Its place among the names by which others call it. @default - no other service calls it */
  readonly directory?: object | undefined;
  readonly rollout?: Rollout | undefined;
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly replicas: Replicas;
  readonly family?: string | undefined;
  readonly serviceName?: string | undefined;
  readonly containerName?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** The access's names are plain, its values need not be. */
  readonly uses: readonly Pick<Access, "target" | "environment" | "secrets">[];
  readonly user?: string | undefined;
  readonly readonlyRootFilesystem?: boolean | undefined;
  readonly scratchMiB?: Readonly<Record<string, number>> | undefined;
  readonly healthCheckGraceSeconds?: number | undefined;
  readonly sidecars?: Readonly<Record<string, SidecarArgs>> | undefined;
  readonly tracing?: TracingArgs | undefined;
}

/** All that a service will be, but for what only AWS knows. */
export interface FargateServicePlan extends TaskPlan {
  readonly family: string;
  readonly containerName: string;
  readonly cpu: string;
  readonly memory: string;
  readonly user: string;
  readonly readonlyRootFilesystem: boolean;
  /** Paths that can be written, to their size in MiB. */
  readonly scratchMiB: Readonly<Record<string, number>>;
  /** The plain variables of the service's own, `REGION` among them. */
  readonly environment: Readonly<Record<string, string>>;
  readonly healthCheckGraceSeconds: number;
  readonly rollout: RolloutPlan;
  readonly desiredCount: number;
  readonly scaling: ScalingPlan | undefined;
  /** The containers beside the service's own by name, the collector of traces among them. */
  readonly sidecars: Readonly<Record<string, SidecarPlan>>;
}

const DEFAULTS = {
  /** Neither root nor a user of the host: above 1000, as ledger Z-54 asks. */
  user: "10001:10001",
  /** What a process cannot write it cannot keep (ledger Z-55). */
  readonlyRootFilesystem: true,
  /** What nearly every runtime writes to. */
  scratchMiB: { "/tmp": 64 },
  /** ECS's own, 0, stops tasks that the load balancer finds unhealthy while they still start. */
  healthCheckGraceSeconds: 60,
  /** Needs nothing beside the one target group, and serves all the while (ledger F-53). */
  rollout: { strategy: "rolling" },
} as const;

/** Amazon ECS API reference, RegisterTaskDefinition "family", CreateService "serviceName", ContainerDefinition "name". */
const NAME = /^[\w-]{1,255}$/;
/** User ids up to here belong to systems and their first users (ledger Z-54). */
const LAST_SYSTEM_USER = 1000;

/** @throws PlanError with every problem of the arguments. */
export function planFargateService(name: string, args: FargateServicePlanArgs): FargateServicePlan {
  const problems = new Problems(`FargateService "${name}"`);
  const { replicas, family = name, containerName = family } = args;
  const { user = DEFAULTS.user, readonlyRootFilesystem = DEFAULTS.readonlyRootFilesystem } = args;
  const { healthCheckGraceSeconds = DEFAULTS.healthCheckGraceSeconds } = args;
  const { scratchMiB = readonlyRootFilesystem ? DEFAULTS.scratchMiB : {} } = args;
  const tracing = args.tracing === undefined ? {} : TRACING_ENVIRONMENT;
  const environment = { REGION: args.deployment.region, ...tracing, ...args.environment };
  checkNames(problems, { family, containerName: args.containerName, serviceName: args.serviceName });
  checkSize(problems, args);
  const task = planTask(problems, args);
  const scaling = planReplicas(problems, args);
  const sidecars = planSidecars(problems, sidecarsOf(problems, args), {
    ...args,
    containerName,
    taken: args.tracing && COLLECTOR_PORTS.map((port) => [port, COLLECTOR]),
  });
  checkEnvironment(problems, { environment, uses: args.uses });
  checkProcess(problems, { user, port: args.port });
  problems.require(args.tracing === undefined || !COLLECTOR_PORTS.includes(args.port), () => ({
    path: "port",
    found: `${args.port}, on which ${COLLECTOR} listens`,
    expected: `with tracing none of ${COLLECTOR_PORTS.join(", ")}: the containers of a task share one address`,
    fix: "Let the service listen on another port.",
  }));
  checkIngress(problems, args);
  const hasSecondGroup = args.ingress?.shift !== undefined;
  const rollout = planRollout(problems, args.rollout ?? DEFAULTS.rollout, { hasSecondGroup });
  checkDirectory(problems, args);
  checkScratch(problems, { scratchMiB, memoryMiB: args.memoryMiB });
  const recordsSessions = args.cluster?.sessions !== undefined;
  checkExec(problems, { exec: task.exec, readonlyRootFilesystem, scratchMiB }, { recordsSessions });
  problems.require(Number.isInteger(healthCheckGraceSeconds) && healthCheckGraceSeconds >= 0, () => ({
    path: "healthCheckGraceSeconds",
    found: String(healthCheckGraceSeconds),
    expected: "a whole number of seconds, 0 or more",
    fix: "Give as long as a task takes at most until it answers its health check.",
  }));
  problems.throwIfAny();
  return {
    family,
    containerName,
    cpu: String(args.cpu),
    memory: String(args.memoryMiB),
    user,
    readonlyRootFilesystem,
    scratchMiB,
    environment,
    healthCheckGraceSeconds,
    rollout,
    ...task,
    sidecars,
    desiredCount: "desiredCount" in replicas ? replicas.desiredCount : replicas.initial,
    scaling,
  };
}

function checkNames(problems: Problems, names: Readonly<Record<string, string | undefined>>): void {
  for (const [path, name] of Object.entries(names))
    problems.require(name === undefined || NAME.test(name), () => ({
      path,
      found: JSON.stringify(name),
      expected: "1 to 255 letters, digits, hyphens and underscores",
      fix: 'Use a name such as "fintech-api".',
    }));
}

function checkProcess(problems: Problems, { user, port }: { readonly user: string; readonly port: number }): void {
  const [uid, gid, ...rest] = user.split(":");
  const isId = (id: string | undefined, least: number) => /^\d{1,10}$/.test(id ?? "") && Number(id) >= least;
  const isUser = isId(uid, LAST_SYSTEM_USER + 1) && (gid === undefined || isId(gid, 1)) && rest.length === 0;
  problems.require(isUser, () => ({
    path: "user",
    found: JSON.stringify(user),
    expected: `a user id above ${LAST_SYSTEM_USER}, and perhaps a group id other than 0`,
    fix: `Use "${DEFAULTS.user}", and let the image's files be readable by it.`,
  }));
  problems.require(Number.isInteger(port) && port >= 1 && port <= 65_535, () => ({
    path: "port",
    found: String(port),
    expected: "a TCP port from 1 to 65535",
    fix: "Name the port that the container listens on.",
  }));
}

/** ECS registers a container's port only, and the rules open the one that is attached. */
function checkIngress(problems: Problems, { port, ingress }: FargateServicePlanArgs): void {
  problems.require(ingress === undefined || ingress.port === port, () => ({
    path: "ingress.port",
    found: String(ingress?.port),
    expected: `${port}, on which the container listens`,
    fix: "Give the load balancer's route and the service the same port.",
  }));
}

/** Cloud Map answers with all tasks that run: it knows no weights that a deployment could move. */
function checkDirectory(problems: Problems, { directory, rollout = DEFAULTS.rollout }: FargateServicePlanArgs): void {
  problems.require(directory === undefined || !shiftsTraffic(rollout), () => ({
    path: "rollout.strategy",
    found: rollout.strategy,
    expected: "rolling for a service that others call by name: they would reach new tasks before traffic is moved",
    fix: "Set the strategy to rolling, or let the others call it by the load balancer.",
  }));
}

/** What is written in memory counts as the task's memory. */
function checkScratch(
  problems: Problems,
  { scratchMiB, memoryMiB }: { readonly scratchMiB: Readonly<Record<string, number>>; readonly memoryMiB: number },
): void {
  for (const [path, size] of Object.entries(scratchMiB))
    problems.require(/^(?:\/[\w.-]+)+$/.test(path) && Number.isInteger(size) && size >= 1, () => ({
      path: "scratchMiB",
      found: `${path}: ${size}`,
      expected: "an absolute path below / and a whole number of MiB",
      fix: 'Write it as "/tmp": 64.',
    }));
  const total = Object.values(scratchMiB).reduce((sum, size) => sum + size, 0);
  problems.require(total < memoryMiB, () => ({
    path: "scratchMiB",
    found: `${total} MiB of a task's ${memoryMiB}`,
    expected: "less than the task's memory, of which it is a part",
    fix: "Give the task more memory, or its scratch paths less.",
  }));
}

function checkSize(problems: Problems, { cpu, memoryMiB }: FargateServicePlanArgs): void {
  problems.require(
    FARGATE_SIZES.some((size) => size.cpu === cpu && size.memoryMiB === memoryMiB),
    () => {
      const nearest = nearestSize({ cpu, memoryMiB });
      const memory = memoryFor(cpu);
      return {
        path: "memoryMiB",
        found: `${cpu} CPU units with ${memoryMiB} MiB`,
        expected: memory === undefined ? "CPU units that Fargate offers" : `${memory} MiB with ${cpu} CPU units`,
        fix: `The nearest size is cpu: ${nearest.cpu} with memoryMiB: ${nearest.memoryMiB}.`,
      };
    },
  );
}

function sidecarsOf(problems: Problems, { deployment, sidecars = {}, tracing }: FargateServicePlanArgs) {
  if (tracing === undefined) return sidecars;
  problems.require(!(COLLECTOR in sidecars), () => ({
    path: `sidecars.${COLLECTOR}`,
    found: "a sidecar beside `tracing`, which brings the collector",
    expected: "one of the two",
    fix: "Choose another key, or leave `tracing` out.",
  }));
  return { ...sidecars, [COLLECTOR]: collectorSidecar(deployment, tracing) };
}

function planReplicas(
  problems: Problems,
  { replicas, ingress }: Pick<FargateServicePlanArgs, "replicas" | "ingress">,
): ScalingPlan | undefined {
  if (!("desiredCount" in replicas))
    return planScaling(problems, replicas, { behindLoadBalancer: ingress !== undefined });
  problems.require(Number.isInteger(replicas.desiredCount) && replicas.desiredCount >= 0, () => ({
    path: "replicas.desiredCount",
    found: String(replicas.desiredCount),
    expected: "a whole number of tasks",
    fix: "Use 2 or more, to survive the loss of a zone.",
  }));
  return undefined;
}

/** A variable has one source; and what looks like a secret does not stand in the task definition, which is no secret. */
function checkEnvironment(
  problems: Problems,
  { environment, uses }: Pick<FargateServicePlanArgs, "environment" | "uses">,
): void {
  const sources = new Map<string, string>(Object.keys(environment).map((variable) => [variable, "environment"]));
  for (const use of uses)
    for (const variable of [...Object.keys(use.environment), ...Object.keys(use.secrets)]) {
      const other = sources.get(variable);
      problems.require(other === undefined, () => ({
        path: `environment.${variable}`,
        found: `the same variable from ${other} and ${use.target}`,
        expected: "one source for each variable",
        fix: "Give one of them another `as`.",
      }));
      sources.set(variable, use.target);
    }
  for (const [variable, value] of Object.entries(environment)) {
    const look = secretLook(variable, value);
    problems.require(look === undefined, () => ({
      path: `environment.${variable}`,
      found: `${look} (the value is not shown)`,
      expected: "plain settings only: everybody who can read the task definition reads them",
      fix: `Put it into a secret, and give the service \`uses: [{ secret: <key>, as: ${variable} }]\`.`,
    }));
  }
}
