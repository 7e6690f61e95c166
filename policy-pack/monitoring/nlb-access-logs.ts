import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth, unknown, yes } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** Network load balancers log what they decrypt: without a TLS listener there is nothing to write. */
function hasTls(graph: Graph, balancer: Resource): Truth {
  const { found, maybe } = graph.companions(balancer, TOKENS.listener, "loadBalancerArn");
  if (found.length === 0 && maybe.length === 0) return yes;
  return or(
    some(found, (listener) => listener.at("protocol").matches((text) => text.toUpperCase() === "TLS")),
    ...maybe.map((listener) => unknown(`${listener.name}: loadBalancerArn`)),
  );
}

export const policy = defineGraphPolicy({
  name: "nlb-access-logs",
  title: "Network load balancers that end TLS write access logs",
  severity: "low",
  rationale:
    "Where a network load balancer ends TLS, its access log is the one record of who connected, with which version and cipher.",
  remediation: [
    "Set accessLogs: { enabled: true, bucket: bucket.bucket }, in a bucket that delivery.logs.amazonaws.com may write to.",
  ],
  controls: {},
  checkov: ["CKV_AWS_91"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html",
  tokens: TOKENS.loadBalancer,
  check(balancer, _config, graph) {
    const concerned = and(balancer.at("loadBalancerType").is("network"), hasTls(graph, balancer));
    if (concerned.answer === "no") return notApplicable("not a network load balancer that ends TLS");
    const logs = balancer.at("accessLogs");
    const written = and(logs.at("bucket").set(), logs.at("enabled").is(true, { absent: false }));
    return judge(or(not(concerned), written), {
      what: "connections leave no record",
      at: logs.at("enabled"),
      required: "accessLogs with enabled: true and a bucket",
      fix: "set accessLogs: { enabled: true, bucket: bucket.bucket }",
    });
  },
});
