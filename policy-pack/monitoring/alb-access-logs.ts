import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, type Truth } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** Gateway load balancers keep no access logs, network ones only of TLS listeners: those are left to their owners. */
function isJudged(balancer: Resource): { readonly truth: Truth; readonly enabledByDefault: boolean } {
  if (TOKENS.classicLoadBalancer.includes(balancer.type as never)) {
    return { truth: { answer: "yes" }, enabledByDefault: true };
  }
  const type = balancer.at("loadBalancerType");
  return { truth: type.is("application", { absent: "application" }), enabledByDefault: false };
}

export const policy = definePolicy({
  name: "alb-access-logs",
  title: "Application load balancers write access logs",
  severity: "medium",
  rationale:
    "The access log is the one record of every request with its client, its TLS version and its answer, also of those that no application ever saw. After an attack nothing else shows what was asked.",
  remediation: [
    "Make a bucket whose policy lets the log delivery of Elastic Load Balancing write (logdelivery.elasticloadbalancing.amazonaws.com).",
    "Set accessLogs: { enabled: true, bucket: bucket.bucket }.",
  ],
  controls: {
    fsbp: ["ELB.5"],
    pci: ["10.2.1", "10.3.3"],
    nist: ["AU-2", "AU-3", "AU-12", "SI-4"],
    soc2: ["CC7.2"],
    iso27001: ["A.8.15", "A.8.16"],
  },
  checkov: ["CKV_AWS_91", "CKV_AWS_92"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html",
  tokens: families(TOKENS.loadBalancer, TOKENS.classicLoadBalancer),
  check(balancer) {
    const { truth, enabledByDefault } = isJudged(balancer);
    if (truth.answer === "no") return notApplicable("not an application load balancer");
    const logs = balancer.at("accessLogs");
    const written = and(logs.set(), logs.at("bucket").set(), logs.at("enabled").is(true, { absent: enabledByDefault }));
    return judge(not(and(truth, not(written))), {
      what: "requests leave no record",
      at: logs.isAbsent ? logs : logs.at("enabled"),
      required: "accessLogs with enabled: true and a bucket",
      fix: "set accessLogs: { enabled: true, bucket: bucket.bucket }",
    });
  },
});
