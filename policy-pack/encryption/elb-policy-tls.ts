import { isUnused } from "../aws/network/classic-policies.ts";
import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Demand, isOneOf, itemHas, judgeDemand } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, notApplicable, whereConcerned } from "../policy/verdict.ts";

const WEAK = ["Protocol-SSLv2", "Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1"];

function demandsOn(accepted: readonly string[]): readonly Demand[] {
  return [
    { tokens: TOKENS.classicPolicy, each: "policyAttributes" },
    { tokens: TOKENS.classicTlsPolicy, each: "attributes" },
  ].flatMap((place) => [
    {
      ...place,
      whenItem: (item: Value) => item.at("name").oneOf(WEAK),
      path: "value",
      must: (value: Value) => not(value.is(true)),
      what: "an old protocol is on",
      required: "false",
      fix: "take the attribute out, or set its value to false",
    },
    {
      ...place,
      whenItem: itemHas("name", "Reference-Security-Policy"),
      path: "value",
      must: isOneOf(accepted),
      what: "the policy of AWS knows old protocols",
      required: accepted.join(" or "),
      fix: 'set its value to "ELBSecurityPolicy-TLS-1-2-2017-01"',
    },
  ]);
}

export const policy = defineGraphPolicy({
  name: "elb-policy-tls",
  title: "TLS policies of classic load balancers know only TLS 1.2 and later",
  severity: "medium",
  rationale:
    "SSL and the first versions of TLS are broken: whoever stands between client and load balancer makes them agree on one, and reads along.",
  remediation: [
    "Set Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01, or take the old protocols out.",
    "Better, move to an Application or Network Load Balancer.",
  ],
  controls: { fsbp: ["ELB.8"] },
  checkov: ["CKV_AWS_213"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html",
  tokens: families(TOKENS.classicPolicy, TOKENS.classicTlsPolicy),
  settings: {
    accepted: texts(
      ["ELBSecurityPolicy-TLS-1-2-2017-01"],
      "Policies of AWS that are accepted as Reference-Security-Policy",
    ),
  },
  check(tls, { accepted }, graph) {
    const unused = isUnused(graph, tls);
    if (unused.answer === "yes") return notApplicable("no listener of the load balancer takes it");
    const demands = demandsOn(accepted).filter(({ tokens }) => tokens.includes(tls.type));
    return whereConcerned(not(unused), combine(demands.map((demand) => judgeDemand(tls, demand))));
  },
});
