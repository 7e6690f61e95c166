/** A violating and an obeying case of each rule, by the rule's id. */
import { type Before, type Case, subnetA, vpc } from "./fixtures.ts";

const rules: Before = ["route53.ResolverFirewallRuleGroup", "rules", { name: "rules" }];
const list: Before = ["route53.ResolverFirewallDomainList", "list", { name: "list", domains: ["*.amazonaws.com"] }];
const rule = { firewallRuleGroupId: "$rules", action: "BLOCK", blockResponse: "NXDOMAIN", priority: 100 };
const listed = { ...rule, firewallDomainListId: "$list" };
const threat = { ...rule, dnsThreatProtection: "DGA" };
const association = { firewallRuleGroupId: "$rules", vpcId: "$vpc" };
const type = "route53.ResolverFirewallRule";
const before = [rules, list];

/** By rule id. */
export const NETWORK_CONTROL_CASES: Readonly<Record<string, Case>> = {
  "dns-firewall-rule-match": { type, before, bad: { ...listed, ...threat }, good: listed },
  "dns-firewall-rule-threat": { type, before, bad: threat, good: { ...threat, confidenceThreshold: "HIGH" } },
  "dns-firewall-block-response": {
    type,
    before,
    bad: { firewallRuleGroupId: "$rules", firewallDomainListId: "$list", action: "BLOCK", priority: 100 },
    good: listed,
  },
  "dns-firewall-rule-priority": {
    type,
    before: [...before, [type, "first", listed]],
    bad: { ...threat, confidenceThreshold: "HIGH" },
    good: { ...threat, confidenceThreshold: "HIGH", priority: 110 },
  },
  "dns-firewall-domains": {
    type: "route53.ResolverFirewallDomainList",
    bad: { domains: ["api.*.example.com"] },
    good: { domains: ["*", "*.example.com"] },
  },
  "dns-firewall-association-priority": {
    type: "route53.ResolverFirewallRuleGroupAssociation",
    before: [vpc, rules, ["route53.ResolverFirewallRuleGroupAssociation", "first", { ...association, priority: 101 }]],
    bad: { ...association, priority: 101 },
    good: { ...association, priority: 102 },
  },
  "public-access-exclusion-target": {
    type: "ec2.VpcBlockPublicAccessExclusion",
    before: [vpc, subnetA],
    bad: { internetGatewayExclusionMode: "allow-egress", vpcId: "$vpc", subnetId: "$a" },
    good: { internetGatewayExclusionMode: "allow-egress", vpcId: "$vpc" },
  },
  "public-access-one-switch": {
    type: "ec2.VpcBlockPublicAccessOptions",
    before: [["ec2.VpcBlockPublicAccessOptions", "first", { internetGatewayBlockMode: "block-ingress" }]],
    bad: { internetGatewayBlockMode: "block-bidirectional" },
    good: { internetGatewayBlockMode: "block-ingress" },
  },
  "encryption-control-exclusions": {
    type: "ec2.VpcEncryptionControl",
    before: [vpc],
    bad: { vpcId: "$vpc", mode: "monitor", internetGatewayExclusion: "enable" },
    good: { vpcId: "$vpc", mode: "enforce", internetGatewayExclusion: "enable" },
  },
};
