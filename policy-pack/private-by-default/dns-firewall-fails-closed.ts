import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dns-firewall-fails-closed",
  title: "DNS firewalls stop queries that they cannot judge",
  severity: "low",
  rationale:
    "A firewall that fails open lets every query through as soon as it is overloaded, which whoever wants data out can bring about.",
  remediation: [
    'Leave firewallFailOpen out, or set it to "DISABLED".',
    "Except a VPC where resolving names matters more than what they are.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.dnsFirewallConfig,
      path: "firewallFailOpen",
      must: isNoneOf(["ENABLED"]),
      remedy: "DISABLED",
      what: "queries pass when the firewall does not answer",
      required: "DISABLED",
      fix: 'set firewallFailOpen: "DISABLED"',
    },
  ],
});
