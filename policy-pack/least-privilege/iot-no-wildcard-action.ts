import { definePolicy } from "../policy/define-policy.ts";
import { isEveryAction, isEveryActionOf, judgeStatements } from "../aws/iam/iam.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const isEverything = (action: string) => isEveryAction(action) || isEveryActionOf("iot", action);

export const policy = definePolicy({
  name: "iot-no-wildcard-action",
  title: "Policies of devices name the actions that they allow",
  severity: "high",
  rationale:
    "A device stands where anybody can open it and take its certificate. With all actions, that certificate publishes to whatever listens, reads what other devices send, and changes their shadows.",
  remediation: [
    "Name what the device does: iot:Connect, iot:Publish, iot:Subscribe, iot:Receive, and the shadow that is its own.",
  ],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-3", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.15", "A.8.2"] },
  url: "https://docs.aws.amazon.com/iot-device-defender/latest/devguide/audit-chk-iot-policy-permissive.html",
  tokens: TOKENS.devicePolicy,
  check: (devices) =>
    judgeStatements(devices.at("policy"), (statement) =>
      judge(not(some(statement.actions, (action) => action.matches(isEverything))), {
        what: "the policy allows devices all actions",
        at: statement.value.at("Action"),
        required: "the actions that the device needs",
        fix: 'name them, such as "iot:Connect" and "iot:Publish"',
      }),
    ),
});
