import { assert } from "chai";
import { allowed, assertCustomerKey, at, list, statementsOf, withAllowed } from "../ask.ts";
import type { StackGraph, StackResource } from "../graph.ts";
import type { Row } from "../row.ts";

/** The metrics that an alarm watches, its own one or those of its expression. */
function metrics(alarm: StackResource): readonly string[] {
  const queries = (alarm.inputs.metricQueries ?? []) as readonly { metric?: { metricName: string } }[];
  return [
    ...list(alarm.inputs.metricName),
    ...queries.flatMap(({ metric }) => (metric === undefined ? [] : [metric.metricName])),
  ];
}

function alarmOn(graph: StackGraph, metric: RegExp): StackResource {
  const found = graph.all("cloudwatch/metricAlarm").filter((alarm) => metrics(alarm).some((name) => metric.test(name)));
  assert.isNotEmpty(found, `an alarm on ${metric}`);
  return found[0] as StackResource;
}

export const rows: readonly Row[] = [
  {
    id: "F-47",
    holds: (graph) => {
      const publishes = allowed(graph, "task").filter(({ actions }) => actions.includes("cloudwatch:PutMetricData"));
      assert.isNotEmpty(publishes);
      for (const { condition } of publishes)
        assert.equal(at(condition, "StringEquals.cloudwatch:namespace"), "Fintech/Api");
      assert.isTrue(
        graph.some("cloudwatch/metricAlarm").some(({ inputs }) => JSON.stringify(inputs).includes("Fintech/Api")),
      );
    },
    breaks: (graph) => withAllowed(graph, "task", { Action: "cloudwatch:PutMetricData", Resource: "*" }),
    breaker: "the application may write into every namespace",
  },
  {
    id: "F-48",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("cloudwatch/logGroup")) {
        assert.isAbove(Number(inputs.retentionInDays), 0, name);
        assertCustomerKey(graph, inputs.kmsKeyId, name);
      }
      const flow = graph.one("ec2/flowLog");
      assert.equal(flow.inputs.vpcId, graph.one("ec2/vpc").id);
      assert.equal(flow.inputs.trafficType, "ALL");
      for (const { inputs } of graph.some("rds/cluster")) assert.isTrue(inputs.performanceInsightsEnabled);
    },
    breaks: (graph) => graph.without(({ type }) => type === "aws:ec2/flowLog:FlowLog"),
    breaker: "the VPC has no flow log",
  },
  {
    id: "F-49",
    holds: (graph) => {
      for (const metric of [/Transaction/i, /^TargetResponseTime$/, /^DatabaseConnections$/, /fraud/i])
        alarmOn(graph, metric);
      for (const { inputs, name } of graph.some("cloudwatch/metricAlarm"))
        assert.isNotEmpty(list(inputs.alarmActions), name);
    },
    breaks: (graph) => graph.with("cloudwatch/metricAlarm", { alarmActions: [] }),
    breaker: "an alarm tells nobody",
  },
  {
    id: "F-50",
    holds: (graph) => {
      const topic = graph.one("sns/topic");
      const key = graph
        .some("kms/key")
        .find(({ id, outputs }) => [id, outputs.arn].includes(topic.inputs.kmsMasterKeyId ?? ""));
      assert.isDefined(key, "the topic's key is the stack's own");
      const document =
        key?.inputs.policy ?? graph.one("kms/keyPolicy", ({ inputs }) => inputs.keyId === key?.id).inputs.policy;
      const services = statementsOf(document).flatMap(({ principal }) => list(at(principal, "Service")));
      assert.include(services, "cloudwatch.amazonaws.com");
      for (const { inputs } of graph.some("cloudwatch/metricAlarm"))
        assert.include(list(inputs.alarmActions), topic.outputs.arn as string);
    },
    breaks: (graph) => graph.with("sns/topic", { kmsMasterKeyId: "alias/aws/sns" }),
    breaker: "the topic has AWS's key, which alarms cannot use",
  },
];
