import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function topic(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:sns/topic:Topic", name: "alerts", props };
}

function subscription(protocol: string): ExampleResource {
  return {
    type: "aws:sns/topicSubscription:TopicSubscription",
    name: "subscription",
    props: { topic: unknownValue, protocol, endpoint: "x" },
    propertyDependencies: { topic: ["alerts"] },
  };
}

export const examples = defineExamples([
  {
    name: "failures by http",
    verdict: "holds",
    resources: [topic({ httpFailureFeedbackRoleArn: unknownValue }), subscription("http")],
  },
  {
    name: "failures by https",
    verdict: "holds",
    resources: [topic({ httpFailureFeedbackRoleArn: unknownValue }), subscription("https")],
  },
  {
    name: "failures by lambda",
    verdict: "holds",
    resources: [topic({ lambdaFailureFeedbackRoleArn: unknownValue }), subscription("lambda")],
  },
  {
    name: "failures by sqs",
    verdict: "holds",
    resources: [topic({ sqsFailureFeedbackRoleArn: unknownValue }), subscription("sqs")],
  },
  {
    name: "failures by firehose",
    verdict: "holds",
    resources: [topic({ firehoseFailureFeedbackRoleArn: unknownValue }), subscription("firehose")],
  },
  {
    name: "failures by application",
    verdict: "holds",
    resources: [topic({ applicationFailureFeedbackRoleArn: unknownValue }), subscription("application")],
  },
  {
    name: "none by http",
    verdict: "violated",
    resources: [topic(), subscription("http")],
    says: "set httpFailureFeedbackRoleArn",
  },
  {
    name: "none by https",
    verdict: "violated",
    resources: [topic(), subscription("https")],
    says: "set httpFailureFeedbackRoleArn",
  },
  {
    name: "none by lambda",
    verdict: "violated",
    resources: [topic(), subscription("lambda")],
    says: "set lambdaFailureFeedbackRoleArn",
  },
  {
    name: "none by sqs",
    verdict: "violated",
    resources: [topic(), subscription("sqs")],
    says: "set sqsFailureFeedbackRoleArn",
  },
  {
    name: "none by firehose",
    verdict: "violated",
    resources: [topic(), subscription("firehose")],
    says: "set firehoseFailureFeedbackRoleArn",
  },
  {
    name: "none by application",
    verdict: "violated",
    resources: [topic(), subscription("application")],
    says: "set applicationFailureFeedbackRoleArn",
  },
  {
    name: "failures of another protocol",
    verdict: "violated",
    resources: [topic({ httpFailureFeedbackRoleArn: unknownValue }), subscription("sqs")],
  },
  {
    name: "successes only",
    verdict: "violated",
    resources: [topic({ httpSuccessFeedbackRoleArn: unknownValue }), subscription("https")],
  },
  { name: "mail, which has no status", verdict: "not applicable", resources: [topic(), subscription("email")] },
  { name: "a protocol that is not known yet", verdict: "undecided", resources: [topic(), subscription(unknownValue)] },
  { name: "no subscription", verdict: "not applicable", resources: [topic()] },
  {
    name: "a subscription of another topic",
    verdict: "not applicable",
    resources: [
      topic(),
      {
        ...subscription("sqs"),
        props: { topic: "arn:aws:sns:eu-central-1:123456789012:other", protocol: "sqs" },
        propertyDependencies: {},
      },
    ],
  },
]);
