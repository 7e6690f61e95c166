import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function subscription(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:sns/topicSubscription:TopicSubscription",
    name: "orders",
    props: { ...{ topic: "arn:aws:sns:eu-central-1:123456789012:orders", endpoint: "x" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "a queue that is made with it",
    verdict: "holds",
    resources: [subscription({ protocol: "sqs", redrivePolicy: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [subscription({ protocol: "https" })] },
  { name: "by email", verdict: "not applicable", resources: [subscription({ protocol: "email" })] },
  { name: "by email-json", verdict: "not applicable", resources: [subscription({ protocol: "email-json" })] },
  { name: "by sms", verdict: "not applicable", resources: [subscription({ protocol: "sms" })] },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [subscription({ protocol: unknownValue })],
  },
]);
