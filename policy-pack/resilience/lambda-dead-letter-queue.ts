import { defineCompanionPolicy } from "../companion-policy.ts";
import { TOKENS } from "../tokens.ts";

export const policy = defineCompanionPolicy({
  name: "lambda-dead-letter-queue",
  title: "Lambda functions keep the events that they failed on",
  severity: "low",
  rationale:
    "An event that was taken asynchronously is thrown away after three attempts. With nowhere to put it, the order or the alarm that it stood for is lost, and nobody hears of it.",
  remediation: [
    "Set deadLetterConfig: { targetArn: queue.arn }, or an aws.lambda.FunctionEventInvokeConfig with destinationConfig.onFailure.",
    "Put an alarm on the age or number of what lies there.",
  ],
  controls: {},
  checkov: ["CKV_AWS_116"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
  preset: "strict",
  tokens: TOKENS.function,
  companion: TOKENS.functionInvokeConfig,
  by: "functionName",
  must: (config) => config.at("destinationConfig.onFailure.destination").set(),
  inline: (fn) => fn.at("deadLetterConfig.targetArn").set(),
  missing: "events that the function failed on are thrown away",
  required: "a queue, topic or other destination for them",
  fix: "set deadLetterConfig: { targetArn: queue.arn }",
});
