import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "network-firewall-subnet-protection",
  title: "The subnets of a network firewall cannot be taken away by mistake",
  severity: "medium",
  preset: "strict",
  rationale:
    "Without its endpoint in a zone, traffic of that zone is lost, or goes around the firewall by the next route. Protection makes it two calls, of which the first is seen.",
  remediation: ["Set subnetChangeProtection: true; take it back before subnets are changed on purpose."],
  controls: { fsbp: ["NetworkFirewall.10"] },
  url: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-updating.html",
  demands: [
    {
      tokens: TOKENS.networkFirewall,
      path: "subnetChangeProtection",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "one call takes the firewall out of a zone",
      required: "true",
      fix: "set subnetChangeProtection: true",
    },
  ],
});
