import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const SERVICE = { Service: "events.amazonaws.com" };

function textOf(statement: Props): string {
  return JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sqs:SendMessage", Resource: "*", ...statement }] });
}
const queue = (statement: Props): ExampleResource => ({
  type: "aws:sqs/queuePolicy:QueuePolicy",
  name: "it",
  props: { queueUrl: "q", policy: textOf(statement) },
});
const bound = (Condition: unknown) => queue({ Principal: SERVICE, Condition });

export const examples = defineExamples([
  {
    name: "one rule",
    verdict: "holds",
    resources: [bound({ ArnEquals: { "aws:SourceArn": "arn:aws:events:us-east-1:123456789012:rule/daily" } })],
  },
  {
    name: "one account",
    verdict: "holds",
    resources: [bound({ StringEquals: { "aws:SourceAccount": "123456789012" } })],
  },
  {
    name: "a role",
    verdict: "holds",
    resources: [queue({ Principal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
  },
  {
    name: "a service is denied something",
    verdict: "holds",
    resources: [queue({ Effect: "Deny", Principal: SERVICE })],
  },
  { name: "no policy", verdict: "not applicable", resources: [{ type: "aws:sqs/queue:Queue", name: "it", props: {} }] },
  { name: "a service for anyone", verdict: "violated", resources: [queue({ Principal: SERVICE })], says: "for anyone" },
  { name: "a condition on how", verdict: "violated", resources: [bound({ Bool: { "aws:SecureTransport": "true" } })] },
  {
    name: "any rule of any account",
    verdict: "violated",
    resources: [bound({ ArnLike: { "aws:SourceArn": "arn:aws:events:*:*:rule/*" } })],
  },
  ...["aws:sqs/queue:Queue", "aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy"].map((type) => ({
    name: `a service for anyone: ${type}`,
    verdict: "violated" as const,
    resources: [{ type, name: "it", props: { policy: textOf({ Principal: SERVICE }) } }],
  })),
  {
    name: "a source that is not known yet",
    verdict: "undecided",
    resources: [bound({ ArnEquals: { "aws:SourceArn": unknownValue } })],
  },
  { name: "conditions that are not known yet", verdict: "undecided", resources: [bound(unknownValue)] },
]);
