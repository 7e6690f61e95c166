import { definePropertyPolicy, isOneOf, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "datasync-logs",
  title: "DataSync tasks log what they transfer",
  severity: "medium",
  rationale: "Files that were not transferred, or not verified, stand in that log only.",
  remediation: ['Set cloudwatchLogGroupArn, and options.logLevel: "TRANSFER".'],
  controls: { fsbp: ["DataSync.1"] },
  url: "https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.transferTask,
      path: "cloudwatchLogGroupArn",
      must: isSet,
      what: "the task logs nothing",
      required: "the ARN of a log group",
      fix: "set cloudwatchLogGroupArn: group.arn",
    },
    {
      tokens: TOKENS.transferTask,
      path: "options.logLevel",
      must: isOneOf(["BASIC", "TRANSFER"], { absent: "OFF" }),
      what: "the task logs nothing",
      required: "BASIC or TRANSFER",
      fix: 'set options: { logLevel: "TRANSFER" }',
    },
  ],
});
