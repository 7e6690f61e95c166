import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { unsure } from "../policy/graph.ts";
import { speaksHttp } from "../aws/network/listeners.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth, truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** What a listener says of requests that nobody may make: a redirect tells them where to go, a 4xx turns them away. */
const REFUSAL = /^4(\d\d|XX)$/i;

/** The action lets the request through: it forwards, or answers as if all were well. Logins come before another action. */
function letsThrough(action: Value): Truth {
  const type = action.at("type");
  const refuses = action.at("fixedResponse.statusCode").matches((code) => REFUSAL.test(code));
  return or(type.is("forward"), and(type.is("fixed-response"), not(refuses)));
}

export const policy = defineGraphPolicy({
  name: "alb-default-deny",
  title: "Load balancers refuse what no rule names",
  severity: "medium",
  // Sending all the rest to a web application is common and right, where nothing says that paths are listed.
  preset: "ledger",
  rationale:
    "A listener with rules lists what is published. Where its default action forwards, everything else is published too: the paths of administration, of metrics, of the next service somebody forgets to list.",
  remediation: [
    'Make the default action a refusal: defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }].',
    "Give every path that is meant to be public a rule of its own (aws.lb.ListenerRule with pathPattern).",
  ],
  controls: {
    pci: ["1.3.1", "1.4.2"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.26"],
  },
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
  tokens: TOKENS.listener,
  settings: {
    withoutRules: flag(false, "Judge listeners that have no rule too: nothing may be forwarded by default"),
  },
  check(listener, { withoutRules }, graph) {
    const hasPaths = speaksHttp(graph, listener);
    if (hasPaths.answer === "no") return notApplicable("only listeners for HTTP and HTTPS have rules");
    const rules = graph.companions(listener, TOKENS.listenerRule, "listenerArn");
    const hasRules = or(truth(withoutRules || rules.found.length > 0), unsure(rules, "listenerArn"));
    if (hasRules.answer === "no") return notApplicable("it has no rules: all requests go one way");
    const actions = listener.at("defaultActions");
    const wrong = actions.items().find((action) => letsThrough(action).answer === "yes");
    return judge(not(and(hasPaths, hasRules, some(actions.items(), letsThrough))), {
      what: "the listener lets through what no rule names",
      at: wrong?.at("type") ?? actions,
      required: "a fixed response of 400 to 499, or a redirect",
      fix: 'set defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }]',
    });
  },
});
