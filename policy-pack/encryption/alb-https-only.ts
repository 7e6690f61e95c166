import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { isOfApplication, speaksHttp } from "../aws/network/listeners.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, not, or, some } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { holds, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

function redirectsToHttps(action: Value) {
  return action.at("redirect.protocol").is("HTTPS");
}

function judgeListener(graph: Graph, listener: Resource): Verdict {
  const protocol = listener.at("protocol");
  // Network load balancers listen on TCP, UDP or TLS; gateway load balancers on nothing.
  const ofApplication = speaksHttp(graph, listener);
  if (ofApplication.answer === "no") return notApplicable("not a listener of an application load balancer");
  const actions = listener.at("defaultActions").items();
  if (protocol.matches((text) => /^https$/i.test(text)).answer === "yes") return holds;
  const safe = actions.length === 0 ? protocol.is("HTTPS") : every(actions, redirectsToHttps);
  return judge(not(and(ofApplication, not(or(protocol.is("HTTPS"), safe)))), {
    what: "the listener serves requests in the clear",
    at: protocol,
    found: protocol.isAbsent ? "nothing, which means HTTP" : undefined,
    required: "HTTPS, or HTTP that only redirects to it",
    fix: 'set protocol: "HTTPS", port: 443, certificateArn; or the redirect as its only default action',
  });
}

/** A rule may forward what the listener's own action would have redirected. */
function judgeRule(graph: Graph, rule: Resource): Verdict {
  const listeners = graph.follow(rule, "listenerArn", TOKENS.listener).found;
  if (listeners.length === 0) return notApplicable("its listener is not of this stack");
  const inClear = some(listeners, (listener) => {
    const protocol = listener.at("protocol");
    return protocol.isAbsent ? isOfApplication(graph, listener) : protocol.matches((text) => /^http$/i.test(text));
  });
  const forwards = some(rule.at("actions").items(), (action) => action.at("type").is("forward"));
  return judge(not(and(inClear, forwards)), {
    what: "the rule forwards requests that came in the clear",
    at: rule.at("actions"),
    found: `a forward, on the HTTP listener ${listeners[0]?.name ?? ""}`,
    required: "HTTPS, or HTTP that only redirects to it",
    fix: "set listenerArn to that of the HTTPS listener",
  });
}

export const policy = defineGraphPolicy({
  name: "alb-https-only",
  title: "Application load balancers serve HTTPS; HTTP only redirects",
  severity: "high",
  rationale:
    "A request that arrives in the clear has shown its cookies and body before anything can answer it. An HTTP listener may exist for one purpose: to send browsers to HTTPS.",
  remediation: [
    "Make the listener HTTPS on 443 with certificateArn and a current sslPolicy.",
    'Let a listener on 80 only redirect: defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }].',
  ],
  controls: {
    fsbp: ["ELB.1", "ELB.18"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)", "SC-23"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.20", "A.8.24"],
  },
  checkov: ["CKV_AWS_2", "CKV_AWS_103"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
  tokens: families(TOKENS.listener, TOKENS.listenerRule),
  check(resource, _config, graph) {
    return TOKENS.listenerRule.includes(resource.type as never)
      ? judgeRule(graph, resource)
      : judgeListener(graph, resource);
  },
});
