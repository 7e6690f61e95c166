import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const metric = resourceOf("aws:cloudwatch/metricAlarm:MetricAlarm", "latency");
const alarm = (props: Readonly<Record<string, unknown>>) =>
  metric({ comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1, threshold: 1, ...props });
const composite = resourceOf("aws:cloudwatch/compositeAlarm:CompositeAlarm", "outage");

export const examples = defineExamples([
  { name: "on by default", verdict: "holds", resources: [alarm({ alarmActions: [unknownValue] })] },
  { name: "switched on", verdict: "holds", resources: [alarm({ actionsEnabled: true })] },
  { name: "no action, which is asked elsewhere", verdict: "holds", resources: [alarm({})] },
  {
    name: "switched off, where a deployment reads the alarm",
    verdict: "holds",
    resources: [
      alarm({ name: "api-errors", actionsEnabled: false }),
      {
        type: "aws:ecs/service:Service",
        name: "api",
        props: { alarms: { alarmNames: ["api-errors"], enable: true, rollback: true } },
      },
    ],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [alarm({ alarmActions: [unknownValue], actionsEnabled: false })],
    says: "actionsEnabled",
  },
  {
    name: "a composite alarm that is switched off",
    verdict: "violated",
    resources: [composite({ alarmName: "outage", alarmRule: 'ALARM("errors")', actionsEnabled: false })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [alarm({ alarmActions: [unknownValue], actionsEnabled: unknownValue })],
  },
]);
