import { Problems } from "../plan-error.ts";

/** The plain part of `ServiceAlarmsArgs`: thresholds, and whether there is what they are held against. */
export interface ServiceAlarmsSettings {
  readonly metricsNamespace?: string | undefined;
  readonly hasLoadBalancer: boolean;
  /** Whether deployments move its traffic between two target groups: each alarm of the load balancer then reads both. */
  readonly hasAlternate?: boolean | undefined;
  readonly serverErrorPercent?: number | undefined;
  readonly unhealthyTasks?: number | undefined;
  readonly transactionFailurePercent?: number | undefined;
  readonly latencyP95Seconds?: number | undefined;
  readonly fraudSignals?: number | undefined;
  readonly databaseConnectionsAbove?: number | undefined;
  /** CloudWatch's namespace of the database's engine. @default AWS/RDS */
  readonly databaseNamespace?: "AWS/RDS" | "AWS/DocDB" | undefined;
}

/** What an alarm is about. */
export type AlarmKey =
  "transaction-failures" | "latency" | "fraud" | "database-connections" | "server-errors" | "unhealthy-tasks";

/**
 * The alarms that take a deployment back: those that speak of the new tasks alone and within minutes. Latency is not
 * among them, since cold caches after a deployment ring it and its periods of 15 minutes would hold up each deployment
 * (ECS watches as long as its alarms take to judge). Failing transactions, fraud and connections are no verdict on a
 * revision: a partner's outage, an attack or two sets of tasks at once ring them too.
 */
export const GATING_ALARMS: readonly AlarmKey[] = ["server-errors", "unhealthy-tasks"];

/** One metric that an alarm reads. */
export interface MetricPlan {
  readonly namespace: string;
  readonly metricName: string;
  /** Exactly one of both. */
  readonly statistic?: "Sum" | "Maximum";
  readonly extendedStatistic?: "p95";
  /** Whose dimensions the metric has; `alternate` is the load balancer with the target group of the other revision. */
  readonly of: "service" | "loadBalancer" | "alternate" | "database";
}

/** One alarm. */
export interface AlarmPlan {
  readonly key: AlarmKey;
  readonly description: string;
  /** A metric, or an expression over several by id. */
  readonly reads:
    | { readonly metric: MetricPlan }
    | {
        readonly expression: string;
        readonly label: string;
        readonly metrics: Readonly<Record<string, MetricPlan>>;
        /** Expressions that the expression reads, by id. @default none */
        readonly parts?: Readonly<Record<string, string>>;
      };
  readonly threshold: number;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
}

/** Metrics that the application publishes into its namespace (ledger F-47): count and unit `Count`, without dimensions. */
export const BUSINESS_METRICS = {
  transactions: "Transactions",
  failedTransactions: "FailedTransactions",
  fraudSignals: "FraudSignals",
} as const;

/** A single bad period is noise: two of three must be bad. */
const SUSTAINED = { periodSeconds: 300, evaluationPeriods: 3, datapointsToAlarm: 2 };
/** For what gates a deployment: slow starters get as long as ECS's own grace for health checks, and a minute more. */
const FAST = { periodSeconds: 60, evaluationPeriods: 5, datapointsToAlarm: 3 };
/** Rings at once. */
const SINGLE = { periodSeconds: 300, evaluationPeriods: 1, datapointsToAlarm: 1 };

/** @throws PlanError where a threshold is out of range, or there is nothing that it could be held against. */
export function planServiceAlarms(name: string, settings: ServiceAlarmsSettings): readonly AlarmPlan[] {
  const { metricsNamespace = "", transactionFailurePercent, latencyP95Seconds, fraudSignals } = settings;
  const { serverErrorPercent, unhealthyTasks, hasAlternate = false } = settings;
  const above = settings.databaseConnectionsAbove;
  const problems = new Problems(`ServiceAlarms "${name}"`);
  requireSources(problems, settings);
  requireRange(problems, "transactionFailurePercent", transactionFailurePercent, 0, 100);
  requireRange(problems, "latencyP95Seconds", latencyP95Seconds, 0);
  requireRange(problems, "fraudSignals", fraudSignals, 0);
  requireRange(problems, "serverErrorPercent", serverErrorPercent, 0, 100);
  requireRange(problems, "unhealthyTasks", unhealthyTasks, 0);
  requireRange(problems, "databaseConnections.above", above, 1);
  problems.throwIfAny();
  return [
    ...(above === undefined ? [] : [connections(above, settings.databaseNamespace ?? "AWS/RDS")]),
    ...(fraudSignals === undefined ? [] : [fraud(metricsNamespace, fraudSignals)]),
    ...(latencyP95Seconds === undefined ? [] : [latency(latencyP95Seconds, hasAlternate)]),
    ...(serverErrorPercent === undefined ? [] : [serverErrors(serverErrorPercent, hasAlternate)]),
    ...(transactionFailurePercent === undefined ? [] : [failures(metricsNamespace, transactionFailurePercent)]),
    ...(unhealthyTasks === undefined ? [] : [unhealthy(unhealthyTasks, hasAlternate)]),
  ];
}

function failures(namespace: string, threshold: number): AlarmPlan {
  const count = (metricName: string): MetricPlan => ({ namespace, metricName, statistic: "Sum", of: "service" });
  return {
    key: "transaction-failures",
    description: `More than ${threshold} % of the transactions fail`,
    reads: {
      // No transactions give no point, and none is not a breach. A success publishes no failure, which counts as zero.
      expression: "100 * FILL(failed, 0) / total",
      label: "Failed transactions in percent",
      metrics: { failed: count(BUSINESS_METRICS.failedTransactions), total: count(BUSINESS_METRICS.transactions) },
    },
    threshold,
    ...SUSTAINED,
  };
}

function latency(threshold: number, hasAlternate: boolean): AlarmPlan {
  return {
    key: "latency",
    description: `The slowest 5 % of answers take more than ${threshold} s`,
    reads: worst(hasAlternate, "Latency", { metricName: "TargetResponseTime", extendedStatistic: "p95" }),
    threshold,
    ...SUSTAINED,
  };
}

function unhealthy(threshold: number, hasAlternate: boolean): AlarmPlan {
  return {
    key: "unhealthy-tasks",
    description: `More than ${threshold} tasks fail their health checks`,
    reads: worst(hasAlternate, "Unhealthy tasks", { metricName: "UnHealthyHostCount", statistic: "Maximum" }),
    threshold,
    ...FAST,
  };
}

type GroupMetric = Pick<MetricPlan, "metricName" | "statistic" | "extendedStatistic">;

function ofGroup(of: "loadBalancer" | "alternate", metric: GroupMetric): MetricPlan {
  return { namespace: "AWS/ApplicationELB", ...metric, of };
}

/** One metric of the target group; where there are two, the worse: the new revision serves a small share at first. */
function worst(hasAlternate: boolean, label: string, metric: GroupMetric): AlarmPlan["reads"] {
  if (!hasAlternate) return { metric: ofGroup("loadBalancer", metric) };
  const metrics = { first: ofGroup("loadBalancer", metric), second: ofGroup("alternate", metric) };
  return { expression: "MAX([first, second])", label, metrics };
}

/** A target group's answers with a 5xx code of its requests, in percent. Without requests there is no point. */
function serverErrors(threshold: number, hasAlternate: boolean): AlarmPlan {
  const count = (of: "loadBalancer" | "alternate", metricName: string) => ofGroup(of, { metricName, statistic: "Sum" });
  const errors = "HTTPCode_Target_5XX_Count";
  const first = { errors: count("loadBalancer", errors), requests: count("loadBalancer", "RequestCount") };
  const second = { errors2: count("alternate", errors), requests2: count("alternate", "RequestCount") };
  const label = "Answers with a 5xx code in percent";
  return {
    key: "server-errors",
    description: `More than ${threshold} % of the answers are errors of the service (5xx)`,
    reads: hasAlternate
      ? {
          expression: "MAX([first, second])",
          label,
          metrics: { ...first, ...second },
          parts: { first: "100 * FILL(errors, 0) / requests", second: "100 * FILL(errors2, 0) / requests2" },
        }
      : { expression: "100 * FILL(errors, 0) / requests", label, metrics: first },
    threshold,
    ...FAST,
  };
}

function fraud(namespace: string, threshold: number): AlarmPlan {
  return {
    key: "fraud",
    description: `More than ${threshold} fraud signals in five minutes`,
    reads: { metric: { namespace, metricName: BUSINESS_METRICS.fraudSignals, statistic: "Sum", of: "service" } },
    threshold,
    ...SINGLE,
  };
}

function connections(threshold: number, namespace: string): AlarmPlan {
  return {
    key: "database-connections",
    description: `An instance of the database has more than ${threshold} connections`,
    reads: {
      metric: { namespace, metricName: "DatabaseConnections", statistic: "Maximum", of: "database" },
    },
    threshold,
    ...SUSTAINED,
  };
}

function requireSources(problems: Problems, settings: ServiceAlarmsSettings): void {
  const { metricsNamespace, hasLoadBalancer, transactionFailurePercent, latencyP95Seconds, fraudSignals } = settings;
  const needs = [
    ["transactionFailurePercent", transactionFailurePercent, "metricsNamespace", metricsNamespace !== undefined],
    ["fraudSignals", fraudSignals, "metricsNamespace", metricsNamespace !== undefined],
    ["latencyP95Seconds", latencyP95Seconds, "loadBalancer", hasLoadBalancer],
    ["serverErrorPercent", settings.serverErrorPercent, "loadBalancer", hasLoadBalancer],
    ["unhealthyTasks", settings.unhealthyTasks, "loadBalancer", hasLoadBalancer],
  ] as const;
  for (const [path, threshold, needed, given] of needs)
    problems.require(threshold === undefined || given, () => ({
      path,
      found: `${threshold}`,
      expected: `none without ${needed}`,
      fix: `Say which ${needed} the alarm watches, or leave the threshold out.`,
    }));
  problems.require(metricsNamespace === undefined || isNamespace(metricsNamespace), () => ({
    path: "metricsNamespace",
    found: JSON.stringify(metricsNamespace),
    expected: "1 to 255 letters, digits and ._-/#: that do not start with AWS/ or a colon",
    fix: "Write it as Fintech/Api.",
  }));
}

/** Amazon CloudWatch API reference, PutMetricData, "Namespace". */
function isNamespace(text: string): boolean {
  return /^(?!AWS\/|:)[A-Za-z0-9._\-/#:]{1,255}$/.test(text);
}

function requireRange(
  problems: Problems,
  path: string,
  value: number | undefined,
  least: number,
  most = Infinity,
): void {
  problems.require(value === undefined || (Number.isFinite(value) && value >= least && value <= most), () => ({
    path,
    found: `${value}`,
    expected: most === Infinity ? `${least} or more` : `${least} to ${most}`,
    fix: "Choose a value that the metric can pass.",
  }));
}
