import { defineGraphPolicy } from "../define-policy.ts";
import type { Graph } from "../graph.ts";
import type { Resource } from "../resource.ts";
import { families, TOKENS } from "../tokens.ts";
import { or, type Truth, truth, unknown } from "../truth.ts";
import { combine, judge } from "../verdict.ts";

/** Who reads the state of an alarm itself, so that the alarm needs no action of its own. */
const READERS: readonly { readonly tokens: readonly string[]; readonly path: string }[] = [
  { tokens: TOKENS.compositeAlarm, path: "alarmRule" },
  { tokens: TOKENS.service, path: "alarms.alarmNames" },
  { tokens: TOKENS.deploymentGroup, path: "alarmConfiguration.alarms" },
  { tokens: TOKENS.healthCheck, path: "cloudwatchAlarmName" },
];

function isRead(graph: Graph, alarm: Resource): Truth {
  const named = alarm.settled("name").text();
  return or(
    ...READERS.map(({ tokens, path }) => {
      const { found, maybe } = graph.companions(alarm, tokens, path);
      // A rule names its alarms within a text: ALARM("latency") OR ALARM("errors").
      const texts = graph.memo(`alarm-has-action ${path}`, () =>
        graph.ofType(tokens).flatMap((reader) => reader.at(path).texts()),
      );
      const inText = named !== undefined && texts.some((text) => text.includes(named));
      if (found.length > 0 || inText) return truth(true);
      return maybe.length > 0 ? unknown(`${maybe[0]?.name ?? ""}: ${path}`) : truth(false);
    }),
  );
}

export const policy = defineGraphPolicy({
  name: "alarm-has-action",
  title: "Every alarm tells somebody when it goes off",
  severity: "medium",
  rationale:
    "An alarm without an action changes its colour on a page that nobody looks at. The outage is then reported by customers.",
  remediation: [
    "Set alarmActions: [topic.arn], with somebody subscribed to the topic.",
    "Leave actionsEnabled at true; mute alarms for maintenance in CloudWatch, not in the program.",
  ],
  controls: {
    fsbp: ["CloudWatch.15", "CloudWatch.17"],
    pci: ["10.7.2", "12.10.5"],
    nist: ["AU-6(1)", "IR-4(1)", "SI-4(5)"],
    soc2: ["CC7.2", "CC7.3"],
    iso27001: ["A.8.16", "A.5.25"],
  },
  checkov: ["CKV_AWS_319"],
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html",
  tokens: families(TOKENS.metricAlarm, TOKENS.compositeAlarm),
  check(alarm, _config, graph) {
    const actions = alarm.at("alarmActions");
    const enabled = alarm.at("actionsEnabled");
    const read = isRead(graph, alarm);
    return combine([
      judge(or(actions.set(), read), {
        what: "nobody hears of the alarm",
        at: actions,
        required: "an action when the alarm goes off",
        fix: "set alarmActions: [topic.arn]",
      }),
      judge(or(enabled.is(true, { absent: true }), read), {
        what: "the alarm's actions are switched off",
        at: enabled,
        required: "true",
        fix: "remove actionsEnabled, or set it to true",
      }),
    ]);
  },
});
