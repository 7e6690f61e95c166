import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, type Truth, truth } from "../policy/truth.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

/** Such a target takes whatever comes, at any rate: only a missing permission keeps an event from it. */
function takesAnything(graph: Graph, target: Resource, path: string): Truth {
  const { found, open } = graph.follow(target, path, families(TOKENS.topic, TOKENS.logGroup));
  if (found.length > 0) return truth(true);
  const arn = target.at(path);
  // What depends on another resource is that, and no topic or log group. A schedule's target has a role, too.
  const dependencies = target.propertyDependencies[path.replace(/\..*/, "")] ?? [];
  const isRole = (urn: string) => TOKENS.role.includes(graph.get(urn)?.type as never);
  const explained = arn.isUnknown && open && dependencies.some((urn) => !isRole(urn));
  return explained ? truth(false) : arn.matches((text) => /^arn:[^:]*:(sns|logs):/.test(text));
}

export const policy = defineGraphPolicy({
  name: "event-dead-letter-queue",
  title: "Targets of EventBridge have a queue for events that could not be delivered",
  severity: "low",
  rationale:
    "After a day of retries, or at once where the target refuses it, EventBridge throws an event away: the job does not run, and nobody hears of it.",
  remediation: [
    "Set deadLetterConfig: { arn: failed.arn } (of a schedule: target.deadLetterConfig), and let events.amazonaws.com send to that queue.",
    "Put an alarm on the number of messages there.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html",
  preset: "strict",
  tokens: families(TOKENS.eventTarget, TOKENS.schedule),
  check(target, _config, graph) {
    const before = TOKENS.schedule.includes(target.type as never) ? "target." : "";
    const concerned = not(takesAnything(graph, target, `${before}arn`));
    if (concerned.answer === "no") return notApplicable("a topic or a log group, which takes what comes");
    const queue = target.at(`${before}deadLetterConfig.arn`);
    const verdict = judge(queue.set(), {
      what: "events that could not be delivered are lost",
      at: queue,
      required: "the ARN of a queue",
      fix: `set ${before}deadLetterConfig: { arn: failed.arn }`,
    });
    return whereConcerned(concerned, verdict);
  },
});
