import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, type Truth } from "../policy/truth.ts";
import { combine, judge, notApplicable } from "../policy/verdict.ts";

function isInClear(listener: Resource): Truth {
  return listener.at("protocol").matches((text) => text.toUpperCase() === "HTTP", { absent: "HTTP" });
}

function redirects(listener: Resource): Truth {
  const actions = listener.at("defaultActions").items();
  return actions.length === 0 ? no : every(actions, (action) => action.at("redirect.protocol").is("HTTPS"));
}

export const policy = defineGraphPolicy({
  name: "alb-redirects-http",
  title: "Public application load balancers send HTTP to HTTPS",
  severity: "medium",
  rationale:
    "Browsers still try HTTP first where somebody types a name. A load balancer that answers there, instead of redirecting, serves the whole visit in the clear.",
  remediation: [
    'Let the listener on 80 only redirect: defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }].',
  ],
  controls: { fsbp: ["ELB.1"] },
  checkov: ["CKV2_AWS_20"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
  tokens: TOKENS.loadBalancer,
  check(balancer, _config, graph) {
    // Nobody types the name of an internal one; alb-https-only judges what its listeners serve in the clear.
    const concerned = and(
      balancer.at("loadBalancerType").is("application", { absent: "application" }),
      not(balancer.at("internal").is(true, { absent: false })),
    );
    if (concerned.answer === "no") return notApplicable("not a public application load balancer");
    const { found } = graph.companions(balancer, TOKENS.listener, "loadBalancerArn");
    return combine(
      found.map((listener) =>
        judge(or(not(concerned), not(isInClear(listener)), redirects(listener)), {
          what: `its listener ${listener.name} answers visitors in the clear`,
          found: "a default action that is no redirect to HTTPS",
          required: "a redirect to HTTPS as the only default action",
          fix: 'set defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }] there',
        }),
      ),
    );
  },
});
