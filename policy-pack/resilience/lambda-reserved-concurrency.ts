import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lambda-reserved-concurrency",
  title: "Lambda functions have a limit of their own on concurrent executions",
  severity: "low",
  rationale:
    "All functions of an account share its concurrency. One that is called in a loop, or flooded, takes it from all the others, and its bill grows with no end.",
  remediation: ["Set reservedConcurrentExecutions to what the function needs at most; 0 stops it."],
  controls: {},
  checkov: ["CKV_AWS_115"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.function,
      path: "reservedConcurrentExecutions",
      must: atLeast(0, { absent: -1 }),
      what: "the function may take the concurrency of the whole account",
      required: "a number from 0",
      fix: "set reservedConcurrentExecutions: 10, or as many as may run at once",
    },
  ],
});
