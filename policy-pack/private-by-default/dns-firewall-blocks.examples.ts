import { defineExamples, type ExampleResource, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup", "names");

function rule(name: string, action: unknown, more: Partial<ExampleResource> = {}): ExampleResource {
  return {
    type: "aws:route53/resolverFirewallRule:ResolverFirewallRule",
    name,
    props: { action, firewallRuleGroupId: unknownValue, priority: 100 },
    propertyDependencies: { firewallRuleGroupId: ["names"] },
    ...more,
  };
}

export const examples = defineExamples([
  {
    name: "what is known to be bad is blocked",
    verdict: "holds",
    resources: [group({}), rule("known", "BLOCK"), rule("new", "ALERT")],
  },
  {
    name: "all that is not allowed is blocked",
    verdict: "holds",
    resources: [group({}), rule("ours", "ALLOW"), rule("rest", "BLOCK")],
  },
  { name: "alerts only", verdict: "violated", resources: [group({}), rule("known", "ALERT")], says: "BLOCK" },
  { name: "allowed only", verdict: "violated", resources: [group({}), rule("ours", "ALLOW")] },
  { name: "rules elsewhere", verdict: "not applicable", resources: [group({})] },
  {
    name: "an action that is not known yet",
    verdict: "undecided",
    resources: [group({}), rule("known", unknownValue)],
  },
  {
    name: "a rule that may be of it",
    verdict: "undecided",
    resources: [group({}), rule("known", "BLOCK", { propertyDependencies: {} })],
  },
]);
