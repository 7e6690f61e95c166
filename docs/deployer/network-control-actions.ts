import { calls, of, type TypeActions } from "./type-actions.ts";

const LIST_TAGS = "ListTagsForResource";
const RESOLVER_TAGS = "TagResource UntagResource";
const TAGS = "CreateTags DeleteTags";

/** What Cloud Map does with the private zones that it makes, with the caller's rights. Granted through that service only. */
export const CLOUD_MAP_ZONES: readonly string[] = of(
  "route53",
  "ChangeResourceRecordSets CreateHostedZone DeleteHostedZone GetHostedZone ListHostedZonesByName",
);

/** Actions of the DNS firewall's and the query logs' resource types, by token. */
export const RESOLVER_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList": calls("route53resolver", {
    create: "CreateFirewallDomainList UpdateFirewallDomains TagResource",
    read: `GetFirewallDomainList ListFirewallDomains ${LIST_TAGS}`,
    update: `UpdateFirewallDomains ${RESOLVER_TAGS}`,
    delete: "DeleteFirewallDomainList",
  }),
  "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup": calls("route53resolver", {
    create: "CreateFirewallRuleGroup TagResource",
    read: `GetFirewallRuleGroup ${LIST_TAGS}`,
    update: RESOLVER_TAGS,
    delete: "DeleteFirewallRuleGroup",
  }),
  "aws:route53/resolverFirewallRule:ResolverFirewallRule": calls("route53resolver", {
    create: "CreateFirewallRule",
    read: "ListFirewallRules",
    update: "UpdateFirewallRule",
    delete: "DeleteFirewallRule",
  }),
  "aws:route53/resolverFirewallConfig:ResolverFirewallConfig": calls(
    "route53resolver",
    {
      create: "UpdateFirewallConfig",
      read: "GetFirewallConfig ListFirewallConfigs",
      update: "UpdateFirewallConfig",
      delete: "UpdateFirewallConfig",
    },
    ["ec2:DescribeVpcs"],
  ),
  "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation": calls(
    "route53resolver",
    {
      create: "AssociateFirewallRuleGroup TagResource",
      read: `GetFirewallRuleGroupAssociation ${LIST_TAGS}`,
      update: `UpdateFirewallRuleGroupAssociation ${RESOLVER_TAGS}`,
      delete: "DisassociateFirewallRuleGroup",
    },
    ["ec2:DescribeVpcs"],
  ),
  "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig": calls(
    "route53resolver",
    {
      create: "CreateResolverQueryLogConfig TagResource",
      read: `GetResolverQueryLogConfig ${LIST_TAGS}`,
      update: RESOLVER_TAGS,
      delete: "DeleteResolverQueryLogConfig",
    },
    // Amazon CloudWatch Logs User Guide, "Enable logging from AWS services", "Vended logs".
    of("logs", "CreateLogDelivery DeleteLogDelivery PutResourcePolicy DescribeResourcePolicies DescribeLogGroups"),
  ),
  // Cloud Map makes the private zone with the caller's rights (AWS Cloud Map API reference, CreatePrivateDnsNamespace).
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": calls(
    "servicediscovery",
    {
      create: "CreatePrivateDnsNamespace TagResource",
      read: `GetNamespace GetOperation ${LIST_TAGS}`,
      update: `UpdatePrivateDnsNamespace ${RESOLVER_TAGS}`,
      delete: "DeleteNamespace",
    },
    [...CLOUD_MAP_ZONES, "ec2:DescribeVpcs"],
  ),
  "aws:servicediscovery/service:Service": calls("servicediscovery", {
    create: "CreateService TagResource",
    read: `GetService ${LIST_TAGS}`,
    update: `UpdateService ${RESOLVER_TAGS}`,
    delete: "ListInstances DeregisterInstance DeleteService",
  }),
  "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation": calls(
    "route53resolver",
    {
      create: "AssociateResolverQueryLogConfig",
      read: "GetResolverQueryLogConfigAssociation",
      delete: "DisassociateResolverQueryLogConfig",
    },
    ["ec2:DescribeVpcs"],
  ),
};

/**
 * Actions of Block Public Access and Encryption Controls, by token. They can lift a block of the whole account, so that
 * only the deployer of a stack that has `network.blockPublicAccess` or `network.encryptionControl` gets them.
 */
export const PERIMETER_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions": calls("ec2", {
    create: "ModifyVpcBlockPublicAccessOptions",
    read: "DescribeVpcBlockPublicAccessOptions",
    update: "ModifyVpcBlockPublicAccessOptions",
    // Removing it sets it to off.
    delete: "ModifyVpcBlockPublicAccessOptions",
  }),
  "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion": calls("ec2", {
    create: "CreateVpcBlockPublicAccessExclusion CreateTags",
    read: "DescribeVpcBlockPublicAccessExclusions",
    update: `ModifyVpcBlockPublicAccessExclusion ${TAGS}`,
    delete: "DeleteVpcBlockPublicAccessExclusion",
  }),
  "aws:ec2/vpcEncryptionControl:VpcEncryptionControl": calls("ec2", {
    create: "CreateVpcEncryptionControl CreateTags",
    read: "DescribeVpcEncryptionControls",
    update: `ModifyVpcEncryptionControl ${TAGS}`,
    delete: "DeleteVpcEncryptionControl",
  }),
};
