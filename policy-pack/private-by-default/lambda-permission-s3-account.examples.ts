import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const permission = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:lambda/permission:Permission",
  name: "call",
  props: {
    action: "lambda:InvokeFunction",
    function: "thumbnails",
    principal: "s3.amazonaws.com",
    sourceArn: "arn:aws:s3:::uploads",
    ...props,
  },
});

export const examples = defineExamples([
  { name: "bucket and account", verdict: "holds", resources: [permission({ sourceAccount: "111122223333" })] },
  {
    name: "an account that is not known yet",
    verdict: "holds",
    resources: [permission({ sourceAccount: unknownValue })],
  },
  { name: "bucket and organization", verdict: "holds", resources: [permission({ principalOrgId: "o-a1b2c3d4e5" })] },
  {
    name: "the ARN of a rule holds its account",
    verdict: "holds",
    resources: [
      permission({
        principal: "events.amazonaws.com",
        sourceArn: "arn:aws:events:eu-central-1:111122223333:rule/daily",
      }),
    ],
  },
  {
    name: "other services whose names hold that of S3",
    verdict: "holds",
    resources: [
      permission({ principal: "logs.s3.amazonaws.com" }),
      { ...permission({ principal: "s3.amazonaws.com.example" }), name: "other" },
    ],
  },
  {
    name: "no source at all, which lambda-permission-source-bound names",
    verdict: "holds",
    resources: [permission({ sourceArn: undefined })],
  },
  { name: "a bucket alone", verdict: "violated", resources: [permission({})], says: "sourceAccount" },
  {
    name: "a bucket that is being made, alone",
    verdict: "violated",
    resources: [permission({ sourceArn: unknownValue })],
  },
  {
    name: "a bucket alone, in China",
    verdict: "violated",
    resources: [permission({ principal: "s3.amazonaws.com.cn", sourceArn: "arn:aws-cn:s3:::uploads" })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [permission({ principal: unknownValue })],
  },
]);
