import { defineExamples, unknownValue } from "../policy/examples.ts";

const PARAMETERS = "arn:aws:ssm:us-east-1:111122223333:parameter";

function policy(action: unknown, resource: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const statement = { Effect: "Allow", Action: action, Resource: resource, ...more };
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "read",
    props: { role: "api", policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
  } as const;
}

export const examples = defineExamples([
  {
    name: "a path",
    verdict: "holds",
    resources: [policy(["ssm:GetParameter", "ssm:GetParametersByPath"], `${PARAMETERS}/shop/prod/*`)],
    config: { depth: 2 },
  },
  { name: "a parameter", verdict: "holds", resources: [policy("ssm:GetParameter", [`${PARAMETERS}/shop/prod/limit`])] },
  {
    name: "a parameter without a path",
    verdict: "holds",
    resources: [policy("ssm:GetParameter", `${PARAMETERS}/limit`)],
  },
  { name: "another service", verdict: "holds", resources: [policy("s3:GetObject", "*")] },
  { name: "all parameters", verdict: "violated", resources: [policy("ssm:GetParameter", `${PARAMETERS}/*`)] },
  {
    name: "all of AWS, which iam-no-full-admin refuses",
    verdict: "not applicable",
    resources: [policy("*?", "*")],
  },
  { name: "everything", verdict: "violated", resources: [policy("ssm:Get*", "*")], says: "Resource" },
  {
    name: "a path that is too short for the config",
    verdict: "violated",
    resources: [policy("ssm:GetParameters", `${PARAMETERS}/shop/*`)],
    config: { depth: 2 },
    says: "2 segments",
  },
  {
    name: "one path of two, inline in a role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "api",
        props: {
          assumeRolePolicy: "{}",
          inlinePolicies: [
            {
              name: "read",
              policy: JSON.stringify({
                Statement: [
                  { Effect: "Allow", Action: "ssm:GetParameter", Resource: [`${PARAMETERS}/shop/*`, `${PARAMETERS}*`] },
                ],
              }),
            },
          ],
        },
      },
    ],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:iam/policy:Policy", name: "read", props: { policy: unknownValue } }],
  },
]);
