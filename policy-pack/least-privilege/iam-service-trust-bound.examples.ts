import { defineExamples, unknownValue } from "../policy/examples.ts";

type Json = Readonly<Record<string, unknown>>;

function role(service: unknown, more: Json = {}) {
  const statement = { Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole", ...more };
  const assumeRolePolicy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  return { type: "aws:iam/role:Role", name: "role", props: { assumeRolePolicy } } as const;
}

const ACCOUNT = { Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } };
const FLOW_LOGS = "vpc-flow-logs.amazonaws.com";

export const examples = defineExamples([
  { name: "an account", verdict: "holds", resources: [role("scheduler.amazonaws.com", ACCOUNT)] },
  {
    name: "a resource",
    verdict: "holds",
    resources: [
      role("states.amazonaws.com", {
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:states:us-east-1:111122223333:stateMachine:*" } },
      }),
    ],
  },
  {
    name: "a function, whose service tells nothing",
    verdict: "holds",
    resources: [role("lambda.amazonaws.com"), role("ec2.amazonaws.com")],
  },
  {
    name: "another role",
    verdict: "holds",
    resources: [role(FLOW_LOGS, { Principal: { AWS: "arn:aws:iam::111122223333:role/deploy" } })],
  },
  { name: "flow logs of anyone", verdict: "violated", resources: [role(FLOW_LOGS)], says: "aws:SourceAccount" },
  { name: "tasks of anyone", verdict: "violated", resources: [role("ecs-tasks.amazonaws.com")] },
  {
    name: "one of several",
    verdict: "violated",
    resources: [role(["lambda.amazonaws.com", "pipes.amazonaws.com"])],
  },
  {
    name: "the service of a region",
    verdict: "violated",
    resources: [role("amplify.eu-central-1.amazonaws.com")],
  },
  {
    name: "every account",
    verdict: "violated",
    resources: [role(FLOW_LOGS, { Condition: { StringLike: { "aws:SourceAccount": "*" } } })],
  },
  {
    name: "a condition on something else",
    verdict: "violated",
    resources: [role(FLOW_LOGS, { Condition: { Bool: { "aws:SecureTransport": "true" } } })],
  },
  { name: "a service that is not known yet", verdict: "undecided", resources: [role(unknownValue)] },
  {
    name: "a condition that is not known yet",
    verdict: "undecided",
    resources: [role(FLOW_LOGS, { Condition: unknownValue })],
  },
]);
