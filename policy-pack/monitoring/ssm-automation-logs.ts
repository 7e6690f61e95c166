import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ssm-automation-logs",
  title: "Scripts of Systems Manager Automation log to CloudWatch",
  severity: "medium",
  rationale:
    "Runbooks change the account with roles that may do much. What their scripts printed is often the one trace of what they did, and without a log group it ends with the run.",
  remediation: [
    'Set settingValue: "CloudWatch" for /ssm/automation/customer-script-log-destination.',
    "Name the log group by the setting /ssm/automation/customer-script-log-group-name.",
  ],
  controls: { fsbp: ["SSM.6"] },
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html",
  demands: [
    {
      tokens: TOKENS.systemsSetting,
      path: "settingValue",
      when: (setting) =>
        setting.at("settingId").matches((id) => id.endsWith("/ssm/automation/customer-script-log-destination")),
      must: isOneOf(["CloudWatch"]),
      remedy: "CloudWatch",
      what: "what scripts of Automation print is kept nowhere",
      required: "CloudWatch",
      fix: 'set settingValue: "CloudWatch"',
    },
  ],
});
