import { assert } from "chai";
import { planServiceAlarms, type ServiceAlarmsSettings } from "../../../components/monitoring/service-alarms.plan.ts";
import { ServiceAlarms, type ServiceAlarmsArgs } from "../../../components/monitoring/service-alarms.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

const plan = (settings: Partial<ServiceAlarmsSettings>) =>
  planServiceAlarms("api-alarms", { hasLoadBalancer: false, ...settings });

describe("planServiceAlarms", () => {
  it("makes no alarm without a threshold, and a threshold of 0 is one", () => {
    assert.isEmpty(plan({ metricsNamespace: "Fintech/Api", hasLoadBalancer: true }));
    const [alarm, ...rest] = plan({ metricsNamespace: "Fintech/Api", transactionFailurePercent: 0 });
    assert.deepEqual([alarm?.key, alarm?.threshold, rest], ["transaction-failures", 0, []]);
  });

  it("refuses thresholds that nothing can be held against, all at once", () => {
    assert.deepEqual(
      refusedPaths(() => plan({ transactionFailurePercent: 5, latencyP95Seconds: 1, fraudSignals: 10 })),
      ["transactionFailurePercent", "fraudSignals", "latencyP95Seconds"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ metricsNamespace: "AWS/Api" })),
      ["metricsNamespace"],
    );
  });

  it("refuses thresholds that no metric passes", () => {
    const bad = {
      metricsNamespace: "Fintech/Api",
      hasLoadBalancer: true,
      transactionFailurePercent: 101,
      latencyP95Seconds: -1,
      fraudSignals: NaN,
      databaseConnectionsAbove: 0,
    };
    assert.deepEqual(
      refusedPaths(() => plan(bad)),
      ["transactionFailurePercent", "latencyP95Seconds", "fraudSignals", "databaseConnections.above"],
    );
  });
});

describe("ServiceAlarms (F-47, F-49)", () => {
  const make = (over: Partial<ServiceAlarmsArgs> = {}) =>
    record(
      () =>
        new ServiceAlarms("fintech-dev-api-alarms", {
          deployment: DEPLOYMENT,
          topicArn: "topic/alerts",
          metricsNamespace: "Fintech/Api",
          loadBalancer: { loadBalancerArnSuffix: "app/fintech-alb/1", targetGroupArnSuffix: "targetgroup/api/2" },
          transactionFailurePercent: 5,
          latencyP95Seconds: 1,
          fraudSignals: 10,
          databaseConnections: { namespace: "AWS/RDS", clusterIdentifier: "fintech-dev-ledger", above: 80 },
          ...over,
        }),
    );
  const always = {
    comparisonOperator: "GreaterThanThreshold",
    treatMissingData: "notBreaching",
    alarmActions: ["topic/alerts"],
    okActions: ["topic/alerts"],
  };
  const sustained = { ...always, evaluationPeriods: 3, datapointsToAlarm: 2 };

  it("rings when too many transactions of the service fail", async () => {
    const count = (id: string, metricName: string) => ({
      id,
      metric: { namespace: "Fintech/Api", metricName, period: 300, stat: "Sum" },
    });
    assert.deepEqual(
      one(await make(), "cloudwatch/metricAlarm", "fintech-dev-api-alarms-transaction-failures").inputs,
      {
        ...sustained,
        alarmDescription: "More than 5 % of the transactions fail",
        threshold: 5,
        metricQueries: [
          {
            id: "result",
            expression: "100 * FILL(failed, 0) / total",
            label: "Failed transactions in percent",
            returnData: true,
          },
          count("failed", "FailedTransactions"),
          count("total", "Transactions"),
        ],
      },
    );
  });

  it("rings when the slowest answers of the service's target group are too slow", async () => {
    assert.deepEqual(one(await make(), "cloudwatch/metricAlarm", "fintech-dev-api-alarms-latency").inputs, {
      ...sustained,
      alarmDescription: "The slowest 5 % of answers take more than 1 s",
      threshold: 1,
      namespace: "AWS/ApplicationELB",
      metricName: "TargetResponseTime",
      extendedStatistic: "p95",
      evaluateLowSampleCountPercentiles: "ignore",
      period: 300,
      dimensions: { LoadBalancer: "app/fintech-alb/1", TargetGroup: "targetgroup/api/2" },
    });
  });

  it("rings at the first five minutes with too many signs of fraud", async () => {
    assert.deepEqual(one(await make(), "cloudwatch/metricAlarm", "fintech-dev-api-alarms-fraud").inputs, {
      ...always,
      alarmDescription: "More than 10 fraud signals in five minutes",
      threshold: 10,
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
      namespace: "Fintech/Api",
      metricName: "FraudSignals",
      statistic: "Sum",
      period: 300,
    });
  });

  it("rings when an instance of the database runs out of connections", async () => {
    assert.deepEqual(
      one(await make(), "cloudwatch/metricAlarm", "fintech-dev-api-alarms-database-connections").inputs,
      {
        ...sustained,
        alarmDescription: "An instance of the database has more than 80 connections",
        threshold: 80,
        namespace: "AWS/RDS",
        metricName: "DatabaseConnections",
        statistic: "Maximum",
        period: 300,
        dimensions: { DBClusterIdentifier: "fintech-dev-ledger" },
      },
    );
  });

  it("makes those alone that have a threshold", async () => {
    const recording = await make({ fraudSignals: undefined, databaseConnections: undefined });
    assert.deepEqual(
      ofType(recording, "cloudwatch/metricAlarm").map(({ name, parent }) => [name, parent]),
      [
        ["fintech-dev-api-alarms-latency", "fintech-dev-api-alarms"],
        ["fintech-dev-api-alarms-transaction-failures", "fintech-dev-api-alarms"],
      ],
    );
    assert.hasAllKeys(recording.result.alarms, ["latency", "transaction-failures"]);
  });

  const answers = {
    metricsNamespace: undefined,
    transactionFailurePercent: undefined,
    latencyP95Seconds: undefined,
    fraudSignals: undefined,
    databaseConnections: undefined,
    serverErrorPercent: 5,
    unhealthyTasks: 0,
  };
  const dimensions = { LoadBalancer: "app/fintech-alb/1", TargetGroup: "targetgroup/api/2" };

  it("rings within minutes when its tasks answer with errors or are not well, which gates deployments (F-53)", async () => {
    const recording = await make(answers);
    const errors = one(recording, "cloudwatch/metricAlarm", "fintech-dev-api-alarms-server-errors").inputs;
    const minutes = { evaluationPeriods: 5, datapointsToAlarm: 3 };
    assert.deepInclude(errors, { ...always, ...minutes, threshold: 5 });
    const [result, ...metrics] = errors.metricQueries as readonly Record<string, unknown>[];
    assert.equal(result?.expression, "100 * FILL(errors, 0) / requests");
    for (const { metric } of metrics) assert.deepInclude(metric, { period: 60, stat: "Sum", dimensions });
    assert.deepInclude(one(recording, "cloudwatch/metricAlarm", "fintech-dev-api-alarms-unhealthy-tasks").inputs, {
      ...always,
      ...minutes,
      threshold: 0,
      period: 60,
      metricName: "UnHealthyHostCount",
      statistic: "Maximum",
      dimensions,
    });
    const { gatingNames } = recording.result;
    assert.deepEqual(await Promise.all(gatingNames.map((name) => valueOf(name))), [
      "fintech-dev-api-alarms-server-errors",
      "fintech-dev-api-alarms-unhealthy-tasks",
    ]);
    assert.isEmpty(
      (await make({ ...answers, serverErrorPercent: undefined, unhealthyTasks: undefined })).result.gatingNames,
    );
  });

  it("judges two target groups apart: a new revision's few requests do not drown in the old one's", async () => {
    const loadBalancer = {
      loadBalancerArnSuffix: "app/fintech-alb/1",
      targetGroupArnSuffix: "targetgroup/api/2",
      alternateArnSuffix: "targetgroup/other/3",
    };
    const recording = await make({ ...answers, latencyP95Seconds: 1, loadBalancer });
    for (const key of ["server-errors", "unhealthy-tasks", "latency"]) {
      const { metricQueries } = one(recording, "cloudwatch/metricAlarm", `fintech-dev-api-alarms-${key}`).inputs;
      const [result, ...parts] = metricQueries as readonly Record<string, unknown>[];
      assert.equal(result?.expression, "MAX([first, second])", key);
      const groups = parts.flatMap(({ metric }) =>
        metric === undefined ? [] : [(metric as { dimensions: typeof dimensions }).dimensions.TargetGroup],
      );
      assert.sameMembers([...new Set(groups)], ["targetgroup/api/2", "targetgroup/other/3"], key);
      assert.lengthOf(
        parts.filter(({ returnData }) => returnData === true),
        0,
        "one result alone is judged",
      );
    }
  });
});
