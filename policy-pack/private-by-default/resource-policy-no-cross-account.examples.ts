import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const TOPIC = "arn:aws:sns:us-east-1:123456789012:news";

function topicPolicy(
  Principal: unknown,
  Resource = TOPIC,
  arn: unknown = unknownValue,
  Condition?: unknown,
): ExampleResource {
  const Statement = [{ Effect: "Allow", Action: "sns:Publish", Principal, Resource, Condition }];
  return { type: "aws:sns/topicPolicy:TopicPolicy", name: "it", props: { arn, policy: JSON.stringify({ Statement }) } };
}

const OTHER = "arn:aws:iam::111122223333:role/partner";

export const examples = defineExamples([
  {
    name: "a role of the account",
    verdict: "holds",
    resources: [topicPolicy({ AWS: "arn:aws:iam::123456789012:role/worker" })],
  },
  { name: "the account itself, by its number", verdict: "holds", resources: [topicPolicy({ AWS: "123456789012" })] },
  { name: "a service", verdict: "holds", resources: [topicPolicy({ Service: "events.amazonaws.com" })] },
  {
    name: "everyone of the account",
    verdict: "holds",
    resources: [topicPolicy("*", TOPIC, TOPIC, { StringEquals: { "aws:SourceOwner": "123456789012" } })],
  },
  {
    name: "another account, on the list",
    verdict: "holds",
    resources: [topicPolicy({ AWS: OTHER })],
    config: { accounts: ["111122223333"] },
  },
  {
    name: "another account of the organization",
    verdict: "holds",
    resources: [topicPolicy({ AWS: OTHER }, TOPIC, TOPIC, { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } })],
  },
  {
    name: "another account, whatever organization it is of",
    verdict: "violated",
    resources: [topicPolicy({ AWS: OTHER }, TOPIC, TOPIC, { StringLike: { "aws:PrincipalOrgID": "o-*" } })],
  },
  {
    name: "another account, with a condition that binds nobody",
    verdict: "violated",
    resources: [topicPolicy({ AWS: OTHER }, TOPIC, TOPIC, { Bool: { "aws:SecureTransport": "true" } })],
  },
  {
    name: "another account",
    verdict: "violated",
    resources: [topicPolicy({ AWS: OTHER })],
    says: "lets in another account",
  },
  {
    name: "another account, by its number",
    verdict: "violated",
    resources: [topicPolicy({ AWS: ["123456789012", "111122223333"] })],
  },
  {
    name: "another account, not on the list",
    verdict: "violated",
    resources: [topicPolicy({ AWS: OTHER }, "*")],
    config: { accounts: ["123456789012"] },
  },
  {
    name: "another account, where the topic tells whose it is",
    verdict: "violated",
    resources: [topicPolicy({ AWS: OTHER }, "*", TOPIC)],
  },
  { name: "everyone, which other policies refuse", verdict: "holds", resources: [topicPolicy("*")] },
  {
    name: "a bucket, which does not say whose it is",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:s3/bucketPolicy:BucketPolicy",
        name: "it",
        props: {
          bucket: "files",
          policy: JSON.stringify({
            Statement: [
              { Effect: "Allow", Principal: { AWS: OTHER }, Action: "s3:GetObject", Resource: "arn:aws:s3:::files/*" },
            ],
          }),
        },
      },
    ],
  },
  {
    name: "another account, for a topic whose ARN is not known yet",
    verdict: "undecided",
    resources: [topicPolicy({ AWS: OTHER }, unknownValue)],
  },
  {
    name: "another account, where the queue's address tells whose it is",
    verdict: "violated",
    resources: [
      {
        type: "aws:sqs/queuePolicy:QueuePolicy",
        name: "it",
        props: {
          queueUrl: "https://sqs.us-east-1.amazonaws.com/123456789012/orders",
          policy: JSON.stringify({
            Statement: [{ Effect: "Allow", Principal: { AWS: OTHER }, Action: "sqs:SendMessage", Resource: "*" }],
          }),
        },
      },
    ],
  },
  { name: "no policy", verdict: "not applicable", resources: [{ type: "aws:sqs/queue:Queue", name: "it", props: {} }] },
  { name: "a principal that is not known yet", verdict: "undecided", resources: [topicPolicy({ AWS: unknownValue })] },
]);
