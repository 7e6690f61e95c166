import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { or, type Truth, truth, unknown } from "../../policy/truth.ts";

/** Who reads the state of an alarm itself, so that the alarm needs no action of its own. */
const READERS: readonly { readonly tokens: readonly string[]; readonly path: string }[] = [
  { tokens: TOKENS.compositeAlarm, path: "alarmRule" },
  { tokens: TOKENS.service, path: "alarms.alarmNames" },
  { tokens: TOKENS.deploymentGroup, path: "alarmConfiguration.alarms" },
  { tokens: TOKENS.healthCheck, path: "cloudwatchAlarmName" },
];

/** Whether something else of the stack reads the alarm's state and acts on it. */
export function isRead(graph: Graph, alarm: Resource): Truth {
  const named = alarm.settled("name").text();
  return or(
    ...READERS.map(({ tokens, path }) => {
      const { found, maybe } = graph.companions(alarm, tokens, path);
      // A rule names its alarms within a text: ALARM("latency") OR ALARM("errors").
      const texts = graph.memo(`texts of alarm readers ${path}`, () =>
        graph.ofType(tokens).flatMap((reader) => reader.at(path).texts()),
      );
      const inText = named !== undefined && texts.some((text) => text.includes(named));
      if (found.length > 0 || inText) return truth(true);
      return maybe.length > 0 ? unknown(`${maybe[0]?.name ?? ""}: ${path}`) : truth(false);
    }),
  );
}
