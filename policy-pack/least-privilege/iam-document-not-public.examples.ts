import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function policy(statement: Readonly<Record<string, unknown>>): ExampleResource {
  const Statement = [{ Effect: "Allow", Action: "sns:Publish", Resource: "*", ...statement }];
  return { type: "aws:iam/policy:Policy", name: "it", props: { policy: JSON.stringify({ Statement }) } };
}

export const examples = defineExamples([
  { name: "no principals", verdict: "holds", resources: [policy({})] },
  {
    name: "a role",
    verdict: "holds",
    resources: [policy({ Principal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
  },
  { name: "everyone is denied something", verdict: "holds", resources: [policy({ Effect: "Deny", Principal: "*" })] },
  {
    name: "roles by a pattern",
    verdict: "holds",
    resources: [
      policy({
        Principal: { AWS: "*" },
        Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" } },
      }),
    ],
  },
  {
    name: "everyone",
    verdict: "violated",
    resources: [policy({ Principal: { AWS: "*" } })],
    says: "the policy lets in everyone",
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [policy({ Principal: { AWS: unknownValue } })],
  },
]);
