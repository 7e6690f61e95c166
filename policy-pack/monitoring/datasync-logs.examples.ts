import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:datasync/task:Task", name: "task", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [task({ options: { logLevel: "BASIC" }, cloudwatchLogGroupArn: "given" })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [task({ options: { logLevel: "BASIC" }, cloudwatchLogGroupArn: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [task({ options: { logLevel: "BASIC" } })] },
  {
    name: "BASIC",
    verdict: "holds",
    resources: [
      task({
        cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:sync",
        options: { logLevel: "BASIC" },
      }),
    ],
  },
  {
    name: "TRANSFER",
    verdict: "holds",
    resources: [
      task({
        cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:sync",
        options: { logLevel: "TRANSFER" },
      }),
    ],
  },
  {
    name: "OFF",
    verdict: "violated",
    resources: [
      task({
        cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:sync",
        options: { logLevel: "OFF" },
      }),
    ],
  },
  {
    name: "AWS's default",
    verdict: "violated",
    resources: [task({ cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:sync", options: {} })],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [
      task({
        cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:sync",
        options: { logLevel: unknownValue },
      }),
    ],
  },
]);
