import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "event-bus-policy-required",
  title: "Event buses say who may put events on them",
  severity: "low",
  rationale:
    "Without a policy of its own a bus takes what its account's identities may do: nothing says which services or accounts are meant to send, and nobody notices when one more does.",
  remediation: ["Add an aws.cloudwatch.EventBusPolicy that names the senders."],
  controls: { fsbp: ["EventBridge.3"] },
  url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-permissions.html",
  preset: "strict",
  tokens: TOKENS.eventBus,
  check(bus, _config, graph) {
    const grants = [TOKENS.eventBusPolicy, TOKENS.eventPermission].map((tokens) =>
      graph.companions(bus, tokens, "eventBusName"),
    );
    const open = grants.flatMap(({ maybe }) => maybe.map((grant) => unknown(`${grant.name}: eventBusName`)));
    return judge(or(truth(grants.some(({ found }) => found.length > 0)), ...open), {
      what: "nothing says who may put events on the bus",
      required: "a policy of the bus",
      fix: "add an aws.cloudwatch.EventBusPolicy",
    });
  },
});
