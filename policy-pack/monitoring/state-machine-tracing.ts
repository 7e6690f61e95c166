import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "state-machine-tracing",
  title: "Step Functions state machines are traced by X-Ray",
  severity: "low",
  rationale: "A workflow crosses many services. Without a trace nobody can tell in which of them it hung or failed.",
  remediation: [
    "Set tracingConfiguration: { enabled: true }.",
    "Allow the machine's role xray:PutTraceSegments and xray:PutTelemetryRecords.",
  ],
  controls: {},
  checkov: ["CKV_AWS_284"],
  url: "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.stateMachine,
      path: "tracingConfiguration.enabled",
      must: isTrue({ absent: false }),
      what: "the state machine is not traced",
      required: "true",
      fix: "set tracingConfiguration: { enabled: true }",
    },
  ],
});
