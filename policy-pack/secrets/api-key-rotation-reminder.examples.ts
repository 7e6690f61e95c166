import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const QUARTERLY = "cron(0 9 1 1,4,7,10 ? *)";

function secret(name: unknown): ExampleResource {
  return { type: "aws:secretsmanager/secret:Secret", name: "keys", props: { name } };
}

const KEYS = secret("/prod/shop/external/api-keys");
const TOPIC: ExampleResource = { type: "aws:sns/topic:Topic", name: "alerts", props: {} };

function schedule(scheduleExpression: unknown, props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:scheduler/schedule:Schedule",
    name: "reminder",
    props: {
      scheduleExpression,
      target: { arn: unknownValue, input: "Rotate /prod/shop/external/api-keys." },
      ...props,
    },
    propertyDependencies: { target: ["alerts"] },
  };
}

const OTHER = { target: { arn: unknownValue, input: "Rotate /prod/shop/external/fax." } };

export const examples = defineExamples([
  { name: "every three months", verdict: "holds", resources: [KEYS, TOPIC, schedule(QUARTERLY)] },
  { name: "every second month", verdict: "holds", resources: [KEYS, TOPIC, schedule("cron(0 9 1 1/2 ? *)")] },
  { name: "every 90 days", verdict: "holds", resources: [KEYS, TOPIC, schedule("rate(90 days)")] },
  {
    name: "a rule of EventBridge with the topic as its target",
    verdict: "holds",
    resources: [
      KEYS,
      TOPIC,
      {
        type: "aws:cloudwatch/eventRule:EventRule",
        name: "rule",
        props: { scheduleExpression: "cron(0 9 1 JAN,APR,JUL,OCT ? *)" },
      },
      {
        type: "aws:cloudwatch/eventTarget:EventTarget",
        name: "target",
        props: { rule: unknownValue, arn: unknownValue, input: '"/prod/shop/external/api-keys"' },
        propertyDependencies: { rule: ["rule"], arn: ["alerts"] },
      },
    ],
  },
  {
    name: "a key that a function rotates",
    verdict: "not applicable",
    resources: [
      KEYS,
      {
        type: "aws:secretsmanager/secretRotation:SecretRotation",
        name: "rotation",
        props: { secretId: unknownValue },
        propertyDependencies: { secretId: ["keys"] },
      },
    ],
  },
  {
    name: "a secret of another kind",
    verdict: "not applicable",
    resources: [secret("/prod/shop/database/credentials")],
  },
  { name: "no schedule", verdict: "violated", resources: [KEYS, TOPIC], says: "every 3 months" },
  { name: "once a year", verdict: "violated", resources: [KEYS, TOPIC, schedule("cron(0 9 1 1 ? *)")] },
  { name: "once", verdict: "violated", resources: [KEYS, TOPIC, schedule("at(2027-01-01T09:00:00)")] },
  { name: "of another secret", verdict: "violated", resources: [KEYS, TOPIC, schedule(QUARTERLY, OTHER)] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [KEYS, TOPIC, schedule(QUARTERLY, { state: "DISABLED" })],
  },
  {
    name: "every three months, where the config asks for each",
    verdict: "violated",
    resources: [KEYS, TOPIC, schedule(QUARTERLY)],
    config: { months: 1 },
  },
  {
    name: "a schedule that names years",
    verdict: "undecided",
    resources: [KEYS, TOPIC, schedule("cron(0 9 1 * ? 2026-2030)")],
  },
  {
    name: "a message that is not known yet",
    verdict: "undecided",
    resources: [KEYS, TOPIC, schedule(QUARTERLY, { target: unknownValue })],
  },
]);
