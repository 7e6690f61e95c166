import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const firewall = resourceOf("aws:networkfirewall/firewall:Firewall", "edge");

export const examples = defineExamples([
  { name: "protected", verdict: "holds", resources: [firewall({ subnetChangeProtection: true })] },
  {
    name: "not protected",
    verdict: "violated",
    resources: [firewall({ subnetChangeProtection: false })],
    says: "subnetChangeProtection",
  },
  { name: "nothing said", verdict: "violated", resources: [firewall({ deleteProtection: true })] },
  { name: "not known yet", verdict: "undecided", resources: [firewall({ subnetChangeProtection: unknownValue })] },
]);
