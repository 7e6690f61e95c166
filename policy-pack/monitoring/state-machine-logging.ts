import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "state-machine-logging",
  title: "Step Functions state machines log what they do",
  severity: "medium",
  rationale:
    "An express workflow keeps no history at all, a standard one for 90 days. Without a log nobody can say later which step failed, or was made to run.",
  remediation: [
    'Set loggingConfiguration: { level: "ERROR", logDestination: pulumi.interpolate`${group.arn}:*` }; "ALL" shows every step.',
    "Allow the machine's role to deliver logs.",
  ],
  controls: { fsbp: ["StepFunctions.1"] },
  checkov: ["CKV_AWS_285"],
  url: "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
  demands: [
    {
      tokens: TOKENS.stateMachine,
      path: "loggingConfiguration.level",
      must: isOneOf(["ALL", "ERROR", "FATAL"], { absent: "OFF" }),
      what: "the state machine logs nothing",
      required: "ALL, ERROR or FATAL",
      fix: 'set loggingConfiguration: { level: "ERROR", logDestination: ... }',
    },
  ],
});
