import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import { and, not, or, some, type Truth, truth, unknown } from "./truth.ts";
import type { Value } from "./value.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS_OF_MONTH = 31;
const MINUTES_OF_DAY = 1440;
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: MINUTES_OF_DAY };

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
  return expression.matches((written) => (longestPauseDays(written) ?? Infinity) <= months * DAYS_OF_MONTH);
}

/**
 * The most days between two times of `rate(...)`, `cron(...)` or `at(...)`; of a cron expression by its months alone,
 * undefined where it names years (Amazon EventBridge Scheduler User Guide, "Schedule types").
 */
export function longestPauseDays(expression: string): number | undefined {
  const [, kind, inner = ""] = /^(rate|cron|at)\((.*)\)$/i.exec(expression.trim()) ?? [];
  if (kind?.toLowerCase() === "at") return Infinity;
  if (kind?.toLowerCase() === "rate") {
    const [, count, unit = ""] = /^(\d+) (minute|hour|day)s?$/i.exec(inner.trim()) ?? [];
    return count === undefined ? undefined : (Number(count) * (MINUTES[unit.toLowerCase()] ?? 0)) / MINUTES_OF_DAY;
  }
  const [, , , month, , year] = inner.trim().split(/\s+/);
  if (month === undefined || year !== "*") return undefined;
  const named = month.split(",").map(monthsOf);
  return named.some((list) => list.length === 0) ? undefined : longestGap(named.flat()) * DAYS_OF_MONTH;
}

/** The months of one part of the field: `*`, `4`, `APR`, `1-6`, `1/3`; none where it is written otherwise. */
function monthsOf(part: string): readonly number[] {
  const [range = "", step = ""] = part.split("/");
  const [first, last] = range === "*" ? [1, MONTHS.length] : range.split("-").map(monthNumber);
  if (first === undefined || !(first >= 1 && first <= MONTHS.length)) return [];
  const until = last ?? (step === "" ? first : MONTHS.length);
  const by = step === "" ? 1 : Number(step);
  return by >= 1 ? MONTHS.map((_, i) => i + 1).filter((m) => m >= first && m <= until && (m - first) % by === 0) : [];
}

function monthNumber(text: string): number {
  const index = MONTHS.indexOf(text.toUpperCase());
  return index >= 0 ? index + 1 : Number(text);
}

function longestGap(months: readonly number[]): number {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  const [first = 1] = sorted;
  return Math.max(...sorted.map((month, i) => (sorted[i + 1] ?? first + MONTHS.length) - month));
}

/** Whether a reminder of the subject comes that often. */
export function isReminded(graph: Graph, subject: Resource, months: number): Truth {
  return some(remindersOf(graph), (reminder) =>
    and(mentions(reminder, subject), comesWithin(reminder.expression, months), tellsTopic(graph, reminder)),
  );
}
