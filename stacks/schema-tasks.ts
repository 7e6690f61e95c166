import { z } from "zod";
import { advised, choice, keyed, list, onOff, port, quotedText, text, variable, whole } from "./scalars.ts";
import { IMAGE } from "./schema-image.ts";
import { defined } from "./shapes.ts";

const SCHEDULE = advised(
  z.strictObject({
    schedule: text(
      /^(?:cron\((?:\S+ ){5}\S+\)|at\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\))$/,
      "cron(...) with six fields, or at(yyyy-mm-ddThh:mm:ss)",
      "cron(0 8 ? * MON-FRI *)",
    ).describe("When the bounds change: `cron(0 8 ? * MON-FRI *)` or `at(2027-01-31T08:00:00)`. Required."),
    timezone: text(/^[A-Za-z_]+(?:\/[\w+-]+)*$/, "the IANA name of a time zone", "Europe/Zurich")
      .default("UTC")
      .describe("Time zone of the schedule. Default: UTC."),
    min: whole(0, 5000, "tasks", 2).describe("Fewest tasks from then on. Required."),
    max: whole(0, 5000, "tasks", 6).describe("Most tasks from then on. Required."),
  }),
  { expected: "a schedule and the bounds from then on", example: '{ schedule: "cron(0 8 ? * * *)", min: 4, max: 12 }' },
);

/** A number of tasks that follows the load. */
export const SCALING = z
  .strictObject({
    initial: whole(1, 5000, "tasks", 3).describe("Tasks at first (D-07). Required."),
    min: whole(1, 5000, "tasks", 2).describe("Fewest tasks. Required."),
    max: whole(1, 5000, "tasks", 6).describe("Most tasks. Required."),
    cpuPercent: whole(1, 100, "percent", 60)
      .optional()
      .describe("Average CPU use that scaling aims at, in percent. Default: 60 where nothing else is aimed at."),
    memoryPercent: whole(1, 100, "percent", 70)
      .optional()
      .describe("Average memory use that scaling aims at, in percent. Default: memory does not count."),
    requestsPerTask: whole(1, 1_000_000, "requests", 1000)
      .optional()
      .describe("Requests a minute for each task that scaling aims at. Default: requests do not count."),
    scaleInCooldownSeconds: whole(0, 86_400, "seconds", 300)
      .optional()
      .describe("Seconds between two steps down. Default: 300."),
    scaleOutCooldownSeconds: whole(0, 86_400, "seconds", 60)
      .optional()
      .describe("Seconds between two steps up. Default: 60."),
    schedules: keyed(SCHEDULE)
      .optional()
      .describe(
        "Other bounds at given times, by key; min and max hold until the first, and are not set back. Default: none.",
      ),
  })
  .transform(({ cpuPercent, schedules, ...rest }) => {
    const aimsElsewhere = rest.memoryPercent !== undefined || rest.requestsPerTask !== undefined;
    const sorted = schedules && Object.fromEntries(Object.entries(schedules).sort(([a], [b]) => (a < b ? -1 : 1)));
    return defined({ ...rest, cpuPercent: cpuPercent ?? (aimsElsewhere ? undefined : 60), schedules: sorted });
  });

const HEALTH_CHECK = advised(
  z.strictObject({
    command: list(z.string().min(1), 1).describe(
      "Program and arguments, run in the container without a shell. Required.",
    ),
    intervalSeconds: whole(5, 300, "seconds", 30).default(30).describe("Seconds between checks. Default: 30."),
    timeoutSeconds: whole(2, 60, "seconds", 5).default(5).describe("Seconds that the command may take. Default: 5."),
    retries: whole(1, 10, "checks", 3).default(3).describe("Failures until the container is unhealthy. Default: 3."),
    startPeriodSeconds: whole(0, 300, "seconds", 0)
      .default(0)
      .describe("Seconds after the start in which failures do not count. Default: 0."),
  }),
  { expected: "a command that tells whether the container is well", example: '{ command: ["/app/healthcheck"] }' },
);

const SCRATCH = () =>
  z.record(text(/^(?:\/[\w.-]+)+$/, "an absolute path below /", "/tmp"), whole(1, 249_856, "MiB", 64));

const SHARES = {
  cpu: whole(0, 32_768, "CPU units", 64),
  memoryMiB: whole(6, 249_856, "MiB", 256),
};

const SIDECAR = advised(
  z.strictObject({
    image: IMAGE.describe("Which image runs. Required."),
    cpu: SHARES.cpu.optional().describe("CPU units of the task's that are its own. Default: what the others leave."),
    memoryMiB: SHARES.memoryMiB.describe("MiB of the task's memory that it may use. Required."),
    essential: onOff().default(true).describe("Whether the task ends when it ends. Default: on."),
    environment: z
      .record(variable(), z.string())
      .default({})
      .describe("Plain variables, nothing secret. Default: none."),
    command: list(z.string()).optional().describe("Arguments in place of the image's. Default: the image's."),
    port: port().optional().describe("TCP port on which it listens for the task's other containers. Default: none."),
    startsFirst: onOff()
      .default(false)
      .describe("Whether the service waits until it runs, or is healthy where it has a health check. Default: off."),
    healthCheck: HEALTH_CHECK.optional().describe("How ECS asks it whether it is well. Default: it is not asked."),
    scratchMiB: SCRATCH()
      .optional()
      .describe("Paths in memory that it can write, to their size in MiB. Default: none."),
  }),
  {
    expected: "a container beside the service's own",
    example: "{ image: { registry: proxy, tag: 1.0.0 }, memoryMiB: 64 }",
  },
);

const TRACING = advised(
  z.strictObject({
    image: IMAGE.describe(
      "The image of AWS Distro for OpenTelemetry's collector, from a registry of this stack. Required.",
    ),
    cpu: SHARES.cpu.default(64).describe("CPU units of the task's that are the collector's. Default: 64."),
    memoryMiB: SHARES.memoryMiB
      .default(256)
      .describe("MiB of the task's memory that the collector may use. Default: 256."),
  }),
  { expected: "the collector of traces", example: "{ image: { registry: collector, tag: v0.43.3 } }" },
);

/** What a service's tasks may be told beside what they run. */
export const TASK = {
  user: quotedText(/^\d{1,10}(?::\d{1,10})?$/, "a numeric user, or user:group", "10001:10001")
    .default("10001:10001")
    .describe("User and group of the container's process. Default: 10001:10001, not root (Z-54)."),
  readonlyRootFilesystem: onOff()
    .default(true)
    .describe("Whether the container's root file system is read-only (Z-55). Default: on."),
  scratchMiB: SCRATCH()
    .optional()
    .describe(
      "Paths in memory that can be written, to their size in MiB. Default: 64 on /tmp where the root is read-only.",
    ),
  cpuArchitecture: choice(["X86_64", "ARM64"])
    .default("X86_64")
    .describe("Processors; ARM64 costs about a fifth less and needs images built for it. Default: X86_64."),
  ephemeralStorageGiB: whole(21, 200, "GiB", 21)
    .optional()
    .describe("Disk of a task in GiB, 21 to 200; what exceeds 20 is charged. Default: AWS's own 20."),
  stopTimeoutSeconds: whole(1, 120, "seconds", 30)
    .optional()
    .describe("Seconds that a container may take to stop before it is killed. Default: ECS's own 30."),
  healthCheckGraceSeconds: whole(0, 86_400, "seconds", 60)
    .default(60)
    .describe("Seconds in which the load balancer's verdict on a new task is not heeded. Default: 60."),
  healthCheck: HEALTH_CHECK.optional().describe(
    "How ECS asks the container itself. Default: only the load balancer asks.",
  ),
  sidecars: keyed(SIDECAR).default({}).describe("Containers beside the service's own, by name. Default: none."),
  tracing: TRACING.optional().describe("The collector that sends traces to X-Ray (Z-33). Default: no traces."),
  exec: choice(["off", "audited"])
    .default("off")
    .describe(
      "Whether shells can be opened in its container by ECS Exec, as root; audited encrypts and records them, and needs readonlyRootFilesystem off or scratchMiB on the agent's paths (F-52). Default: off.",
    ),
  keepRevisions: onOff()
    .default(true)
    .describe("Whether old revisions of the task definition stay, to go back to (M-21). Default: on."),
};
