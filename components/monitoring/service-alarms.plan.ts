import { Problems } from "../plan-error.ts";

/** The plain part of `ServiceAlarmsArgs`: thresholds, and whether there is what they are held against. */
export interface ServiceAlarmsSettings {
  readonly metricsNamespace?: string | undefined;
  readonly hasLoadBalancer: boolean;
  readonly transactionFailurePercent?: number | undefined;
  readonly latencyP95Seconds?: number | undefined;
  readonly fraudSignals?: number | undefined;
  readonly databaseConnectionsAbove?: number | undefined;
  /** CloudWatch's namespace of the database's engine. @default AWS/RDS */
  readonly databaseNamespace?: "AWS/RDS" | "AWS/DocDB" | undefined;
}

/** What an alarm is about. */
export type AlarmKey = "transaction-failures" | "latency" | "fraud" | "database-connections";

/** One metric that an alarm reads. */
export interface MetricPlan {
  readonly namespace: string;
  readonly metricName: string;
  /** Exactly one of both. */
  readonly statistic?: "Sum" | "Maximum";
  readonly extendedStatistic?: "p95";
  /** Whose dimensions the metric has. */
  readonly of: "service" | "loadBalancer" | "database";
}

/** One alarm. */
export interface AlarmPlan {
  readonly key: AlarmKey;
  readonly description: string;
  /** A metric, or an expression over several by id. */
  readonly reads:
    | { readonly metric: MetricPlan }
    | { readonly expression: string; readonly label: string; readonly metrics: Readonly<Record<string, MetricPlan>> };
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
/** Rings at once. */
const SINGLE = { periodSeconds: 300, evaluationPeriods: 1, datapointsToAlarm: 1 };

/** @throws PlanError where a threshold is out of range, or there is nothing that it could be held against. */
export function planServiceAlarms(name: string, settings: ServiceAlarmsSettings): readonly AlarmPlan[] {
  const { metricsNamespace = "", transactionFailurePercent, latencyP95Seconds, fraudSignals } = settings;
  const above = settings.databaseConnectionsAbove;
  const problems = new Problems(`ServiceAlarms "${name}"`);
  requireSources(problems, settings);
  requireRange(problems, "transactionFailurePercent", transactionFailurePercent, 0, 100);
  requireRange(problems, "latencyP95Seconds", latencyP95Seconds, 0);
  requireRange(problems, "fraudSignals", fraudSignals, 0);
  requireRange(problems, "databaseConnections.above", above, 1);
  problems.throwIfAny();
  return [
    ...(above === undefined ? [] : [connections(above, settings.databaseNamespace ?? "AWS/RDS")]),
    ...(fraudSignals === undefined ? [] : [fraud(metricsNamespace, fraudSignals)]),
    ...(latencyP95Seconds === undefined ? [] : [latency(latencyP95Seconds)]),
    ...(transactionFailurePercent === undefined ? [] : [failures(metricsNamespace, transactionFailurePercent)]),
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

function latency(threshold: number): AlarmPlan {
  return {
    key: "latency",
    description: `The slowest 5 % of answers take more than ${threshold} s`,
    reads: {
      metric: {
        namespace: "AWS/ApplicationELB",
        metricName: "TargetResponseTime",
        extendedStatistic: "p95",
        of: "loadBalancer",
      },
    },
    threshold,
    ...SUSTAINED,
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
