import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function topic(kmsMasterKeyId?: unknown, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:sns/topic:Topic",
    name: "alerts",
    props: kmsMasterKeyId === undefined ? {} : { kmsMasterKeyId },
    propertyDependencies: { kmsMasterKeyId: dependencies },
    outputs: { arn: "arn:aws:sns:us-east-1:123456789012:alerts" },
  };
}

const alarm: ExampleResource = {
  type: "aws:cloudwatch/metricAlarm:MetricAlarm",
  name: "latency",
  props: { alarmActions: [unknownValue] },
  propertyDependencies: { alarmActions: ["alerts"] },
};

const target = (more: Readonly<Record<string, unknown>> = {}): ExampleResource => ({
  type: "aws:cloudwatch/eventTarget:EventTarget",
  name: "findings",
  props: { rule: "findings", arn: unknownValue, ...more },
  propertyDependencies: { arn: ["alerts"] },
});

const subscription: ExampleResource = {
  type: "aws:rds/eventSubscription:EventSubscription",
  name: "failovers",
  props: { snsTopic: "arn:aws:sns:us-east-1:123456789012:alerts" },
};

function key(...statements: readonly Readonly<Record<string, unknown>>[]): ExampleResource {
  const root = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::123456789012:root" },
    Action: "kms:*",
    Resource: "*",
  };
  return {
    type: "aws:kms/key:Key",
    name: "alerts-key",
    props: { policy: JSON.stringify({ Version: "2012-10-17", Statement: [root, ...statements] }) },
  };
}

const CLOUDWATCH = {
  Effect: "Allow",
  Principal: { Service: "cloudwatch.amazonaws.com" },
  Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
  Resource: "*",
};

export const examples = defineExamples([
  { name: "a key that is made in the same deployment", verdict: "holds", resources: [topic(unknownValue)] },
  {
    name: "alarms, and a key that lets them in",
    verdict: "holds",
    resources: [key(CLOUDWATCH), topic(unknownValue, ["alerts-key"]), alarm],
  },
  {
    name: "events, and a key that lets them in",
    verdict: "holds",
    resources: [
      key({ ...CLOUDWATCH, Principal: { Service: ["events.amazonaws.com", "events.rds.amazonaws.com"] } }),
      topic(unknownValue, ["alerts-key"]),
      target(),
      subscription,
    ],
  },
  {
    name: "events that come as a role",
    verdict: "holds",
    resources: [topic("alias/aws/sns"), target({ roleArn: unknownValue })],
  },
  { name: "the key of SNS, for messages of roles", verdict: "holds", resources: [topic("alias/aws/sns")] },
  { name: "no key", verdict: "violated", resources: [topic()], says: "kmsMasterKeyId: key.arn" },
  {
    name: "the key of SNS, with which alarms never arrive",
    verdict: "violated",
    resources: [topic("alias/aws/sns"), alarm],
    says: "latency never arrives",
  },
  {
    name: "a key that does not let alarms in",
    verdict: "violated",
    resources: [
      key({ ...CLOUDWATCH, Principal: { Service: "events.amazonaws.com" } }),
      topic(unknownValue, ["alerts-key"]),
      alarm,
    ],
    says: "cloudwatch.amazonaws.com",
  },
  {
    name: "the key of SNS, with which events never arrive",
    verdict: "violated",
    resources: [topic("alias/aws/sns"), target()],
    says: "events.amazonaws.com may not use the topic's key",
  },
  {
    name: "a key that does not let events in",
    verdict: "violated",
    resources: [key(CLOUDWATCH), topic(unknownValue, ["alerts-key"]), target()],
    says: "the event rule sends by findings never arrives",
  },
  {
    name: "a key that does not let RDS in",
    verdict: "violated",
    resources: [key(CLOUDWATCH), topic(unknownValue, ["alerts-key"]), subscription],
    says: "events.rds.amazonaws.com",
  },
  ...[
    { ...CLOUDWATCH, Action: "kms:Decrypt" },
    { ...CLOUDWATCH, Action: "kms:GenerateDataKey*" },
    { ...CLOUDWATCH, Effect: "Deny" },
    { ...CLOUDWATCH, Principal: { AWS: "cloudwatch.amazonaws.com" } },
  ].map((statement, i) => ({
    name: `a key that lets alarms in by half, or not at all (${i + 1})`,
    verdict: "violated" as const,
    resources: [key(statement), topic(unknownValue, ["alerts-key"]), alarm],
  })),
  ...["okActions", "insufficientDataActions"].map((actions) => ({
    name: `a composite alarm, by ${actions}`,
    verdict: "violated" as const,
    resources: [
      topic("alias/aws/sns"),
      {
        type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
        name: "all",
        props: { [actions]: ["arn:aws:sns:us-east-1:123456789012:alerts"] },
      },
    ],
    says: "the alarm all never arrives",
  })),
  {
    name: "the key of SNS, where the config demands one of one's own",
    verdict: "violated",
    resources: [topic("alias/aws/sns")],
    config: { customerKey: true },
    says: "alias/aws/sns",
  },
  {
    name: "a key whose policy is not known yet",
    verdict: "undecided",
    resources: [{ ...key(), props: { policy: unknownValue } }, topic(unknownValue, ["alerts-key"]), alarm],
  },
]);
