import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const QUEUE = "arn:aws:sqs:eu-central-1:123456789012:orders";
const FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:work";

const queue = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:sqs/queue:Queue", "orders")(props, { outputs: { arn: QUEUE } });
const work = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:lambda/function:Function", "work")(props, { outputs: { arn: FUNCTION } });
const mapping = (props: Readonly<Record<string, unknown>> = {}) =>
  resourceOf(
    "aws:lambda/eventSourceMapping:EventSourceMapping",
    "mapping",
  )({
    eventSourceArn: QUEUE,
    functionName: FUNCTION,
    ...props,
  });

export const examples = defineExamples([
  {
    name: "six times as long",
    verdict: "holds",
    resources: [mapping(), queue({ visibilityTimeoutSeconds: 180 }), work({ timeout: 30 })],
  },
  { name: "AWS's defaults", verdict: "holds", resources: [mapping(), queue({}), work({})] },
  {
    name: "joined by dependencies, in a first preview",
    verdict: "violated",
    resources: [
      resourceOf("aws:lambda/eventSourceMapping:EventSourceMapping", "mapping")(
        { eventSourceArn: unknownValue, functionName: unknownValue },
        { propertyDependencies: { eventSourceArn: ["orders"], functionName: ["work"] } },
      ),
      resourceOf("aws:sqs/queue:Queue", "orders")({}),
      resourceOf("aws:lambda/function:Function", "work")({ timeout: 30 }),
    ],
  },
  {
    name: "a second less than six times as long",
    verdict: "violated",
    resources: [mapping(), queue({ visibilityTimeoutSeconds: 179 }), work({ timeout: 30 })],
    says: "visibilityTimeoutSeconds",
  },
  {
    name: "AWS's default, of a longer function",
    verdict: "violated",
    resources: [mapping(), queue({}), work({ timeout: 6 })],
  },
  {
    name: "less than AWS's default",
    verdict: "violated",
    resources: [mapping(), queue({ visibilityTimeoutSeconds: 17 }), work({})],
  },
  {
    name: "six times AWS's default",
    verdict: "holds",
    resources: [mapping(), queue({ visibilityTimeoutSeconds: 18 }), work({})],
  },
  {
    name: "AWS's default of the queue, just enough",
    verdict: "holds",
    resources: [mapping(), queue({}), work({ timeout: 5 })],
  },
  {
    name: "AWS's default of the queue, a second too short",
    verdict: "violated",
    resources: [mapping({ maximumBatchingWindowInSeconds: 1 }), queue({}), work({ timeout: 5 })],
  },
  {
    name: "a window for batches on top",
    verdict: "violated",
    resources: [
      mapping({ maximumBatchingWindowInSeconds: 60 }),
      queue({ visibilityTimeoutSeconds: 180 }),
      work({ timeout: 30 }),
    ],
  },
  {
    name: "three times as long, where the config asks for no more",
    verdict: "holds",
    resources: [mapping(), queue({ visibilityTimeoutSeconds: 90 }), work({ timeout: 30 })],
    config: { factor: 3 },
  },
  {
    name: "a stream",
    verdict: "not applicable",
    resources: [
      mapping({ eventSourceArn: "arn:aws:kinesis:eu-central-1:123456789012:stream/orders" }),
      work({ timeout: 30 }),
    ],
  },
  { name: "a queue of another stack", verdict: "not applicable", resources: [mapping(), work({ timeout: 30 })] },
  {
    name: "a timeout that is not known yet",
    verdict: "undecided",
    resources: [mapping(), queue({}), work({ timeout: unknownValue })],
  },
  {
    name: "a time of the queue that is not known yet",
    verdict: "undecided",
    resources: [mapping(), queue({ visibilityTimeoutSeconds: unknownValue }), work({ timeout: 30 })],
  },
  {
    name: "a source that is not known yet",
    verdict: "undecided",
    resources: [mapping({ eventSourceArn: unknownValue }), queue({}), work({ timeout: 30 })],
  },
  {
    name: "a function that is not known yet",
    verdict: "undecided",
    resources: [mapping({ functionName: unknownValue }), queue({}), work({ timeout: 30 })],
  },
  {
    name: "a window that is not known yet",
    verdict: "undecided",
    resources: [mapping({ maximumBatchingWindowInSeconds: unknownValue }), queue({}), work({})],
  },
]);
