import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function document(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Action: "cloudwatch:PutMetricData", Resource: "*", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

function rolePolicy(...statements: readonly Props[]): ExampleResource {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "api",
    props: { role: "api", policy: document(...statements) },
  };
}

const OWN = { Condition: { StringEquals: { "cloudwatch:namespace": "Fintech/Api" } } };

export const examples = defineExamples([
  { name: "one namespace", verdict: "holds", resources: [rolePolicy(OWN)] },
  {
    name: "several by a pattern",
    verdict: "holds",
    resources: [rolePolicy({ Condition: { StringLike: { "CloudWatch:Namespace": ["Fintech/*", "Jobs"] } } })],
  },
  { name: "reading metrics", verdict: "holds", resources: [rolePolicy({ Action: ["cloudwatch:GetMetricData"] })] },
  {
    name: "a refusal for all other namespaces",
    verdict: "holds",
    resources: [rolePolicy({ Effect: "Deny" }, OWN)],
  },
  { name: "no condition", verdict: "violated", resources: [rolePolicy({})], says: "cloudwatch:namespace" },
  {
    name: "a pattern of actions that holds it",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["logs:PutLogEvents", "cloudwatch:Put*"] })],
  },
  {
    name: "any namespace",
    verdict: "violated",
    resources: [rolePolicy({ Condition: { StringLike: { "cloudwatch:namespace": "*" } } })],
  },
  {
    name: "all but one namespace",
    verdict: "violated",
    resources: [rolePolicy({ Condition: { StringNotEquals: { "cloudwatch:namespace": "AWS/EC2" } } })],
  },
  {
    name: "a managed policy, and a role's inline one",
    verdict: "violated",
    resources: [
      { type: "aws:iam/policy:Policy", name: "metrics", props: { policy: document(OWN) } },
      {
        type: "aws:iam/role:Role",
        name: "api",
        props: { inlinePolicies: [{ name: "metrics", policy: document({}) }] },
      },
    ],
    says: "inlinePolicies[0]",
  },
  {
    name: "a namespace that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Condition: { StringEquals: { "cloudwatch:namespace": unknownValue } } })],
  },
  {
    name: "as the boundary of others, which grants nothing",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:iam/policy:Policy",
        name: "team-boundary",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "cloudwatch:PutMetricData", Resource: "*" }],
          }),
        },
      },
    ],
  },
]);
