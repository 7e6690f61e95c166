import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const policy = (text: unknown): ExampleResource => ({
  type: "aws:iam/policy:Policy",
  name: "it",
  props: { policy: text },
});
const role = (assumeRolePolicy: unknown): ExampleResource => ({
  type: "aws:iam/role:Role",
  name: "it",
  props: { assumeRolePolicy },
});
const queuePolicy = (text: unknown): ExampleResource => ({
  type: "aws:sqs/queuePolicy:QueuePolicy",
  name: "it",
  props: { queueUrl: "q", policy: text },
});
const TRUST = { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" };
const SEND = { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: "*" };
const GOOD = JSON.stringify({ Version: "2012-10-17", Statement: [] });

export const examples = defineExamples([
  { name: "JSON", verdict: "holds", resources: [policy(GOOD)] },
  { name: "a bracket and a comma within a text", verdict: "holds", resources: [policy('{"Statement":[],"Id":"a,]"}')] },
  {
    name: "no document",
    verdict: "not applicable",
    resources: [{ type: "aws:sqs/queue:Queue", name: "it", props: {} }],
  },
  {
    name: "text that ends too early",
    verdict: "violated",
    resources: [policy('{"Statement": [')],
    says: "does not parse",
  },
  { name: "a comma too many, whose meaning is plain", verdict: "holds", resources: [policy('{"Statement":[],}')] },
  { name: "a trust policy of words", verdict: "violated", resources: [role("not JSON")], says: "assumeRolePolicy" },
  {
    name: "the policy of a queue",
    verdict: "violated",
    resources: [
      { type: "aws:sqs/queuePolicy:QueuePolicy", name: "it", props: { queueUrl: "q", policy: '{"Statement":' } },
    ],
  },
  {
    name: "names in small letters",
    verdict: "violated",
    resources: [policy('{"Version":"2012-10-17","statement":[{"effect":"Allow","action":"*","resource":"*"}]}')],
    says: "Statement",
  },
  {
    name: "an effect in small letters",
    verdict: "violated",
    resources: [policy({ Statement: [{ effect: "Allow", Action: "*", Resource: "*" }] })],
    says: "write Effect",
  },
  {
    name: "a list of statements given twice",
    verdict: "violated",
    resources: [policy('{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}],"Statement":[]}')],
    says: "two members of one name",
  },
  {
    name: "a text that looks like a name",
    verdict: "holds",
    resources: [
      policy('{"Id":"\\"a\\":","Statement":[{"Sid":"b\\":","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}'),
    ],
  },
  { name: "a trust policy", verdict: "holds", resources: [role({ Statement: [TRUST] })] },
  { name: "the policy of a resource", verdict: "holds", resources: [queuePolicy({ Statement: [SEND] })] },
  {
    name: "all but some, in each place",
    verdict: "holds",
    resources: [
      policy({ Statement: { Effect: "Deny", NotAction: "s3:*", NotResource: "*" } }),
      queuePolicy({
        Statement: { Effect: "Deny", NotPrincipal: { AWS: "111122223333" }, Action: "sqs:*", Resource: "*" },
      }),
    ],
  },
  {
    name: "the policy of a resource that speaks to nobody",
    verdict: "violated",
    resources: [queuePolicy({ Statement: [SEND, { Effect: "Allow", Action: "sqs:SendMessage", Resource: "*" }] })],
    says: "has no Principal",
  },
  {
    name: "the policy of an identity that speaks to somebody",
    verdict: "violated",
    resources: [policy({ Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }] })],
    says: "take Principal out",
  },
  {
    name: "the policy of an identity that speaks to all but somebody",
    verdict: "violated",
    resources: [
      policy({ Statement: { Effect: "Deny", NotPrincipal: { AWS: "111122223333" }, Action: "s3:*", Resource: "*" } }),
    ],
    says: "take NotPrincipal out",
  },
  {
    name: "a trust policy with a resource",
    verdict: "violated",
    resources: [role({ Statement: [{ ...TRUST, Resource: "*" }] })],
    says: "take Resource out",
  },
  {
    name: "a trust policy with all resources but some",
    verdict: "violated",
    resources: [role({ Statement: [{ ...TRUST, NotResource: "*" }] })],
    says: "take NotResource out",
  },
  {
    name: "a trust policy that speaks to nobody",
    verdict: "violated",
    resources: [role({ Statement: [{ Effect: "Allow", Action: "sts:AssumeRole" }] })],
    says: "trust policy has no Principal",
  },
  {
    name: "no resource",
    verdict: "violated",
    resources: [policy({ Statement: [{ Effect: "Allow", Action: "s3:GetObject" }] })],
    says: "add Resource",
  },
  {
    name: "no action",
    verdict: "violated",
    resources: [policy({ Statement: [{ Effect: "Allow", Resource: "*" }] })],
    says: "add Action",
  },
  {
    name: "no effect",
    verdict: "violated",
    resources: [policy({ Statement: [{ Action: "s3:GetObject", Resource: "*" }] })],
    says: "add Effect",
  },
  {
    name: "a statement that is not known yet",
    verdict: "undecided",
    resources: [policy({ Statement: [unknownValue] })],
  },
  {
    name: "an element that is not known yet",
    verdict: "holds",
    resources: [policy({ Statement: [{ Effect: "Allow", Action: unknownValue, Resource: unknownValue }] })],
  },
  { name: "a document that is not known yet", verdict: "undecided", resources: [policy(unknownValue)] },
]);
