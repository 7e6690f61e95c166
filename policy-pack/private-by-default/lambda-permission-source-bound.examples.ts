import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const permission = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:lambda/permission:Permission",
  name: "call",
  props: { action: "lambda:InvokeFunction", function: "api", principal: "events.amazonaws.com", ...props },
});

export const examples = defineExamples([
  {
    name: "one rule",
    verdict: "holds",
    resources: [permission({ sourceArn: "arn:aws:events:us-east-1:123456789012:rule/daily" })],
  },
  { name: "a rule that is made with it", verdict: "holds", resources: [permission({ sourceArn: unknownValue })] },
  {
    name: "one account",
    verdict: "holds",
    resources: [permission({ principal: "s3.amazonaws.com", sourceAccount: "123456789012" })],
  },
  { name: "the organization", verdict: "holds", resources: [permission({ principalOrgId: "o-a1b2c3d4e5" })] },
  {
    name: "another account, which is no service",
    verdict: "holds",
    resources: [permission({ principal: "111122223333" })],
  },
  { name: "a role", verdict: "holds", resources: [permission({ principal: "arn:aws:iam::111122223333:role/caller" })] },
  { name: "a service for anyone", verdict: "violated", resources: [permission({})], says: "sourceArn" },
  {
    name: "a service in China for anyone",
    verdict: "violated",
    resources: [permission({ principal: "s3.amazonaws.com.cn" })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [permission({ principal: unknownValue })],
  },
]);
