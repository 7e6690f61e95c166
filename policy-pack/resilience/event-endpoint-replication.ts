import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "event-endpoint-replication",
  title: "Global endpoints of EventBridge replicate their events",
  severity: "medium",
  rationale:
    "When the endpoint fails over without replication, events of the first region wait there until it is back, and the second never learns when to hand back.",
  remediation: ["Leave replicationConfig.state at ENABLED."],
  controls: { fsbp: ["EventBridge.4"] },
  url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-global-endpoints.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.eventEndpoint,
      path: "replicationConfig.state",
      must: isNoneOf(["DISABLED"]),
      what: "events are not replicated",
      required: "ENABLED",
      fix: 'set replicationConfig: { state: "ENABLED" }',
    },
  ],
});
