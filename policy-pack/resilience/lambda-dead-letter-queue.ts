import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { isAtEdge } from "../aws/compute/edge-functions.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth, truth } from "../policy/truth.ts";

/** A mapping polls for it and nothing else may call it: what fails then stays with the mapping, and its own destination. */
function isPolled(graph: Graph, fn: Resource): Truth {
  const called = (tokens: readonly string[], by: string) => {
    const callers = graph.companions(fn, tokens, by);
    return or(truth(callers.found.length > 0), unsure(callers, by));
  };
  return and(called(TOKENS.eventSourceMapping, "functionName"), not(called(TOKENS.functionPermission, "function")));
}

export const policy = defineCompanionPolicy({
  name: "lambda-dead-letter-queue",
  title: "Lambda functions keep the events that they failed on",
  severity: "low",
  rationale:
    "An event that was taken asynchronously is thrown away after three attempts. With nowhere to put it, the order or the alarm that it stood for is lost, and nobody hears of it.",
  remediation: [
    "Set deadLetterConfig: { targetArn: queue.arn }, or an aws.lambda.FunctionEventInvokeConfig with destinationConfig.onFailure.",
    "Put an alarm on the age or number of what lies there.",
  ],
  controls: {},
  checkov: ["CKV_AWS_116"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
  preset: "strict",
  tokens: TOKENS.function,
  companion: TOKENS.functionInvokeConfig,
  by: "functionName",
  must: (config) => config.at("destinationConfig.onFailure.destination").set(),
  // Lambda hands on only the events that it took asynchronously.
  when: (fn, _config, graph) => not(or(isAtEdge(graph, fn), isPolled(graph, fn))),
  inline: (fn) => fn.at("deadLetterConfig.targetArn").set(),
  missing: "events that the function failed on are thrown away",
  required: "a queue, topic or other destination for them",
  fix: "set deadLetterConfig: { targetArn: queue.arn }",
});
