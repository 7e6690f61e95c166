import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { every, type Truth, unknown } from "../policy/truth.ts";
import { judge, notApplicable, undecided } from "../policy/verdict.ts";

/** What AWS takes where nothing is said. */
const DEFAULT_TIMEOUT = 3;
const DEFAULT_VISIBILITY = 30;

/** Seconds at a place: the number, the default, or undefined where it is not known yet. */
function seconds(resource: Resource, path: string, absent: number): number | undefined {
  const place = resource.at(path);
  return place.isAbsent ? absent : place.number();
}

/** The queue hides a message for that many times as long as the function may run, and as it waits for a batch. */
function isLongEnough(queue: Resource, fn: Resource, mapping: Resource, factor: number): Truth {
  const timeout = seconds(fn, "timeout", DEFAULT_TIMEOUT);
  const window = seconds(mapping, "maximumBatchingWindowInSeconds", 0);
  if (timeout === undefined) return unknown(`${fn.name}: timeout`);
  if (window === undefined) return unknown("maximumBatchingWindowInSeconds");
  const visibility = queue.at("visibilityTimeoutSeconds");
  return visibility.satisfies((n) => n >= factor * timeout + window, { absent: DEFAULT_VISIBILITY });
}

export const policy = defineGraphPolicy({
  name: "event-source-visibility-timeout",
  title: "Queues hide messages for longer than their functions need to process them",
  severity: "low",
  rationale:
    "A message that comes back while it is still being worked on is processed twice: an order is sent twice. AWS recommends six times the function's timeout, since throttled calls are tried again within that time.",
  remediation: [
    "Set visibilityTimeoutSeconds of the queue to six times the function's timeout, and the batching window on top.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
  preset: "strict",
  tokens: TOKENS.eventSourceMapping,
  settings: { factor: integer(6, "How many times the function's timeout messages stay hidden", { minimum: 1 }) },
  check(mapping, { factor }, graph) {
    const source = graph.follow(mapping, "eventSourceArn", TOKENS.queue);
    const target = graph.follow(mapping, "functionName", TOKENS.function);
    const pairs = source.found.flatMap((queue) => target.found.map((fn) => [queue, fn] as const));
    const [queue] = source.found;
    const open = source.open ? "eventSourceArn" : target.open ? "functionName" : undefined;
    if (pairs.length === 0) return open ? undecided(open) : notApplicable("no queue and function of this stack");
    return judge(
      every(pairs, ([one, fn]) => isLongEnough(one, fn, mapping, factor)),
      {
        what: "messages come back to the queue while they may still be worked on",
        at: queue?.at("visibilityTimeoutSeconds"),
        required: `${factor} times the function's timeout, and the batching window`,
        fix: "set visibilityTimeoutSeconds of the queue, or a shorter timeout of the function",
      },
    );
  },
});
