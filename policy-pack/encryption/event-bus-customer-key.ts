import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "event-bus-customer-key",
  title: "Event buses are encrypted with a customer managed key",
  severity: "low",
  rationale:
    "Events carry orders, names and addresses. EventBridge encrypts them with a key of AWS; with your key you say who may read archives and replays, and CloudTrail shows who did.",
  remediation: ["Set kmsKeyIdentifier: key.arn, and allow events.amazonaws.com in the key's policy."],
  controls: {},
  url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.eventBus,
      path: "kmsKeyIdentifier",
      must: isSet,
      what: "the bus is encrypted with a key of AWS",
      required: "the ARN of a key",
      fix: "set kmsKeyIdentifier: key.arn",
    },
  ],
});
