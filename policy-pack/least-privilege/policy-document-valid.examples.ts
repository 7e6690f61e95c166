import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

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
    resources: [policy('{"Id":"\\"a\\":","Statement":[{"Sid":"b\\":"}]}')],
  },
  { name: "a document that is not known yet", verdict: "undecided", resources: [policy(unknownValue)] },
]);
