import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function firewall(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:route53/resolverFirewallConfig:ResolverFirewallConfig",
    name: "firewall",
    props: { ...{ resourceId: "vpc-1" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "left out, which means closed", verdict: "holds", resources: [firewall()] },
  { name: "closed", verdict: "holds", resources: [firewall({ firewallFailOpen: "DISABLED" })] },
  { name: "open", verdict: "violated", resources: [firewall({ firewallFailOpen: "ENABLED" })], says: "ENABLED" },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [firewall({ firewallFailOpen: unknownValue })],
  },
]);
