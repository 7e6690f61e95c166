import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/db-AbCdEf";
const OTHER = "arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/keys-GhIjKl";
const ARN = "arn:aws:iam::123456789012:role";

function grants(to: string, resources: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const statement = { Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: resources, ...more };
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: `${to}-policy`,
    props: { role: to, policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
  } as const;
}

function role(name: string): ExampleResource {
  return { type: "aws:iam/role:Role", name, props: { name }, outputs: { id: name, name, arn: `${ARN}/${name}` } };
}

function task(...valueFrom: readonly string[]): ExampleResource {
  const secrets = valueFrom.map((from, i) => ({ name: `V${i}`, valueFrom: from }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: {
      family: "api",
      executionRoleArn: `${ARN}/start`,
      taskRoleArn: `${ARN}/app`,
      containerDefinitions: JSON.stringify([{ name: "api", secrets }]),
    },
  };
}

export const examples = defineExamples([
  {
    name: "an execution role that reads what is injected, and an application that reads its own",
    verdict: "holds",
    resources: [
      task(`${SECRET}:password::`),
      role("start"),
      role("app"),
      grants("start", SECRET),
      { ...grants("app", [SECRET, OTHER]), name: "app-secrets" },
    ],
  },
  {
    name: "a secret of which only the name is known",
    verdict: "holds",
    resources: [grants("job", SECRET.replace("AbCdEf", "??????"))],
  },
  {
    name: "secrets of a tag",
    verdict: "holds",
    resources: [
      grants("job", "*", { Condition: { StringEquals: { "secretsmanager:ResourceTag/service": "payments" } } }),
    ],
  },
  {
    name: "a prefix that the config accepts",
    verdict: "holds",
    resources: [grants("job", "arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/*")],
    config: { prefixes: ["payments/*"] },
  },
  {
    name: "actions that give no value away",
    verdict: "holds",
    resources: [grants("audit", "*", { Action: "secretsmanager:ListSecrets" })],
  },
  {
    name: "everything, which iam-no-full-admin refuses",
    verdict: "not applicable",
    resources: [grants("job", "*", { Action: "*" })],
  },
  { name: "all secrets", verdict: "violated", resources: [grants("job", "*")], says: "Statement[0].Resource" },
  {
    name: "all secrets of an application",
    verdict: "violated",
    resources: [grants("job", [SECRET, "arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/*"])],
    says: "secret:payments/*",
  },
  {
    name: "a wildcard of actions on all secrets of the account",
    verdict: "violated",
    resources: [
      grants("job", "arn:aws:secretsmanager:us-east-1:123456789012:secret:*", { Action: "secretsmanager:Get*" }),
    ],
  },
  {
    name: "all secrets but one",
    verdict: "violated",
    resources: [grants("job", undefined, { NotResource: SECRET })],
  },
  {
    name: "an execution role that reads a secret which no container is given",
    verdict: "violated",
    resources: [task(`${SECRET}:password::`), role("start"), grants("start", [SECRET, OTHER])],
    says: "no container is given",
  },
  {
    name: "an application that may change its secret",
    verdict: "violated",
    resources: [
      task(),
      role("app"),
      grants("app", SECRET, { Action: ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"] }),
    ],
    says: "Statement[0].Action[1]",
  },
  {
    name: "an application that may decrypt by itself",
    verdict: "violated",
    resources: [
      task(),
      role("app"),
      grants("app", "arn:aws:kms:us-east-1:123456789012:key/d9c8447f", { Action: "kms:Decrypt" }),
    ],
    config: { viaService: true },
    says: "kms:ViaService",
  },
  {
    name: "a secret's policy that lets in everyone",
    verdict: "violated",
    resources: [
      {
        type: "aws:secretsmanager/secretPolicy:SecretPolicy",
        name: "db-policy",
        props: {
          secretArn: SECRET,
          policy: JSON.stringify({
            Statement: [{ Effect: "Allow", Principal: "*", Action: "secretsmanager:GetSecretValue", Resource: "*" }],
          }),
        },
      },
    ],
    says: "lets in everyone",
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ ...grants("job", SECRET), props: { role: "job", policy: unknownValue } }],
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [
      { ...task(), props: { executionRoleArn: `${ARN}/start`, containerDefinitions: unknownValue } },
      role("start"),
      grants("start", SECRET),
    ],
  },
  {
    name: "all secrets, by a wildcard in place of the word secret",
    verdict: "violated",
    resources: [grants("job", "arn:aws:secretsmanager:us-east-1:123456789012:s*")],
  },
  {
    name: "a condition that every secret meets",
    verdict: "violated",
    resources: [grants("job", "*", { Condition: { StringLike: { "secretsmanager:SecretId": "*" } } })],
  },
  {
    name: "a condition that all secrets but a few meet",
    verdict: "violated",
    resources: [grants("job", "*", { Condition: { StringNotEquals: { "aws:ResourceTag/team": "board" } } })],
  },
]);
