import { z } from "zod";
import { advised, amount, choice, keyed, list, logRetention, port, text, variable, whole } from "./scalars.ts";
import { IMAGE } from "./schema-image.ts";
import { SCALING, TASK } from "./schema-tasks.ts";
import { reference, USE } from "./schema-uses.ts";
import { deployment } from "./schema-deployment.ts";
import type { Replicas } from "../components/compute/fargate-service.plan.ts";
import { exactlyOne, shape } from "./shapes.ts";

const HEALTH_CHECK = z.strictObject({
  path: text(/^\/\S{0,1023}$/, "a path that starts with /", "/health")
    .default("/health")
    .describe("Path that answers when the service is well (D-30). Default: /health."),
  intervalSeconds: whole(5, 300, "seconds", 30)
    .default(30)
    .describe("Seconds between checks, 5 to 300 (D-31). Default: 30."),
  timeoutSeconds: whole(2, 120, "seconds", 5)
    .default(5)
    .describe("Seconds to wait for the answer, fewer than the interval (D-32). Default: 5."),
  healthyThreshold: whole(2, 10, "checks", 2)
    .default(2)
    .describe("Good checks until a task gets requests (D-33). Default: 2."),
  unhealthyThreshold: whole(2, 10, "checks", 2)
    .default(2)
    .describe("Bad checks until it gets none (D-33). Default: 2."),
  matcher: text(/^[2-4]\d\d(?:[-,][2-4]\d\d)*$/, "HTTP codes, such as 200 or 200-299", "200")
    .default("200")
    .describe("HTTP codes of a good answer. Default: 200."),
});

const ROUTE = advised(
  z.strictObject({
    paths: list(
      text(/^\/[\w$.\-/~"'@:+*?&]{0,127}$/, "a path pattern of at most 128 characters that starts with /", "/*"),
      1,
    ).describe("Path patterns, `*` and `?` allowed. Required."),
    stripPrefix: text(
      /^(?=.{2,128}$)(?:\/[\w.~-]+)+$/,
      "a path without wildcards and without a slash at its end, such as /test",
      "/test",
    )
      .optional()
      .describe(
        "What the load balancer takes off the start of a request's path: with /test, /test/auth/x reaches the service as /auth/x. Paths that do not lie under it stay as they are, and so does the health check's. Default: nothing (M-17).",
      ),
    priority: whole(1, 50_000, "priority", 10)
      .optional()
      .describe(
        "Order among the rules, lowest first. With another path give another priority too, since the rule of the old one has this until it is gone. Default: derived, longest path first.",
      ),
    targetGroupName: text(
      /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
      "a name of at most 32 letters, digits and hyphens, no hyphen at either end",
      "fintech-api-tg",
    )
      .optional()
      .describe("The target group's name, at most 32 characters (D-27). Default: made by Pulumi."),
    healthCheck: HEALTH_CHECK.prefault({}).describe("How the load balancer asks whether a task is well."),
    deregistrationDelaySeconds: whole(0, 3600, "seconds", 60)
      .default(60)
      .describe("Seconds that a leaving task may finish its requests. Default: 60."),
  }),
  { expected: "which requests the service gets", example: '{ paths: ["/*"] }' },
);

const ALARMS = z.strictObject({
  transactionFailurePercent: amount(0, 100, "percent", 5)
    .optional()
    .describe("Alarm above this share of failed transactions, in percent (F-49). Default: no alarm."),
  latencyP95Seconds: amount(0.01, 3600, "seconds", 1)
    .optional()
    .describe("Alarm when the slowest 5 % of answers take longer, in seconds (F-49). Default: no alarm."),
  serverErrorPercent: amount(0, 100, "percent", 5)
    .optional()
    .describe(
      "Alarm above this share of answers with a 5xx code, in percent, in three minutes of five; 100 never rings. Default: 5 with a route.",
    ),
  unhealthyTasks: whole(0, 5000, "tasks", 0)
    .optional()
    .describe(
      "Alarm when more tasks than this fail their health checks in three minutes of five. Default: 0 with a route.",
    ),
  fraudSignals: amount(1, 1_000_000, "signals", 10)
    .optional()
    .describe("Alarm above this number of fraud signals in five minutes (F-49). Default: no alarm."),
  databaseConnections: z
    .strictObject({
      database: reference("databases").describe("The key of the database. Required."),
      above: whole(1, 16_000, "connections", 80).describe("Connections above which the alarm rings. Required."),
    })
    .optional()
    .describe("Alarm on a database that runs out of connections (F-49). Default: no alarm."),
});

const SERVICE_NAME = (what: string, example: string) =>
  text(/^[A-Za-z0-9_-]{1,255}$/, `a ${what} of 1 to 255 letters, digits, _ and -`, example);
const ROLE_NAME = () =>
  text(/^[\w+=,.@-]{1,64}$/, "a role's name of 1 to 64 letters, digits and +=,.@_-", "ecsTaskRole");

const SERVICE = advised(
  z.strictObject({
    name: SERVICE_NAME("service name", "fintech-api-service")
      .optional()
      .describe("The ECS service's name (D-06). Default: made by Pulumi."),
    family: SERVICE_NAME("task family", "fintech-api")
      .optional()
      .describe("The task definition's family (D-22). Default: <application>-<environment>-<key>."),
    containerName: SERVICE_NAME("container name", "api")
      .optional()
      .describe("The container's name. Default: the family."),
    logGroup: text(
      /^[.\-_/#A-Za-z0-9]{1,512}$/,
      "a log group's name of 1 to 512 letters, digits and ./_#-",
      "/ecs/fintech-api",
    )
      .optional()
      .describe("The log group's name (D-21). Default: /ecs/<family>."),
    logRetentionDays: logRetention().optional().describe("Days to keep its logs. Default: logs.retentionDays."),
    roles: z
      .strictObject({
        execution: ROLE_NAME()
          .optional()
          .describe("Name of the role that starts tasks (F-08). Default: made by Pulumi."),
        task: ROLE_NAME()
          .optional()
          .describe("Name of the role that the application has (F-13). Default: made by Pulumi."),
      })
      .prefault({})
      .describe("Names of the two IAM roles, always different roles (F-12)."),
    image: IMAGE.describe("Which image runs: a tag, a digest or a build of a registry of this stack. Required."),
    port: port().describe("TCP port on which the container listens (D-12). Required."),
    cpu: whole(256, 32_768, "CPU units", 512).describe(
      "CPU units, 1024 a virtual CPU: 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 (D-08). Required.",
    ),
    memoryMiB: whole(512, 249_856, "MiB", 1024).describe(
      "Memory in MiB; Fargate takes some pairs with cpu only (D-08). Required.",
    ),
    desiredCount: whole(0, 5000, "tasks", 3).optional().describe("Tasks, always this many. Either this or scaling."),
    scaling: SCALING.optional().describe("Tasks that follow the load (D-07). Either this or desiredCount."),
    environment: z
      .record(variable(), z.string())
      .default({})
      .describe("Plain variables of the container, nothing secret (D-13). REGION is always set. Default: none."),
    metricsNamespace: text(
      /^(?!AWS\/)[\w.\-/#:]{1,255}$/,
      "a CloudWatch namespace that does not start with AWS/",
      "Fintech/Api",
    )
      .optional()
      .describe("Namespace in which the application may publish metrics (F-47). Default: it may publish none."),
    taskSecretAccess: choice(["read", "full"])
      .default("read")
      .describe("What the application may do with its secrets; full adds writing (C-08, D-18). Default: read."),
    ...TASK,
    route: ROUTE.optional().describe("Which requests of the edge it gets. Default: none."),
    deployment,
    alarms: ALARMS.prefault({}).describe("Alarms of the service (F-49). Default: those on the answers of its route."),
    uses: list(USE)
      .default([])
      .describe("What the service may reach. Nothing else opens a port or grants a permission. Default: nothing."),
  }),
  {
    expected: "a service",
    example: "{ image: { registry: api, tag: 1.0.0 }, port: 8080, cpu: 512, memoryMiB: 1024, desiredCount: 2 }",
  },
)
  .superRefine(exactlyOne(["desiredCount", "scaling"], "desiredCount: 2"), shape)
  .transform(({ desiredCount, scaling, ...rest }) => ({
    ...rest,
    replicas: (scaling ?? { desiredCount: desiredCount ?? 0 }) satisfies Replicas,
  }));

/** Services. */
export const services = keyed(SERVICE).default({}).describe("Fargate services by key. Default: none.");

/** The ECS cluster. */
export const cluster = z
  .strictObject({
    name: SERVICE_NAME("cluster name", "fintech-cluster")
      .optional()
      .describe(
        "The cluster's name (D-05). Default: made by Pulumi. Changing it replaces the cluster and its services.",
      ),
    containerInsights: choice(["enabled", "enhanced"])
      .optional()
      .describe("Metrics of tasks (F-48); enhanced costs more and names each container. Default: enabled."),
    existing: z
      .strictObject({
        name: SERVICE_NAME("cluster name", "shared-cluster").describe(
          "The cluster's name, without a suffix. Required.",
        ),
      })
      .optional()
      .describe(
        "A cluster of this account and region that exists already: its Container Insights and its events are its owner's. Default: a cluster is made. Changing to one, or away from one, replaces the services.",
      ),
  })
  .prefault({})
  .describe("The ECS cluster of all services.");
