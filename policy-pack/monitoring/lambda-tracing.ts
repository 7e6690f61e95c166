import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lambda-tracing",
  title: "Lambda functions are traced by X-Ray",
  severity: "low",
  rationale:
    "Without a trace nobody can tell which call of a chain failed or was slow, nor which function an attacker went through.",
  remediation: [
    'Set tracingConfig: { mode: "Active" }.',
    "Allow the function's role xray:PutTraceSegments and xray:PutTelemetryRecords.",
  ],
  controls: { fsbp: ["Lambda.7"] },
  // Checkov takes PassThrough where it is written, though that is what a function does that says nothing.
  checkov: ["CKV_AWS_50"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.function,
      path: "tracingConfig.mode",
      must: isOneOf(["Active"], { absent: "PassThrough" }),
      what: "the function is traced only where its caller asks for it",
      required: "Active",
      fix: 'set tracingConfig: { mode: "Active" }',
    },
  ],
});
