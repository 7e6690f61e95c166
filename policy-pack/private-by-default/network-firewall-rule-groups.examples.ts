import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const firewall = resourceOf("aws:networkfirewall/firewallPolicy:FirewallPolicy", "edge");

export const examples = defineExamples([
  {
    name: "stateful rules",
    verdict: "holds",
    resources: [firewall({ firewallPolicy: { statefulRuleGroupReferences: [{ resourceArn: unknownValue }] } })],
  },
  {
    name: "stateless rules",
    verdict: "holds",
    resources: [
      firewall({ firewallPolicy: { statelessRuleGroupReferences: [{ priority: 1, resourceArn: unknownValue }] } }),
    ],
  },
  {
    name: "none",
    verdict: "violated",
    resources: [firewall({ firewallPolicy: { statelessDefaultActions: ["aws:drop"] } })],
    says: "no rules",
  },
]);
