import { Problems } from "../plan-error.ts";

/** Above what an alarm rings; one without a threshold is not made. */
export interface AlarmThresholds {
  /** Percent of the transactions of five minutes that failed. */
  readonly transactionFailurePercent?: number | undefined;
  /** Seconds that the slowest 5 % of answers took. */
  readonly latencyP95Seconds?: number | undefined;
  /** Signals in five minutes. */
  readonly fraudSignals?: number | undefined;
  /** Open connections of the instance that has most. */
  readonly databaseConnections?: number | undefined;
}

/** The plain part of `ServiceAlarmsArgs`. */
export interface ServiceAlarmsSettings {
  readonly service: string;
  readonly metricsNamespace?: string | undefined;
  readonly hasLoadBalancer: boolean;
  readonly hasDatabase: boolean;
  readonly thresholds: AlarmThresholds;
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

/** What each threshold needs, to be said where it is missing. */
const NEEDS = {
  transactionFailurePercent: "metricsNamespace",
  latencyP95Seconds: "loadBalancer",
  fraudSignals: "metricsNamespace",
  databaseConnections: "database",
} as const;

/** @throws PlanError where a threshold is out of range, or there is nothing that it could be held against. */
export function planServiceAlarms(name: string, settings: ServiceAlarmsSettings): readonly AlarmPlan[] {
  const { service, thresholds, metricsNamespace = "" } = settings;
  const problems = new Problems(`ServiceAlarms "${name}"`);
  requireSources(problems, settings);
  requireRanges(problems, thresholds);
  problems.throwIfAny();
  const { transactionFailurePercent, latencyP95Seconds, fraudSignals, databaseConnections } = thresholds;
  return [
    ...(databaseConnections === undefined ? [] : [connections(service, databaseConnections)]),
    ...(fraudSignals === undefined ? [] : [fraud(service, metricsNamespace, fraudSignals)]),
    ...(latencyP95Seconds === undefined ? [] : [latency(service, latencyP95Seconds)]),
    ...(transactionFailurePercent === undefined
      ? []
      : [failures(service, metricsNamespace, transactionFailurePercent)]),
  ];
}

function failures(service: string, namespace: string, threshold: number): AlarmPlan {
  const count = (metricName: string): MetricPlan => ({ namespace, metricName, statistic: "Sum", of: "service" });
  return {
    key: "transaction-failures",
    description: `${service}: more than ${threshold} % of the transactions fail`,
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

function latency(service: string, threshold: number): AlarmPlan {
  return {
    key: "latency",
    description: `${service}: the slowest 5 % of answers take more than ${threshold} s`,
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

function fraud(service: string, namespace: string, threshold: number): AlarmPlan {
  return {
    key: "fraud",
    description: `${service}: more than ${threshold} fraud signals in five minutes`,
    reads: { metric: { namespace, metricName: BUSINESS_METRICS.fraudSignals, statistic: "Sum", of: "service" } },
    threshold,
    ...SINGLE,
  };
}

function connections(service: string, threshold: number): AlarmPlan {
  return {
    key: "database-connections",
    description: `${service}: an instance of its database has more than ${threshold} connections`,
    reads: {
      metric: { namespace: "AWS/RDS", metricName: "DatabaseConnections", statistic: "Maximum", of: "database" },
    },
    threshold,
    ...SUSTAINED,
  };
}

function requireSources(problems: Problems, settings: ServiceAlarmsSettings): void {
  const { metricsNamespace, hasLoadBalancer, hasDatabase, thresholds } = settings;
  const given = {
    metricsNamespace: metricsNamespace !== undefined,
    loadBalancer: hasLoadBalancer,
    database: hasDatabase,
  };
  for (const [threshold, needed] of Object.entries(NEEDS) as [keyof typeof NEEDS, (typeof NEEDS)[keyof typeof NEEDS]][])
    problems.require(thresholds[threshold] === undefined || given[needed], () => ({
      path: `thresholds.${threshold}`,
      found: `${thresholds[threshold]}`,
      expected: `none without ${needed}`,
      fix: `Say which ${needed} the alarm watches, or leave the threshold out.`,
    }));
  problems.require(metricsNamespace === undefined || isNamespace(metricsNamespace), () => ({
    path: "service.metricsNamespace",
    found: JSON.stringify(metricsNamespace),
    expected: "1 to 255 letters, digits and ._-/#: that do not start with AWS/",
    fix: "Write it as Fintech/Api.",
  }));
}

/** Amazon CloudWatch API reference, PutMetricData, "Namespace". */
function isNamespace(text: string): boolean {
  return /^[A-Za-z0-9._\-/#:]{1,255}$/.test(text) && !text.startsWith("AWS/") && !text.startsWith(":");
}

function requireRanges(problems: Problems, thresholds: AlarmThresholds): void {
  const least = { transactionFailurePercent: 0, latencyP95Seconds: 0, fraudSignals: 0, databaseConnections: 1 };
  for (const [path, low] of Object.entries(least) as [keyof AlarmThresholds, number][]) {
    const value = thresholds[path];
    const high = path === "transactionFailurePercent" ? 100 : Number.MAX_SAFE_INTEGER;
    problems.require(value === undefined || (value >= low && value <= high), () => ({
      path: `thresholds.${path}`,
      found: `${value}`,
      expected: path === "transactionFailurePercent" ? "0 to 100" : `${low} or more`,
      fix: "Choose a value that the metric can pass.",
    }));
  }
}
