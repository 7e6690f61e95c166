import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:work";
const QUEUE = "arn:aws:sqs:eu-central-1:123456789012:failed";
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:operators";

const target = resourceOf("aws:cloudwatch/eventTarget:EventTarget", "target");
const schedule = resourceOf("aws:scheduler/schedule:Schedule", "nightly");

export const examples = defineExamples([
  { name: "a queue", verdict: "holds", resources: [target({ arn: FUNCTION, deadLetterConfig: { arn: QUEUE } })] },
  {
    name: "a queue that is made with it",
    verdict: "holds",
    resources: [target({ arn: FUNCTION, deadLetterConfig: { arn: unknownValue } })],
  },
  { name: "none", verdict: "violated", resources: [target({ arn: FUNCTION })] },
  {
    name: "none, of a function that is made with it",
    verdict: "violated",
    resources: [
      target({ arn: unknownValue }, { propertyDependencies: { arn: ["work"] } }),
      resourceOf("aws:lambda/function:Function", "work")({}),
    ],
  },
  { name: "a topic", verdict: "not applicable", resources: [target({ arn: TOPIC })] },
  {
    name: "a topic that is made with it",
    verdict: "not applicable",
    resources: [
      target({ arn: unknownValue }, { propertyDependencies: { arn: ["operators"] } }),
      resourceOf("aws:sns/topic:Topic", "operators")({}),
    ],
  },
  {
    name: "a log group that is made with it",
    verdict: "not applicable",
    resources: [
      target({ arn: unknownValue }, { propertyDependencies: { arn: ["events"] } }),
      resourceOf("aws:cloudwatch/logGroup:LogGroup", "events")({}),
    ],
  },
  {
    name: "a log group",
    verdict: "not applicable",
    resources: [target({ arn: "arn:aws:logs:eu-central-1:123456789012:log-group:/events" })],
  },
  { name: "a target that is not known yet", verdict: "undecided", resources: [target({ arn: unknownValue })] },
  {
    name: "a schedule with a queue",
    verdict: "holds",
    resources: [schedule({ target: { arn: FUNCTION, deadLetterConfig: { arn: QUEUE } } })],
  },
  { name: "a schedule without", verdict: "violated", resources: [schedule({ target: { arn: FUNCTION } })] },
  {
    name: "a schedule of a function that is made with it",
    verdict: "violated",
    resources: [
      schedule({ target: { arn: unknownValue } }, { propertyDependencies: { target: ["work"] } }),
      resourceOf("aws:lambda/function:Function", "work")({}),
    ],
  },
  {
    name: "a schedule of a target of another stack, with a role of its own",
    verdict: "undecided",
    resources: [
      schedule({ target: { arn: unknownValue } }, { propertyDependencies: { target: ["runner"] } }),
      resourceOf("aws:iam/role:Role", "runner")({}),
    ],
  },
  { name: "a schedule of a topic", verdict: "not applicable", resources: [schedule({ target: { arn: TOPIC } })] },
]);
