import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { longestPauseDays } from "./schedules.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, not, or, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

const DAYS_OF_MONTH = 31;
/** The second Monday of a month comes up to so many days later than a month after that of the last. */
const WEEKDAY_SLACK = 4;

/** Something that tells people, time and again: a schedule, or an event rule with one of its targets. */
export interface Reminder {
  readonly resource: Resource;
  readonly expression: Value;
  /** Where the topic's ARN stands, and in which resource. */
  readonly topic: { readonly holder: Resource; readonly arn: Value };
  readonly message: Value;
}

/** The schedules and scheduled rules of the stack. */
export function remindersOf(graph: Graph): readonly Reminder[] {
  return graph.memo("reminders", () => {
    const schedules = graph.ofType(TOKENS.schedule).map((resource) => ({
      resource,
      expression: resource.at("scheduleExpression"),
      topic: { holder: resource, arn: resource.at("target.arn") },
      message: resource.at("target.input"),
    }));
    const rules = graph.ofType(TOKENS.eventRule).flatMap((resource) =>
      graph.companions(resource, TOKENS.eventTarget, "rule").found.map((target) => ({
        resource,
        expression: resource.at("scheduleExpression"),
        topic: { holder: target, arn: target.at("arn") },
        message: target.at("input"),
      })),
    );
    return [...schedules, ...rules];
  });
}

/** The reminder reaches people: it is not switched off, and its target is an SNS topic. */
export function tellsTopic(graph: Graph, { resource, topic }: Reminder): Truth {
  const { found } = graph.followValue(topic.holder, topic.arn, TOKENS.topic);
  return and(
    not(resource.at("state").is("DISABLED", { absent: "ENABLED" })),
    or(
      truth(found.length > 0),
      topic.arn.matches((arn) => /^arn:[^:]*:sns:/.test(arn)),
    ),
  );
}

/** The message names one of these texts, or is made from the resource. */
export function mentions({ message, topic }: Reminder, subject: Resource): Truth {
  const names = [...subject.identities()].filter((name) => name.length > 2);
  const depends = Object.values(topic.holder.propertyDependencies).some((urns) => urns.includes(subject.urn));
  return or(
    truth(depends),
    message.matches((text) => names.some((name) => text.includes(name))),
    names.length === 0 && !message.isAbsent ? unknown(message.path) : truth(false),
  );
}

/** The schedule comes at least once in so many months. */
export function comesWithin(expression: Value, months: number): Truth {
  const text = expression.text();
  if (text !== undefined && longestPauseDays(text) === undefined) {
    return unknown(expression.path, "how often this expression comes is not read here");
  }
  return expression.matches(
    (written) => (longestPauseDays(written) ?? Infinity) <= months * DAYS_OF_MONTH + WEEKDAY_SLACK,
  );
}

/** Whether a reminder of the subject comes that often. */
export function isReminded(graph: Graph, subject: Resource, months: number): Truth {
  return some(remindersOf(graph), (reminder) =>
    and(mentions(reminder, subject), comesWithin(reminder.expression, months), tellsTopic(graph, reminder)),
  );
}
