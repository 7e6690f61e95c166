import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:sqs:eu-central-1:123456789012:failed";

function queue(props: Readonly<Record<string, unknown>> = {}, dependsOn: readonly string[] = []): ExampleResource {
  return { type: "aws:sqs/queue:Queue", name: "orders", props, propertyDependencies: { redrivePolicy: dependsOn } };
}

function failed(
  props: Readonly<Record<string, unknown>> = {},
  outputs: Readonly<Record<string, unknown>> = {},
): ExampleResource {
  return { type: "aws:sqs/queue:Queue", name: "failed", props, outputs };
}

function redrive(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>>,
): ExampleResource {
  return { type: "aws:sqs/redrivePolicy:RedrivePolicy", name: "redrive", props, propertyDependencies };
}

export const examples = defineExamples([
  {
    name: "a queue and its dead-letter queue",
    verdict: "holds",
    resources: [queue({ redrivePolicy: unknownValue }, ["failed"]), failed()],
  },
  {
    name: "the same by a resource of its own",
    verdict: "holds",
    resources: [
      queue(),
      redrive(
        { queueUrl: unknownValue, redrivePolicy: unknownValue },
        { queueUrl: ["orders"], redrivePolicy: ["failed"] },
      ),
      failed(),
    ],
  },
  {
    name: "the same by ARN",
    verdict: "holds",
    resources: [
      queue({ redrivePolicy: JSON.stringify({ deadLetterTargetArn: ARN, maxReceiveCount: 5 }) }),
      failed({}, { arn: ARN }),
    ],
  },
  {
    name: "a queue that says whose messages it takes",
    verdict: "holds",
    resources: [failed({ redriveAllowPolicy: JSON.stringify({ redrivePermission: "byQueue" }) })],
  },
  {
    name: "failed events of a function",
    verdict: "holds",
    resources: [
      failed(),
      {
        type: "aws:lambda/function:Function",
        name: "api",
        props: { deadLetterConfig: { targetArn: unknownValue } },
        propertyDependencies: { deadLetterConfig: ["failed"] },
      },
    ],
  },
  {
    name: "failed events of a rule",
    verdict: "holds",
    resources: [
      failed(),
      {
        type: "aws:cloudwatch/eventTarget:EventTarget",
        name: "rule",
        props: { deadLetterConfig: { arn: unknownValue } },
        propertyDependencies: { deadLetterConfig: ["failed"] },
      },
    ],
  },
  {
    name: "failed messages of a topic",
    verdict: "holds",
    resources: [
      failed(),
      {
        type: "aws:sns/topicSubscription:TopicSubscription",
        name: "sub",
        props: { redrivePolicy: unknownValue },
        propertyDependencies: { redrivePolicy: ["failed"] },
      },
    ],
  },
  { name: "none", verdict: "violated", resources: [queue()], says: "maxReceiveCount" },
  {
    name: "the other of two",
    verdict: "violated",
    resources: [queue({ redrivePolicy: unknownValue }, ["failed"]), failed(), { ...queue(), name: "invoices" }],
  },
  {
    name: "a policy of a queue that cannot be told",
    verdict: "undecided",
    resources: [queue(), redrive({ queueUrl: unknownValue, redrivePolicy: "{}" }, {})],
  },
  {
    name: "failed calls of a schedule",
    verdict: "holds",
    resources: [
      failed(),
      {
        type: "aws:scheduler/schedule:Schedule",
        name: "nightly",
        props: { target: { deadLetterConfig: { arn: unknownValue } } },
        propertyDependencies: { target: ["failed"] },
      },
    ],
  },
  {
    name: "failed events of a bus",
    verdict: "holds",
    resources: [
      failed(),
      {
        type: "aws:cloudwatch/eventBus:EventBus",
        name: "bus",
        props: { deadLetterConfig: { arn: unknownValue } },
        propertyDependencies: { deadLetterConfig: ["failed"] },
      },
    ],
  },
  {
    name: "the second queue that names it by ARN",
    verdict: "holds",
    resources: [
      { ...queue({ redrivePolicy: "{}" }), name: "first" },
      queue({ redrivePolicy: JSON.stringify({ deadLetterTargetArn: ARN }) }),
      failed({}, { arn: ARN }),
    ],
  },
  {
    name: "a policy that may name it",
    verdict: "undecided",
    resources: [queue({ redrivePolicy: unknownValue }), failed()],
  },
  { name: "none, and where to say so", verdict: "violated", resources: [queue()], says: "(redrivePolicy: found" },
]);
