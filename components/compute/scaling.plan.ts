import type { Problems } from "../plan-error.ts";

/** A number of tasks that follows the load, and the calendar. */
export interface ScalingArgs {
  /** How many run at first; from then on the load decides. */
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** The average CPU that is aimed at, in percent of what the tasks have. @default - the CPU does not count */
  readonly cpuPercent?: number | undefined;
  /** The average memory that is aimed at, in percent of what the tasks have. @default - the memory does not count */
  readonly memoryPercent?: number | undefined;
  /** Requests a minute for each task that are aimed at. @default - requests do not count */
  readonly requestsPerTask?: number | undefined;
  /** Seconds between two steps down. @default 300 (Application Auto Scaling's own for ECS) */
  readonly scaleInCooldownSeconds?: number | undefined;
  /** Seconds between two steps up. @default 60: a task that starts takes about as long to lower the average */
  readonly scaleOutCooldownSeconds?: number | undefined;
  /** Other bounds from a moment on, by key. @default none */
  readonly schedules?: Readonly<Record<string, ScheduleArgs>> | undefined;
}

/** New bounds at a moment that comes once or again and again. */
export interface ScheduleArgs {
  /** `cron(0 8 ? * MON-FRI *)` or `at(2027-01-31T08:00:00)` (Application Auto Scaling, "Schedule recurring scaling actions"). */
  readonly schedule: string;
  /** IANA name, such as `Europe/Zurich`. @default UTC */
  readonly timezone?: string | undefined;
  readonly min: number;
  readonly max: number;
}

/** One target that scaling tracks. */
export interface TrackingPlan {
  /** Names the policy's resource. */
  readonly key: "cpu" | "memory" | "requests";
  readonly metric:
    "ECSServiceAverageCPUUtilization" | "ECSServiceAverageMemoryUtilization" | "ALBRequestCountPerTarget";
  readonly target: number;
}

/** How the number of tasks changes. */
export interface ScalingPlan {
  readonly min: number;
  readonly max: number;
  /** The one that asks for most tasks decides. */
  readonly tracking: readonly TrackingPlan[];
  readonly scaleInCooldownSeconds: number;
  readonly scaleOutCooldownSeconds: number;
  readonly schedules: Readonly<Record<string, Required<ScheduleArgs>>>;
}

const DEFAULTS = { scaleInCooldownSeconds: 300, scaleOutCooldownSeconds: 60, timezone: "UTC" } as const;

/** `cron(...)` has six fields; `at(...)` a date and a time without a zone. */
const SCHEDULE = /^(?:cron\((?:\S+ ){5}\S+\)|at\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\))$/;

/** Plans the scaling, adding to problems that are collected elsewhere. @internal */
export function planScaling(
  problems: Problems,
  args: ScalingArgs,
  { behindLoadBalancer }: { readonly behindLoadBalancer: boolean },
): ScalingPlan {
  const { scaleInCooldownSeconds = DEFAULTS.scaleInCooldownSeconds } = args;
  const { scaleOutCooldownSeconds = DEFAULTS.scaleOutCooldownSeconds, schedules = {} } = args;
  const tracking = trackingOf(args);
  checkBounds(problems, args);
  checkTargets(problems, args, tracking, behindLoadBalancer);
  for (const [path, seconds] of Object.entries({ scaleInCooldownSeconds, scaleOutCooldownSeconds }))
    problems.require(Number.isInteger(seconds) && seconds >= 0, () => ({
      path: `replicas.${path}`,
      found: String(seconds),
      expected: "a whole number of seconds, 0 or more",
      fix: "Give as long as a change of the number of tasks takes to show in the measurements.",
    }));
  for (const [key, schedule] of Object.entries(schedules)) checkSchedule(problems, key, schedule);
  return {
    min: args.min,
    max: args.max,
    tracking,
    scaleInCooldownSeconds,
    scaleOutCooldownSeconds,
    schedules: Object.fromEntries(
      Object.entries(schedules).map(([key, { timezone = DEFAULTS.timezone, ...rest }]) => [key, { ...rest, timezone }]),
    ),
  };
}

function trackingOf({ cpuPercent, memoryPercent, requestsPerTask }: ScalingArgs): readonly TrackingPlan[] {
  const targets = [
    { key: "cpu", metric: "ECSServiceAverageCPUUtilization", target: cpuPercent },
    { key: "memory", metric: "ECSServiceAverageMemoryUtilization", target: memoryPercent },
    { key: "requests", metric: "ALBRequestCountPerTarget", target: requestsPerTask },
  ] as const;
  return targets.flatMap(({ target, ...rest }) => (target === undefined ? [] : [{ ...rest, target }]));
}

function checkBounds(problems: Problems, { initial, min, max }: ScalingArgs): void {
  problems.require([initial, min, max].every(Number.isInteger) && min >= 0 && min <= initial && initial <= max, () => ({
    path: "replicas",
    found: `min ${min}, initial ${initial}, max ${max}`,
    expected: "min <= initial <= max",
    fix: "Put the initial number between the other two.",
  }));
}

function checkTargets(
  problems: Problems,
  args: ScalingArgs,
  tracking: readonly TrackingPlan[],
  behindLoadBalancer: boolean,
): void {
  const { requestsPerTask, schedules = {} } = args;
  problems.require(tracking.length > 0 || Object.keys(schedules).length > 0, () => ({
    path: "replicas",
    found: "nothing that the number of tasks follows",
    expected: "cpuPercent, memoryPercent, requestsPerTask or schedules",
    fix: "Use cpuPercent: 60, or a fixed desiredCount.",
  }));
  for (const name of ["cpuPercent", "memoryPercent"] as const)
    problems.require(args[name] === undefined || (args[name] > 0 && args[name] <= 100), () => ({
      path: `replicas.${name}`,
      found: String(args[name]),
      expected: "a percentage above 0, and 100 at most",
      fix: "Use 60, which leaves room while new tasks start.",
    }));
  problems.require(requestsPerTask === undefined || requestsPerTask > 0, () => ({
    path: "replicas.requestsPerTask",
    found: String(requestsPerTask),
    expected: "a number of requests a minute above 0",
    fix: "Measure what a task answers in a minute, and give two thirds of it.",
  }));
  problems.require(requestsPerTask === undefined || behindLoadBalancer, () => ({
    path: "replicas.requestsPerTask",
    found: `${requestsPerTask}, without a load balancer that counts requests`,
    expected: "an ingress",
    fix: "Give the service a route, or let it follow cpuPercent.",
  }));
}

function checkSchedule(problems: Problems, key: string, { schedule, min, max }: ScheduleArgs): void {
  problems.require(SCHEDULE.test(schedule), () => ({
    path: `replicas.schedules.${key}.schedule`,
    found: JSON.stringify(schedule),
    expected: "cron(<minutes> <hours> <day of month> <month> <day of week> <year>) or at(yyyy-mm-ddThh:mm:ss)",
    fix: 'Write it as "cron(0 8 ? * MON-FRI *)".',
  }));
  problems.require([min, max].every(Number.isInteger) && min >= 0 && min <= max, () => ({
    path: `replicas.schedules.${key}`,
    found: `min ${min}, max ${max}`,
    expected: "min <= max",
    fix: "Swap them.",
  }));
}
