import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import {
  planServiceAlarms,
  type AlarmKey,
  type AlarmPlan,
  type AlarmThresholds,
  type MetricPlan,
} from "./service-alarms.plan.ts";

/** Arguments of ServiceAlarms. */
export interface ServiceAlarmsArgs {
  readonly deployment: Deployment;
  /** Where alarms go, when they ring and when they are over. */
  readonly topicArn: pulumi.Input<string>;
  readonly service: {
    /** The service's key, such as `api`: said in the alarms' descriptions. */
    readonly key: string;
    /** Where the application publishes `Transactions`, `FailedTransactions` and `FraudSignals` (ledger F-47). */
    readonly metricsNamespace?: string | undefined;
  };
  /** The load balancer and target group of the service, as their `arnSuffix`: for the alarm on latency. */
  readonly loadBalancer?:
    | { readonly loadBalancerArnSuffix: pulumi.Input<string>; readonly targetGroupArnSuffix: pulumi.Input<string> }
    | undefined;
  /** The database of the service: for the alarm on its connections. */
  readonly database?: { readonly clusterIdentifier: pulumi.Input<string> } | undefined;
  /** Above what an alarm rings; one without a threshold is not made. */
  readonly thresholds: AlarmThresholds;
}

/**
 * The alarms of a service (ledger F-49): failing transactions in percent, the 95th percentile of latency, signs of fraud,
 * and a database that runs out of connections. Each tells the topic when it rings and when it is over. Times without data
 * are quiet times.
 *
 * Costs $0.10 a month for each metric: $0.50 for all four.
 *
 * Changing: thresholds update in place, and an alarm judges anew from then on. One that has lost its threshold goes.
 */
export class ServiceAlarms extends pulumi.ComponentResource {
  readonly alarms: Readonly<Partial<Record<AlarmKey, aws.cloudwatch.MetricAlarm>>>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: ServiceAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:monitoring:ServiceAlarms", name, {}, opts);
    const plan = planServiceAlarms(name, {
      service: args.service.key,
      metricsNamespace: args.service.metricsNamespace,
      hasLoadBalancer: args.loadBalancer !== undefined,
      hasDatabase: args.database !== undefined,
      thresholds: args.thresholds,
    });
    this.alarms = Object.fromEntries(plan.map((alarm) => [alarm.key, createAlarm(this, name, alarm, args)]));
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
  return {
    metricQueries: [{ id: "result", expression: reads.expression, label: reads.label, returnData: true }, ...metrics],
  };
}

function dimensionsOf(
  { of }: MetricPlan,
  { loadBalancer, database }: ServiceAlarmsArgs,
): { readonly dimensions?: Record<string, pulumi.Input<string>> } {
  if (of === "loadBalancer" && loadBalancer !== undefined)
    return {
      dimensions: { LoadBalancer: loadBalancer.loadBalancerArnSuffix, TargetGroup: loadBalancer.targetGroupArnSuffix },
    };
  if (of === "database" && database !== undefined)
    return { dimensions: { DBClusterIdentifier: database.clusterIdentifier } };
  return {};
}
