import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const permission = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:lambda/permission:Permission",
  name: "call",
  props: { action: "lambda:InvokeFunction", function: "api", ...props },
});

export const examples = defineExamples([
  { name: "a service", verdict: "holds", resources: [permission({ principal: "events.amazonaws.com" })] },
  {
    name: "the organization",
    verdict: "holds",
    resources: [permission({ principal: "*", principalOrgId: "o-a1b2c3d4e5" })],
  },
  { name: "everyone", verdict: "violated", resources: [permission({ principal: "*" })], says: "principalOrgId" },
  {
    name: "everyone, for the events of a rule",
    verdict: "violated",
    resources: [permission({ principal: "*", sourceArn: "arn:aws:events:us-east-1:123456789012:rule/daily" })],
  },
  {
    name: "everyone, by the function's address",
    verdict: "violated",
    resources: [permission({ action: "lambda:InvokeFunctionUrl", principal: "*", functionUrlAuthType: "NONE" })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [permission({ principal: unknownValue })],
  },
]);
