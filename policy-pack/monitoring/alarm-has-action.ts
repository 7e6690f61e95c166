import { isRead } from "../aws/operations/alarm-readers.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "alarm-has-action",
  title: "Every alarm tells somebody when it goes off",
  severity: "medium",
  rationale:
    "An alarm without an action changes its colour on a page that nobody looks at. The outage is then reported by customers.",
  remediation: ["Set alarmActions: [topic.arn], with somebody subscribed to the topic."],
  controls: {
    fsbp: ["CloudWatch.15"],
    pci: ["10.7.2", "12.10.5"],
    nist: ["AU-6(1)", "IR-4(1)", "SI-4(5)"],
    soc2: ["CC7.2", "CC7.3"],
    iso27001: ["A.8.16", "A.5.25"],
  },
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html",
  tokens: families(TOKENS.metricAlarm, TOKENS.compositeAlarm),
  check(alarm, _config, graph) {
    const actions = alarm.at("alarmActions");
    return judge(or(actions.set(), isRead(graph, alarm)), {
      what: "nobody hears of the alarm",
      at: actions,
      required: "an action when the alarm goes off",
      fix: "set alarmActions: [topic.arn]",
    });
  },
});
