import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, no, not, or, some, type Truth, unknown, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

function isPort(given: Value, wanted: Value): Truth {
  if (wanted.isUnknown) return unknown(wanted.path);
  const port = wanted.number();
  return port === undefined ? no : given.is(port);
}

/** The listener policy gives at least one policy that may be about TLS; those for sticky sessions are none. */
function givesTls(graph: Graph, attached: Resource): Truth {
  const names = attached.at("policyNames");
  if (names.isAbsent) return no;
  const { found, external, open } = graph.follow(attached, "policyNames", TOKENS.classicPolicy);
  if (open || external.length > 0) return yes;
  return some(found, (one) => one.at("policyTypeName").is("SSLNegotiationPolicyType"));
}

export const policy = defineGraphPolicy({
  name: "elb-listener-policy",
  title: "Listeners of classic load balancers that speak TLS say with which policy",
  severity: "medium",
  rationale:
    "Where nothing is said, AWS takes ELBSecurityPolicy-2016-08, which still speaks TLS 1.0 and 1.1: whoever stands between client and load balancer makes them agree on it.",
  remediation: [
    "Add an aws.elb.LoadBalancerPolicy with Reference-Security-Policy ELBSecurityPolicy-TLS-1-2-2017-01.",
    "Attach it to the listener's port with an aws.elb.ListenerPolicy.",
    "Better, move to an Application or Network Load Balancer.",
  ],
  controls: { fsbp: ["ELB.8"] },
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html",
  tokens: TOKENS.classicLoadBalancer,
  check(balancer, _config, graph) {
    const listeners = balancer.at("listeners").items();
    if (listeners.length === 0) return notApplicable("it has no listeners");
    const attached = graph.companions(balancer, TOKENS.classicListenerPolicy, "loadBalancerName");
    const negotiated = graph.companions(balancer, TOKENS.classicTlsPolicy, "loadBalancer");
    const open = or(unsure(attached, "loadBalancerName"), unsure(negotiated, "loadBalancer"));
    return listeners.map((listener) => {
      const port = listener.at("lbPort");
      const encrypts = listener.at("lbProtocol").matches((text) => /^(https|ssl)$/i.test(text));
      const given = or(
        some(attached.found, (one) => and(isPort(one.at("loadBalancerPort"), port), givesTls(graph, one))),
        some(negotiated.found, (one) => isPort(one.at("lbPort"), port)),
        open,
      );
      return judge(or(not(encrypts), given), {
        what: "the listener speaks TLS with the policy that AWS takes when none is named",
        at: port,
        required: "a policy of TLS 1.2 for this port",
        fix: "add an aws.elb.LoadBalancerPolicy, and attach it with an aws.elb.ListenerPolicy",
      });
    });
  },
});
