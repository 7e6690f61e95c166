import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function alarm(props: Props = {}): ExampleResource {
  return {
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    name: "latency",
    props: { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1, threshold: 1, ...props },
  };
}

function composite(props: Props, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
    name: "outage",
    props: { alarmName: "outage", ...props },
    propertyDependencies: { alarmRule: dependencies },
  };
}

export const examples = defineExamples([
  { name: "a topic that is made with it", verdict: "holds", resources: [alarm({ alarmActions: [unknownValue] })] },
  {
    name: "a part of a composite alarm, which speaks for it",
    verdict: "holds",
    resources: [alarm(), composite({ alarmRule: unknownValue, alarmActions: [unknownValue] }, ["latency"])],
  },
  {
    name: "the same by its name in the rule",
    verdict: "holds",
    resources: [
      alarm({ name: "api-latency" }),
      composite({ alarmRule: 'ALARM("api-latency") OR ALARM("errors")', alarmActions: [unknownValue] }),
    ],
  },
  {
    name: "an alarm that takes a deployment back",
    verdict: "holds",
    resources: [
      alarm({ name: "api-errors" }),
      {
        type: "aws:ecs/service:Service",
        name: "api",
        props: { alarms: { alarmNames: ["api-errors"], enable: true, rollback: true } },
      },
    ],
  },
  { name: "no action", verdict: "violated", resources: [alarm()], says: "alarmActions: [topic.arn]" },
  {
    name: "an action only when all is well again",
    verdict: "violated",
    resources: [alarm({ alarmActions: [], okActions: [unknownValue] })],
  },
  {
    name: "an action that is switched off, which is asked elsewhere",
    verdict: "holds",
    resources: [alarm({ alarmActions: [unknownValue], actionsEnabled: false })],
  },
  {
    name: "a composite alarm without an action",
    verdict: "violated",
    resources: [composite({ alarmRule: 'ALARM("errors")' })],
  },
  {
    name: "a composite alarm that may be about it",
    verdict: "undecided",
    resources: [alarm(), composite({ alarmRule: unknownValue, alarmActions: [unknownValue] })],
  },
]);
