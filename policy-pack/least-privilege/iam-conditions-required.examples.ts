import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const TASK: ExampleResource = {
  type: "aws:ecs/taskDefinition:TaskDefinition",
  name: "orders",
  props: { family: "orders", taskRoleArn: unknownValue },
  propertyDependencies: { taskRoleArn: ["app"] },
};

function role(props: Readonly<Record<string, unknown>> = {}, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:iam/role:Role",
    name: "app",
    props: { assumeRolePolicy: "{}", ...props },
    propertyDependencies: { permissionsBoundary: dependencies },
  };
}

function document(...statements: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function policyOf(...statements: readonly Readonly<Record<string, unknown>>[]): ExampleResource {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "permissions",
    props: { role: unknownValue, policy: document(...statements) },
    propertyDependencies: { role: ["app"] },
  };
}

const READ = { Effect: "Allow", Action: "sqs:ReceiveMessage", Resource: "arn:aws:sqs:us-east-1:111122223333:orders" };
const HERE = { StringEquals: { "aws:RequestedRegion": ["us-east-1"] } };
const ELSEWHERE = {
  Effect: "Deny",
  NotAction: ["iam:*", "cloudfront:*"],
  Resource: "*",
  Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } },
};

export const examples = defineExamples([
  {
    name: "every statement names the region",
    verdict: "holds",
    resources: [TASK, role(), policyOf({ ...READ, Condition: HERE })],
  },
  { name: "a Deny for all other regions", verdict: "holds", resources: [TASK, role(), policyOf(READ, ELSEWHERE)] },
  {
    name: "a boundary that denies all other regions",
    verdict: "holds",
    resources: [
      TASK,
      role({ permissionsBoundary: unknownValue }, ["boundary"]),
      {
        type: "aws:iam/policy:Policy",
        name: "boundary",
        props: { policy: document({ Effect: "Allow", Action: "*", Resource: "*" }, ELSEWHERE) },
      },
      policyOf(READ),
    ],
  },
  {
    name: "an action of a service without regions",
    verdict: "holds",
    resources: [TASK, role(), policyOf({ ...READ, Action: "cloudfront:CreateInvalidation", Resource: "*" })],
  },
  {
    name: "a login that the database checks",
    verdict: "holds",
    resources: [
      TASK,
      role(),
      policyOf({ ...READ, Action: "rds-db:connect", Resource: "arn:aws:rds-db:*:*:dbuser:*/app" }),
    ],
  },
  { name: "a role that no task has", verdict: "not applicable", resources: [role(), policyOf(READ)] },
  {
    name: "no condition",
    verdict: "violated",
    resources: [TASK, role(), policyOf({ ...READ, Condition: HERE }, READ)],
    says: "aws:RequestedRegion",
  },
  {
    name: "a condition that every region meets",
    verdict: "violated",
    resources: [TASK, role(), policyOf({ ...READ, Condition: { StringLike: { "aws:RequestedRegion": "*" } } })],
  },
  {
    name: "all but one region",
    verdict: "violated",
    resources: [
      TASK,
      role(),
      policyOf({ ...READ, Condition: { StringNotEquals: { "aws:RequestedRegion": "us-west-2" } } }),
    ],
  },
  {
    name: "in the role itself, another key that the config asks for",
    verdict: "violated",
    resources: [role({ inlinePolicies: [{ name: "admin", policy: document({ ...READ, Condition: HERE }) }] })],
    config: { of: "all", keys: ["aws:RequestedRegion", "aws:CurrentTime"] },
    says: "aws:CurrentTime",
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [TASK, role({ inlinePolicies: [{ name: "app", policy: unknownValue }] })],
  },
]);
