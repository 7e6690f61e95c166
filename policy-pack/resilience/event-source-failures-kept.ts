import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "event-source-failures-kept",
  title: "Functions that read streams keep the records that they failed on",
  severity: "low",
  rationale:
    "One record that a function cannot process holds up its shard until it expires, and is gone then with all that waited behind it.",
  remediation: [
    "Set destinationConfig: { onFailure: { destinationArn: queue.arn } }, with maximumRetryAttempts and bisectBatchOnFunctionError.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.eventSourceMapping,
      // A queue has a dead-letter queue of its own, brokers of messages too.
      when: (mapping) => mapping.at("eventSourceArn").matches((arn) => /^arn:[^:]*:(kinesis|dynamodb):/.test(arn)),
      path: "destinationConfig.onFailure.destinationArn",
      must: isSet,
      what: "records that the function failed on are lost",
      required: "a queue or topic for them",
      fix: "set destinationConfig: { onFailure: { destinationArn: queue.arn } }",
    },
  ],
});
