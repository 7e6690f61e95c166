import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const firewall = resourceOf("aws:networkfirewall/firewall:Firewall", "edge");
const rules = resourceOf("aws:networkfirewall/firewallPolicy:FirewallPolicy", "edge");
const group = resourceOf("aws:networkfirewall/ruleGroup:RuleGroup", "edge");
const OWN = { encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: unknownValue } };

export const examples = defineExamples([
  { name: "keys of one's own", verdict: "holds", resources: [firewall(OWN), rules(OWN), group(OWN)] },
  { name: "a firewall without", verdict: "violated", resources: [firewall({})], says: "encryptionConfiguration" },
  {
    name: "a policy with AWS's key",
    verdict: "violated",
    resources: [rules({ encryptionConfiguration: { type: "AWS_OWNED_KMS_KEY", keyId: "AWS_OWNED_KMS_KEY" } })],
  },
  {
    name: "a rule group that names no key",
    verdict: "violated",
    resources: [group({ encryptionConfiguration: { type: "CUSTOMER_KMS" } })],
  },
  {
    name: "not known yet",
    verdict: "undecided",
    resources: [firewall({ encryptionConfiguration: { type: unknownValue, keyId: unknownValue } })],
  },
]);
