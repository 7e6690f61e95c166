import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

const STREAM = "arn:aws:kinesis:eu-central-1:123456789012:stream/orders";

function mapping(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:lambda/eventSourceMapping:EventSourceMapping",
    name: "orders",
    props: { ...{ functionName: "orders" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "a queue that is made with it",
    verdict: "holds",
    resources: [
      mapping({ eventSourceArn: STREAM, destinationConfig: { onFailure: { destinationArn: unknownValue } } }),
    ],
  },
  { name: "a stream", verdict: "violated", resources: [mapping({ eventSourceArn: STREAM })] },
  {
    name: "the stream of a table, in China",
    verdict: "violated",
    resources: [mapping({ eventSourceArn: "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders/stream/1" })],
  },
  {
    name: "a queue as the source",
    verdict: "not applicable",
    resources: [mapping({ eventSourceArn: "arn:aws:sqs:eu-central-1:123456789012:orders" })],
  },
  {
    name: "a source that is not known yet",
    verdict: "undecided",
    resources: [mapping({ eventSourceArn: unknownValue })],
  },
]);
