import { calls, type TypeActions } from "./type-actions.ts";

const TAGS = "CreateTags DeleteTags";

/** Actions of the network's resource types, by token. */
export const NETWORK_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:ec2/vpc:Vpc": calls("ec2", {
    create: "CreateVpc CreateTags ModifyVpcAttribute",
    // The provider also reads the ids of the VPC's default ACL, route table and group.
    read: "DescribeVpcs DescribeVpcAttribute DescribeNetworkAcls DescribeRouteTables DescribeSecurityGroups",
    update: `ModifyVpcAttribute ${TAGS}`,
    delete: "DeleteVpc",
  }),
  "aws:ec2/subnet:Subnet": calls("ec2", {
    create: "CreateSubnet CreateTags ModifySubnetAttribute",
    read: "DescribeSubnets",
    update: `ModifySubnetAttribute ${TAGS}`,
    delete: "DeleteSubnet DescribeNetworkInterfaces",
  }),
  "aws:ec2/routeTable:RouteTable": calls("ec2", {
    create: "CreateRouteTable CreateTags",
    read: "DescribeRouteTables",
    update: TAGS,
    delete: "DeleteRouteTable DisassociateRouteTable",
  }),
  "aws:ec2/route:Route": calls("ec2", {
    create: "CreateRoute",
    read: "DescribeRouteTables",
    update: "ReplaceRoute",
    delete: "DeleteRoute",
  }),
  "aws:ec2/routeTableAssociation:RouteTableAssociation": calls("ec2", {
    create: "AssociateRouteTable",
    read: "DescribeRouteTables",
    update: "ReplaceRouteTableAssociation",
    delete: "DisassociateRouteTable",
  }),
  // The three that AWS makes with a VPC are adopted and emptied; they go with the VPC.
  "aws:ec2/defaultRouteTable:DefaultRouteTable": calls("ec2", {
    read: "DescribeRouteTables",
    update: `DeleteRoute ${TAGS}`,
  }),
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": calls("ec2", {
    read: "DescribeNetworkAcls",
    update: `DeleteNetworkAclEntry ${TAGS}`,
  }),
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": calls("ec2", {
    read: "DescribeSecurityGroups",
    update: `RevokeSecurityGroupIngress RevokeSecurityGroupEgress ${TAGS}`,
  }),
  "aws:ec2/networkAcl:NetworkAcl": calls("ec2", {
    create: "CreateNetworkAcl CreateTags",
    read: "DescribeNetworkAcls",
    update: TAGS,
    delete: "DeleteNetworkAcl",
  }),
  "aws:ec2/networkAclRule:NetworkAclRule": calls("ec2", {
    create: "CreateNetworkAclEntry",
    read: "DescribeNetworkAcls",
    delete: "DeleteNetworkAclEntry",
  }),
  "aws:ec2/networkAclAssociation:NetworkAclAssociation": calls("ec2", {
    create: "ReplaceNetworkAclAssociation",
    read: "DescribeNetworkAcls",
    // A subnet always has an ACL: taking one away gives it the VPC's default one.
    delete: "ReplaceNetworkAclAssociation",
  }),
  "aws:ec2/internetGateway:InternetGateway": calls("ec2", {
    create: "CreateInternetGateway CreateTags AttachInternetGateway",
    read: "DescribeInternetGateways",
    update: TAGS,
    delete: "DetachInternetGateway DeleteInternetGateway",
  }),
  "aws:ec2/eip:Eip": calls("ec2", {
    create: "AllocateAddress CreateTags",
    read: "DescribeAddresses DescribeAddressesAttribute",
    update: TAGS,
    delete: "ReleaseAddress",
  }),
  "aws:ec2/natGateway:NatGateway": calls("ec2", {
    create: "CreateNatGateway CreateTags",
    read: "DescribeNatGateways",
    update: TAGS,
    delete: "DeleteNatGateway",
  }),
  "aws:ec2/flowLog:FlowLog": calls(
    "ec2",
    { create: "CreateFlowLogs CreateTags", read: "DescribeFlowLogs", update: TAGS, delete: "DeleteFlowLogs" },
    ["iam:PassRole"],
  ),
  "aws:ec2/vpcEndpoint:VpcEndpoint": calls(
    "ec2",
    {
      create: "CreateVpcEndpoint CreateTags",
      read: "DescribeVpcEndpoints DescribePrefixLists",
      update: `ModifyVpcEndpoint ${TAGS}`,
      delete: "DeleteVpcEndpoints",
    },
    // For private DNS (AWS PrivateLink Guide, "Control access to services").
    ["route53:AssociateVPCWithHostedZone"],
  ),
  "aws:ec2/securityGroup:SecurityGroup": calls("ec2", {
    // A group comes with a rule that lets everything out, which the provider takes away.
    create: "CreateSecurityGroup CreateTags RevokeSecurityGroupEgress",
    read: "DescribeSecurityGroups",
    update: TAGS,
    delete: "DeleteSecurityGroup DescribeNetworkInterfaces",
  }),
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": calls("ec2", {
    create: "AuthorizeSecurityGroupIngress CreateTags",
    read: "DescribeSecurityGroupRules",
    update: `ModifySecurityGroupRules ${TAGS}`,
    delete: "RevokeSecurityGroupIngress",
  }),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": calls("ec2", {
    create: "AuthorizeSecurityGroupEgress CreateTags",
    read: "DescribeSecurityGroupRules",
    update: `ModifySecurityGroupRules ${TAGS}`,
    delete: "RevokeSecurityGroupEgress",
  }),
  "aws:ec2/getManagedPrefixList:getManagedPrefixList": calls("ec2", { read: "DescribeManagedPrefixLists" }),
  "aws:ec2/getSecurityGroup:getSecurityGroup": calls("ec2", { read: "DescribeSecurityGroups" }),
};
