import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "state-machine-logs-data",
  title: "Logs of state machines hold what went in and out of each step",
  severity: "low",
  rationale:
    "A log that names the steps but not their data says that an execution failed, not on what. Where that data is sensitive, keep it out and except the machine.",
  remediation: [
    "Set loggingConfiguration.includeExecutionData: true.",
    "Encrypt the log group with a key of your own.",
  ],
  controls: {},
  checkov: ["CKV_AWS_285"],
  url: "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.stateMachine,
      // Without any log, state-machine-logging speaks.
      when: (machine) => machine.at("loggingConfiguration.level").oneOf(["ALL", "ERROR", "FATAL"], { absent: "OFF" }),
      path: "loggingConfiguration.includeExecutionData",
      must: isTrue({ absent: false }),
      what: "the log does not say what the steps worked on",
      required: "true",
      fix: "set loggingConfiguration.includeExecutionData: true",
    },
  ],
});
