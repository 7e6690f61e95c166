import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function policyOf(statement: Props): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: "*", ...statement }],
  });
}

function holder(statement: Props): ExampleResource {
  return { type: "aws:sns/topicPolicy:TopicPolicy", name: "it", props: { policy: policyOf(statement) } };
}

export const examples = defineExamples([
  {
    name: "a named role",
    verdict: "holds",
    resources: [holder({ Principal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
  },
  { name: "a service", verdict: "holds", resources: [holder({ Principal: { Service: "events.amazonaws.com" } })] },
  {
    name: "everyone is denied something",
    verdict: "holds",
    resources: [holder({ Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } })],
  },
  {
    name: "the organization",
    verdict: "holds",
    resources: [holder({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })],
  },
  {
    name: "everyone",
    verdict: "violated",
    resources: [holder({ Principal: "*" })],
    says: "the topic policy lets in everyone",
  },
  {
    name: "everyone, in a list",
    verdict: "violated",
    resources: [holder({ Principal: { AWS: ["arn:aws:iam::123456789012:role/worker", "*"] } })],
  },
  {
    name: "all but one",
    verdict: "violated",
    resources: [holder({ NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
    says: "NotPrincipal",
  },
  {
    name: "a role of any account",
    verdict: "violated",
    resources: [holder({ Principal: { AWS: "arn:aws:iam::*:role/worker" } })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [holder({ Principal: { AWS: unknownValue } })],
  },
  { name: "no policy", verdict: "not applicable", resources: [{ type: "aws:sns/topic:Topic", name: "it", props: {} }] },
  {
    name: "everyone, in the topic itself",
    verdict: "violated",
    resources: [
      { type: "aws:sns/topic:Topic", name: "news", props: { policy: policyOf({ Principal: { AWS: "*" } }) } },
    ],
  },
  {
    name: "AWS's own pattern, bound to the account that owns the topic",
    verdict: "holds",
    resources: [
      holder({ Principal: { AWS: "*" }, Condition: { StringEquals: { "AWS:SourceOwner": "123456789012" } } }),
    ],
  },
]);
