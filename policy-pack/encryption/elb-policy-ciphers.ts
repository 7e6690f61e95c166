import { isUnused } from "../aws/network/classic-policies.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Demand, judgeDemand } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, notApplicable, whereConcerned } from "../policy/verdict.ts";

/** Ciphers with RC4, DES (also three times), RC2, IDEA or SEED, without encryption or authentication, or weakened for export. */
const BROKEN = /^((EXP|ADH|AECDH|NULL|KRB5|PSK)-|.*(^|-)(RC4|DES|3DES|RC2|IDEA|SEED|NULL|MD5)(-|$))/;

const DEMANDS: readonly Demand[] = [
  { tokens: TOKENS.classicPolicy, each: "policyAttributes" },
  { tokens: TOKENS.classicTlsPolicy, each: "attributes" },
].map((place) => ({
  ...place,
  whenItem: (item: Value) => item.at("name").matches((name) => BROKEN.test(name)),
  path: "value",
  must: (value: Value) => not(value.is(true)),
  what: "a broken cipher is on",
  required: "false",
  fix: "take the attribute out, or set its value to false",
}));

export const policy = defineGraphPolicy({
  name: "elb-policy-ciphers",
  title: "TLS policies of classic load balancers have no broken ciphers",
  severity: "medium",
  preset: "strict",
  rationale:
    "What RC4 and triple DES encrypt can be read by whoever records enough of it; without authentication anybody can stand between. A client that is talked down takes what the load balancer still offers.",
  remediation: [
    "Set Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01, or take these ciphers out.",
    "Better, move to an Application or Network Load Balancer.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-ssl-security-policy.html",
  tokens: families(TOKENS.classicPolicy, TOKENS.classicTlsPolicy),
  check(tls, _config, graph) {
    const unused = isUnused(graph, tls);
    if (unused.answer === "yes") return notApplicable("no listener of the load balancer takes it");
    const demands = DEMANDS.filter(({ tokens }) => tokens.includes(tls.type));
    return whereConcerned(not(unused), combine(demands.map((demand) => judgeDemand(tls, demand))));
  },
});
