import { isRead } from "../aws/operations/alarm-readers.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "alarm-actions-enabled",
  title: "The actions of alarms are switched on",
  severity: "medium",
  rationale:
    "Switched off to have silence during maintenance and forgotten so, an alarm goes off and nobody is told, although the program names who should be.",
  remediation: ["Leave actionsEnabled at true; mute alarms for maintenance in CloudWatch, not in the program."],
  controls: { fsbp: ["CloudWatch.17"] },
  checkov: ["CKV_AWS_319"],
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html",
  tokens: families(TOKENS.metricAlarm, TOKENS.compositeAlarm),
  check(alarm, _config, graph) {
    const enabled = alarm.at("actionsEnabled");
    return judge(or(enabled.is(true, { absent: true }), isRead(graph, alarm)), {
      what: "the alarm's actions are switched off",
      at: enabled,
      required: "true",
      fix: "remove actionsEnabled, or set it to true",
    });
  },
});
