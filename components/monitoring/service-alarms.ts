import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import {
  GATING_ALARMS,
  planServiceAlarms,
  type AlarmKey,
  type AlarmPlan,
  type MetricPlan,
} from "./service-alarms.plan.ts";

/** Arguments of ServiceAlarms. */
export interface ServiceAlarmsArgs {
  readonly deployment: Deployment;
  /** Where alarms go, when they ring and when they are over. */
  readonly topicArn: pulumi.Input<string>;
  /**
   * Where the application publishes `Transactions`, `FailedTransactions` and `FraudSignals` (ledger F-47): needed for the
   * alarms on them. @default none
   */
  readonly metricsNamespace?: string | undefined;
  /** The load balancer and target group of the service, as their `arnSuffix`: needed for the alarm on latency. @default none */
  readonly loadBalancer?: MeasuredLoadBalancer | undefined;
  /** Rings above this share of the transactions of five minutes that failed, in percent. @default - no alarm */
  readonly transactionFailurePercent?: number | undefined;
  /** Rings when the slowest 5 % of answers take longer, in seconds. @default - no alarm */
  readonly latencyP95Seconds?: number | undefined;
  /** Rings above this share of answers with a 5xx code of the tasks' own, in percent. @default - no alarm */
  readonly serverErrorPercent?: number | undefined;
  /** Rings when more tasks than this fail their health checks. @default - no alarm */
  readonly unhealthyTasks?: number | undefined;
  /** Rings above this number of fraud signals in five minutes. @default - no alarm */
  readonly fraudSignals?: number | undefined;
  /** Rings when an instance of the database has more connections. @default - no alarm */
  readonly databaseConnections?: MeasuredDatabase | undefined;
}

/** What CloudWatch knows a service's load balancer by. */
export interface MeasuredLoadBalancer {
  readonly loadBalancerArnSuffix: pulumi.Input<string>;
  readonly targetGroupArnSuffix: pulumi.Input<string>;
  /** Where deployments move its traffic between two target groups, the other one. @default - there is one */
  readonly alternateArnSuffix?: pulumi.Input<string> | undefined;
}

/** What CloudWatch knows a database by, and its threshold. */
export interface MeasuredDatabase {
  /** CloudWatch's namespace of the engine. */
  readonly namespace: "AWS/RDS" | "AWS/DocDB";
  readonly clusterIdentifier: pulumi.Input<string>;
  /** Connections. An instance's `max_connections` follows from its memory: about 400 for a db.t4g.medium. */
  readonly above: number;
}

/**
 * The alarms of a service (ledger F-49): failing transactions in percent, the 95th percentile of latency, signs of fraud,
 * a database that runs out of connections, answers with a 5xx code, and unhealthy tasks. Each tells the topic when it rings
 * and when it is over. Times without data are quiet times.
 *
 * Costs $0.10 a month for each metric: $0.80 for all six, and $1.20 where there are two target groups.
 *
 * Changing: thresholds update in place, and an alarm judges anew from then on. One that has lost its threshold goes.
 */
export class ServiceAlarms extends pulumi.ComponentResource {
  readonly alarms: Readonly<Partial<Record<AlarmKey, aws.cloudwatch.MetricAlarm>>>;
  /** Names of those that take a deployment back ({@link GATING_ALARMS}). */
  readonly gatingNames: readonly pulumi.Output<string>[];

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: ServiceAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:monitoring:ServiceAlarms", name, {}, opts);
    const plan = planServiceAlarms(name, {
      ...args,
      hasLoadBalancer: args.loadBalancer !== undefined,
      hasAlternate: args.loadBalancer?.alternateArnSuffix !== undefined,
      databaseConnectionsAbove: args.databaseConnections?.above,
      databaseNamespace: args.databaseConnections?.namespace,
    });
    this.alarms = Object.fromEntries(plan.map((alarm) => [alarm.key, createAlarm(this, name, alarm, args)]));
    const gating = GATING_ALARMS.map((key) => this.alarms[key]).filter((alarm) => alarm !== undefined);
    this.gatingNames = gating.map((alarm) => alarm.name);
    this.registerOutputs({});
  }
}

function createAlarm(
  parent: pulumi.Resource,
  name: string,
  plan: AlarmPlan,
  args: ServiceAlarmsArgs,
): aws.cloudwatch.MetricAlarm {
  return new aws.cloudwatch.MetricAlarm(
    `${name}-${plan.key}`,
    {
      alarmDescription: plan.description,
      comparisonOperator: "GreaterThanThreshold",
      threshold: plan.threshold,
      evaluationPeriods: plan.evaluationPeriods,
      datapointsToAlarm: plan.datapointsToAlarm,
      treatMissingData: "notBreaching",
      ...reading(plan, args),
      alarmActions: [args.topicArn],
      okActions: [args.topicArn],
    },
    { parent },
  );
}

function reading(
  { reads, periodSeconds }: AlarmPlan,
  args: ServiceAlarmsArgs,
): Partial<aws.cloudwatch.MetricAlarmArgs> {
  if ("metric" in reads) {
    const { namespace, metricName, statistic, extendedStatistic } = reads.metric;
    return {
      namespace,
      metricName,
      period: periodSeconds,
      ...(statistic === undefined ? {} : { statistic }),
      // The same few slow answers at night must not ring.
      ...(extendedStatistic === undefined ? {} : { extendedStatistic, evaluateLowSampleCountPercentiles: "ignore" }),
      ...dimensionsOf(reads.metric, args),
    };
  }
  const metrics = Object.entries(reads.metrics).map(([id, metric]) => ({
    id,
    metric: {
      namespace: metric.namespace,
      metricName: metric.metricName,
      period: periodSeconds,
      stat: metric.statistic ?? metric.extendedStatistic ?? "Sum",
      ...dimensionsOf(metric, args),
    },
  }));
  const parts = Object.entries(reads.parts ?? {}).map(([id, expression]) => ({ id, expression, label: id }));
  const result = { id: "result", expression: reads.expression, label: reads.label, returnData: true };
  return { metricQueries: [result, ...parts, ...metrics] };
}

function dimensionsOf(
  { of }: MetricPlan,
  { loadBalancer, databaseConnections }: ServiceAlarmsArgs,
): { readonly dimensions?: Record<string, pulumi.Input<string>> } {
  const targetGroup = {
    loadBalancer: loadBalancer?.targetGroupArnSuffix,
    alternate: loadBalancer?.alternateArnSuffix,
    database: undefined,
    service: undefined,
  }[of];
  if (loadBalancer !== undefined && targetGroup !== undefined)
    return { dimensions: { LoadBalancer: loadBalancer.loadBalancerArnSuffix, TargetGroup: targetGroup } };
  if (of === "database" && databaseConnections !== undefined)
    return { dimensions: { DBClusterIdentifier: databaseConnections.clusterIdentifier } };
  return {};
}
