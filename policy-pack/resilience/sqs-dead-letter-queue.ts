import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, truth, unknown, type Truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** Where resources name the queue that takes what they failed on. */
const SENDERS = [
  { tokens: TOKENS.queue, path: "redrivePolicy" },
  { tokens: TOKENS.redrivePolicy, path: "redrivePolicy" },
  { tokens: TOKENS.topicSubscription, path: "redrivePolicy" },
  { tokens: TOKENS.function, path: "deadLetterConfig.targetArn" },
  { tokens: TOKENS.eventTarget, path: "deadLetterConfig.arn" },
  { tokens: TOKENS.schedule, path: "target.deadLetterConfig.arn" },
  { tokens: TOKENS.eventBus, path: "deadLetterConfig.arn" },
] as const;

/** What is itself the last place of messages needs none. */
function isDeadLetterQueue(queue: Resource, graph: Graph): Truth {
  const arn = queue.settled("arn").text();
  return or(
    queue.at("redriveAllowPolicy").set(),
    ...SENDERS.map(({ tokens, path }) => {
      const named = arn !== undefined && graph.ofType(tokens).some((sender) => sender.at(path).text()?.includes(arn));
      const { found, maybe } = graph.companions(queue, tokens, path);
      return or(truth(named || found.length > 0), ...maybe.map((sender) => unknown(`${sender.name}: ${path}`)));
    }),
  );
}

export const policy = defineGraphPolicy({
  name: "sqs-dead-letter-queue",
  title: "SQS queues set aside messages that nobody can process",
  severity: "low",
  rationale:
    "A message that makes its reader fail comes back again and again until it expires: it costs work each time, holds up a FIFO queue, and is lost in the end.",
  remediation: [
    "Make a second queue, and set redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn, maxReceiveCount: 5 }).",
    "Put an alarm on the number of messages in it.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
  preset: "strict",
  tokens: TOKENS.queue,
  check(queue, _config, graph) {
    const beside = graph.companions(queue, TOKENS.redrivePolicy, "queueUrl");
    const given = or(
      queue.at("redrivePolicy").set(),
      truth(beside.found.length > 0),
      ...beside.maybe.map((policy) => unknown(`${policy.name}: queueUrl`)),
    );
    return judge(or(given, isDeadLetterQueue(queue, graph)), {
      what: "messages that cannot be processed are lost",
      at: queue.at("redrivePolicy"),
      required: "a queue for them",
      fix: "set redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn, maxReceiveCount: 5 })",
    });
  },
});
