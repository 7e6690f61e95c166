/** Rules of what holds for a VPC as a whole: the DNS firewall, Block Public Access, Encryption Controls. */
import { nameOfUrn } from "../aws/tokens.ts";
import type { Failure } from "../provider.ts";
import { asNumber, asString, asStrings } from "../values.ts";
import { failIf, othersOf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const DOMAIN_LIST = "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList";
const DNS_RULE = "aws:route53/resolverFirewallRule:ResolverFirewallRule";
const ASSOCIATION = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation";
const EXCLUSION = "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion";
const SWITCH = "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions";
const ENCRYPTION = "aws:ec2/vpcEncryptionControl:VpcEncryptionControl";

/** Priorities of rule group associations (Route 53 Resolver API: AssociateFirewallRuleGroup). */
const ASSOCIATION_PRIORITY = { lowest: 100, highest: 9900 };
const ENCRYPTION_EXCLUSIONS = [
  "internetGatewayExclusion",
  "egressOnlyInternetGatewayExclusion",
  "natGatewayExclusion",
  "virtualPrivateGatewayExclusion",
  "vpcPeeringExclusion",
  "vpcLatticeExclusion",
  "lambdaExclusion",
  "elasticFileSystemExclusion",
];

const given = (subject: RuleSubject, name: string) =>
  subject.inputs[name] !== undefined && subject.inputs[name] !== null;

function dnsMatch(subject: RuleSubject): readonly Failure[] {
  const both = ["firewallDomainListId", "dnsThreatProtection"].every((name) => asString(subject.inputs[name]));
  const none = !given(subject, "firewallDomainListId") && !given(subject, "dnsThreatProtection");
  return failIf(
    both || none,
    "firewallDomainListId",
    `found ${both ? "a domain list and a threat" : "neither a domain list nor a threat"}, allowed: one of firewallDomainListId and dnsThreatProtection`,
  );
}

function dnsThreat(subject: RuleSubject): readonly Failure[] {
  if (asString(subject.inputs["dnsThreatProtection"]) === undefined) return [];
  return [
    ...failIf(
      !given(subject, "confidenceThreshold"),
      "confidenceThreshold",
      "found none beside dnsThreatProtection, allowed: LOW, MEDIUM or HIGH",
    ),
    ...failIf(
      asString(subject.inputs["action"]) === "ALLOW",
      "action",
      "found ALLOW for a threat, allowed: BLOCK or ALERT",
    ),
  ];
}

function dnsBlockResponse(subject: RuleSubject): readonly Failure[] {
  const action = asString(subject.inputs["action"]);
  return failIf(
    action === "BLOCK" && !given(subject, "blockResponse"),
    "blockResponse",
    "found none with action BLOCK, allowed: NODATA, NXDOMAIN or OVERRIDE",
  );
}

function dnsPriority(subject: RuleSubject): readonly Failure[] {
  const group = asString(subject.inputs["firewallRuleGroupId"]);
  const priority = asNumber(subject.inputs["priority"]);
  const rival = othersOf(subject, DNS_RULE).find(
    ({ inputs }) =>
      group !== undefined &&
      priority !== undefined &&
      inputs["firewallRuleGroupId"] === group &&
      asNumber(inputs["priority"]) === priority,
  );
  return failIf(
    rival !== undefined,
    "priority",
    `found ${priority}, which rule ${nameOfUrn(rival?.urn ?? "")} of the group has already, allowed: one that is free`,
  );
}

function dnsDomains(subject: RuleSubject): readonly Failure[] {
  const odd = asStrings(subject.inputs["domains"]).find(
    (domain) => domain.length > 255 || !/^\*?[A-Za-z0-9_.-]*$/.test(domain) || domain === "",
  );
  return failIf(
    odd !== undefined,
    "domains",
    `found ${odd}, allowed: 1 to 255 letters, digits, hyphens and dots, with an asterisk at the start alone`,
  );
}

function dnsAssociation(subject: RuleSubject): readonly Failure[] {
  const vpcId = asString(subject.inputs["vpcId"]);
  const priority = asNumber(subject.inputs["priority"]);
  const { lowest, highest } = ASSOCIATION_PRIORITY;
  const rival = othersOf(subject, ASSOCIATION).find(
    ({ inputs }) =>
      vpcId !== undefined && inputs["vpcId"] === vpcId && asNumber(inputs["priority"]) === (priority ?? NaN),
  );
  return [
    ...failIf(
      priority !== undefined && (priority < lowest || priority > highest),
      "priority",
      `found ${priority}, allowed: ${lowest} to ${highest}`,
    ),
    ...failIf(
      rival !== undefined,
      "priority",
      `found ${priority}, which ${nameOfUrn(rival?.urn ?? "")} of the VPC has already, allowed: one that is free`,
    ),
  ];
}

function exclusionTarget(subject: RuleSubject): readonly Failure[] {
  const none = !given(subject, "vpcId") && !given(subject, "subnetId");
  const both = ["vpcId", "subnetId"].every((name) => asString(subject.inputs[name]));
  return failIf(
    none || both,
    "subnetId",
    `found ${none ? "neither a VPC nor a subnet" : "a VPC and a subnet"}, allowed: one of them`,
  );
}

function oneSwitch(subject: RuleSubject): readonly Failure[] {
  const mode = asString(subject.inputs["internetGatewayBlockMode"]);
  const rival = othersOf(subject, SWITCH).find(
    ({ inputs }) => mode !== undefined && asString(inputs["internetGatewayBlockMode"]) !== mode,
  );
  return failIf(
    rival !== undefined,
    "internetGatewayBlockMode",
    `found ${mode} for the one switch of account and region, which ${nameOfUrn(rival?.urn ?? "")} sets otherwise: keep one`,
  );
}

function encryptionExclusions(subject: RuleSubject): readonly Failure[] {
  if (asString(subject.inputs["mode"]) !== "monitor") return [];
  const excluded = ENCRYPTION_EXCLUSIONS.filter((name) => given(subject, name));
  return failIf(
    excluded.length > 0,
    excluded[0] ?? "mode",
    `found ${excluded.join(", ")} with mode monitor, allowed: exclusions with mode enforce only`,
  );
}

/** The rules of this theme. */
export const NETWORK_CONTROL_RULES: readonly Rule[] = [
  {
    id: "dns-firewall-rule-match",
    title: "A DNS firewall rule matches a domain list or a threat",
    source: "Route 53 Resolver API: CreateFirewallRule",
    tokens: [DNS_RULE],
    check: dnsMatch,
  },
  {
    id: "dns-firewall-rule-threat",
    title: "A rule on a threat has a confidence threshold and does not allow",
    source: "Route 53 Resolver API: CreateFirewallRule",
    tokens: [DNS_RULE],
    check: dnsThreat,
  },
  {
    id: "dns-firewall-block-response",
    title: "A rule that blocks says what it answers",
    source: "Route 53 Resolver API: CreateFirewallRule",
    tokens: [DNS_RULE],
    check: dnsBlockResponse,
  },
  {
    id: "dns-firewall-rule-priority",
    title: "Rules of a DNS firewall rule group have priorities of their own",
    source: "Route 53 Resolver API: CreateFirewallRule",
    tokens: [DNS_RULE],
    check: dnsPriority,
  },
  {
    id: "dns-firewall-domains",
    title: "Domains of a list are letters, digits, hyphens and dots, with an asterisk at the start alone",
    source: "Route 53 Resolver API: UpdateFirewallDomains",
    tokens: [DOMAIN_LIST],
    check: dnsDomains,
  },
  {
    id: "dns-firewall-association-priority",
    title: "Rule groups of a VPC have priorities of their own, 100 to 9900",
    source: "Route 53 Resolver API: AssociateFirewallRuleGroup",
    tokens: [ASSOCIATION],
    check: dnsAssociation,
  },
  {
    id: "public-access-exclusion-target",
    title: "An exclusion from Block Public Access is for a VPC or for a subnet",
    source: "Amazon EC2 API: CreateVpcBlockPublicAccessExclusion",
    tokens: [EXCLUSION],
    check: exclusionTarget,
  },
  {
    id: "public-access-one-switch",
    title: "An account has one Block Public Access switch in a region",
    source: "Amazon VPC: Block public access to VPCs and subnets",
    tokens: [SWITCH],
    check: oneSwitch,
  },
  {
    id: "encryption-control-exclusions",
    title: "Exclusions from VPC Encryption Controls come with mode enforce",
    source: "Amazon VPC: Enforce VPC encryption in transit",
    tokens: [ENCRYPTION],
    check: encryptionExclusions,
  },
];
