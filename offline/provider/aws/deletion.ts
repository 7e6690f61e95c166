/** What AWS refuses to delete: protected resources, and those that others still need. */
import type { Account, AccountResource } from "../account.ts";
import { asBoolean, asNumber, asString } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import { nameOfUrn, shortType } from "./tokens.ts";

/** A setting that makes AWS refuse the deletion. */
interface Protection {
  readonly token: string;
  readonly holds: (inputs: ValueMap) => boolean;
  /** AWS's error code and what to do, in the words of the API reference. */
  readonly error: string;
  readonly lift: string;
}

const on = (name: string) => (inputs: ValueMap) => asBoolean(inputs[name]) === true;

const PROTECTIONS: readonly Protection[] = [
  {
    token: "aws:lb/loadBalancer:LoadBalancer",
    holds: on("enableDeletionProtection"),
    error: "OperationNotPermitted: deletion protection is enabled",
    lift: "set enableDeletionProtection to false",
  },
  {
    token: "aws:rds/cluster:Cluster",
    holds: on("deletionProtection"),
    error: "InvalidParameterCombination: cannot delete a protected cluster",
    lift: "set deletionProtection to false",
  },
  {
    token: "aws:rds/instance:Instance",
    holds: on("deletionProtection"),
    error: "InvalidParameterCombination: cannot delete a protected DB instance",
    lift: "set deletionProtection to false",
  },
  {
    token: "aws:docdb/cluster:Cluster",
    holds: on("deletionProtection"),
    error: "InvalidParameterCombination: cannot delete a protected cluster",
    lift: "set deletionProtection to false",
  },
  {
    token: "aws:neptune/cluster:Cluster",
    holds: on("deletionProtection"),
    error: "InvalidParameterCombination: cannot delete a protected cluster",
    lift: "set deletionProtection to false",
  },
  {
    token: "aws:dynamodb/table:Table",
    holds: on("deletionProtectionEnabled"),
    error: "ValidationException: the table has deletion protection enabled",
    lift: "set deletionProtectionEnabled to false",
  },
  {
    token: "aws:cognito/userPool:UserPool",
    holds: (inputs) => asString(inputs["deletionProtection"]) === "ACTIVE",
    error: "InvalidParameterException: the user pool has deletion protection activated",
    lift: 'set deletionProtection to "INACTIVE"',
  },
  {
    token: "aws:cloudwatch/logGroup:LogGroup",
    holds: on("deletionProtectionEnabled"),
    error: "OperationAbortedException: the log group has deletion protection enabled",
    lift: "set deletionProtectionEnabled to false",
  },
  {
    token: "aws:ec2/instance:Instance",
    holds: on("disableApiTermination"),
    error: "OperationNotPermitted: the instance may not be terminated",
    lift: "set disableApiTermination to false",
  },
  {
    token: "aws:eks/cluster:Cluster",
    holds: on("deletionProtection"),
    error: "InvalidRequestException: deletion protection is enabled",
    lift: "set deletionProtection to false",
  },
  {
    token: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    holds: (inputs) => asNumber(inputs["changeableForDays"]) !== undefined,
    error: "InvalidRequestException: a vault lock in compliance mode cannot be removed once its grace time is over",
    lift: "leave changeableForDays out (governance mode) before the lock is made",
  },
  {
    token: "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation",
    holds: (inputs) => asString(inputs["mutationProtection"]) === "ENABLED",
    error: "ValidationException: mutation protection is enabled for the association",
    lift: 'set mutationProtection to "DISABLED"',
  },
  {
    token: "aws:cloudfront/distribution:Distribution",
    holds: on("retainOnDelete"),
    error: "DistributionNotDisabled: the distribution is kept",
    lift: "set retainOnDelete to false",
  },
];

/** Resources that AWS does not delete while another kind still refers to them. */
interface Dependency {
  readonly token: string;
  readonly by: string;
  /** The property of the other resource that refers to this one, by id or ARN, alone or in a list. */
  readonly property: string;
  readonly error: string;
}

const OF_VPC = [
  "subnet:Subnet",
  "internetGateway:InternetGateway",
  "securityGroup:SecurityGroup",
  "natGateway:NatGateway",
  "vpcEndpoint:VpcEndpoint",
  "networkAcl:NetworkAcl",
  "routeTable:RouteTable",
];

const DEPENDENCIES: readonly Dependency[] = [
  ...OF_VPC.map((kind): Dependency => ({
    token: "aws:ec2/vpc:Vpc",
    by: `aws:ec2/${kind}`,
    property: "vpcId",
    error: "DependencyViolation",
  })),
  ...(
    [
      ["ec2/natGateway:NatGateway", "subnetId"],
      ["ec2/instance:Instance", "subnetId"],
      ["ec2/networkInterface:NetworkInterface", "subnetId"],
      ["ec2/vpcEndpoint:VpcEndpoint", "subnetIds"],
      ["lb/loadBalancer:LoadBalancer", "subnets"],
      ["rds/subnetGroup:SubnetGroup", "subnetIds"],
      ["docdb/subnetGroup:SubnetGroup", "subnetIds"],
      ["elasticache/subnetGroup:SubnetGroup", "subnetIds"],
    ] as const
  ).map(([by, property]): Dependency => ({
    token: "aws:ec2/subnet:Subnet",
    by: `aws:${by}`,
    property,
    error: "DependencyViolation",
  })),
  ...(
    [
      ["lb/loadBalancer:LoadBalancer", "securityGroups"],
      ["rds/cluster:Cluster", "vpcSecurityGroupIds"],
      ["docdb/cluster:Cluster", "vpcSecurityGroupIds"],
      ["rds/instance:Instance", "vpcSecurityGroupIds"],
      ["elasticache/replicationGroup:ReplicationGroup", "securityGroupIds"],
      ["ec2/vpcEndpoint:VpcEndpoint", "securityGroupIds"],
      ["ec2/instance:Instance", "vpcSecurityGroupIds"],
      ["ec2/networkInterface:NetworkInterface", "securityGroups"],
      ["vpc/securityGroupIngressRule:SecurityGroupIngressRule", "referencedSecurityGroupId"],
      ["vpc/securityGroupEgressRule:SecurityGroupEgressRule", "referencedSecurityGroupId"],
      ["ec2/securityGroupRule:SecurityGroupRule", "sourceSecurityGroupId"],
    ] as const
  ).map(([by, property]): Dependency => ({
    token: "aws:ec2/securityGroup:SecurityGroup",
    by: `aws:${by}`,
    property,
    error: "DependencyViolation",
  })),
  {
    token: "aws:ec2/internetGateway:InternetGateway",
    by: "aws:ec2/route:Route",
    property: "gatewayId",
    error: "DependencyViolation",
  },
  {
    token: "aws:ec2/eip:Eip",
    by: "aws:ec2/natGateway:NatGateway",
    property: "allocationId",
    error: "InvalidIPAddress.InUse",
  },
  {
    token: "aws:ec2/routeTable:RouteTable",
    by: "aws:ec2/routeTableAssociation:RouteTableAssociation",
    property: "routeTableId",
    error: "DependencyViolation",
  },
  {
    token: "aws:ec2/networkAcl:NetworkAcl",
    by: "aws:ec2/networkAclAssociation:NetworkAclAssociation",
    property: "networkAclId",
    error: "DependencyViolation",
  },
  // Only listeners and rules hold a target group; an ECS service that names it does not (ELB API: DeleteTargetGroup).
  {
    token: "aws:lb/targetGroup:TargetGroup",
    by: "aws:lb/listener:Listener",
    property: "defaultActions",
    error: "ResourceInUse",
  },
  {
    token: "aws:lb/targetGroup:TargetGroup",
    by: "aws:lb/listenerRule:ListenerRule",
    property: "actions",
    error: "ResourceInUse",
  },
  {
    token: "aws:ecs/cluster:Cluster",
    by: "aws:ecs/service:Service",
    property: "cluster",
    error: "ClusterContainsServicesException",
  },
  {
    token: "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
    by: "aws:servicediscovery/service:Service",
    property: "dnsConfig",
    error: "ResourceInUse",
  },
  {
    token: "aws:rds/subnetGroup:SubnetGroup",
    by: "aws:rds/cluster:Cluster",
    property: "dbSubnetGroupName",
    error: "InvalidDBSubnetGroupStateFault",
  },
  {
    token: "aws:rds/subnetGroup:SubnetGroup",
    by: "aws:rds/instance:Instance",
    property: "dbSubnetGroupName",
    error: "InvalidDBSubnetGroupStateFault",
  },
  {
    token: "aws:rds/cluster:Cluster",
    by: "aws:rds/clusterInstance:ClusterInstance",
    property: "clusterIdentifier",
    error: "InvalidDBClusterStateFault",
  },
  {
    token: "aws:docdb/subnetGroup:SubnetGroup",
    by: "aws:docdb/cluster:Cluster",
    property: "dbSubnetGroupName",
    error: "InvalidDBSubnetGroupStateFault",
  },
  {
    token: "aws:docdb/cluster:Cluster",
    by: "aws:docdb/clusterInstance:ClusterInstance",
    property: "clusterIdentifier",
    error: "InvalidDBClusterStateFault",
  },
  {
    token: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
    by: "aws:docdb/cluster:Cluster",
    property: "dbClusterParameterGroupName",
    error: "InvalidDBParameterGroupStateFault",
  },
  {
    token: "aws:elasticache/subnetGroup:SubnetGroup",
    by: "aws:elasticache/replicationGroup:ReplicationGroup",
    property: "subnetGroupName",
    error: "CacheSubnetGroupInUse",
  },
  {
    token: "aws:elasticache/userGroup:UserGroup",
    by: "aws:elasticache/replicationGroup:ReplicationGroup",
    property: "userGroupIds",
    error: "InvalidUserGroupStateFault",
  },
  {
    token: "aws:iam/role:Role",
    by: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    property: "role",
    error: "DeleteConflict",
  },
  { token: "aws:iam/role:Role", by: "aws:iam/rolePolicy:RolePolicy", property: "role", error: "DeleteConflict" },
  {
    token: "aws:iam/role:Role",
    by: "aws:iam/instanceProfile:InstanceProfile",
    property: "role",
    error: "DeleteConflict",
  },
  {
    token: "aws:iam/policy:Policy",
    by: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    property: "policyArn",
    error: "DeleteConflict",
  },
  {
    token: "aws:acm/certificate:Certificate",
    by: "aws:lb/listener:Listener",
    property: "certificateArn",
    error: "ResourceInUseException",
  },
  {
    token: "aws:acm/certificate:Certificate",
    by: "aws:cloudfront/distribution:Distribution",
    property: "viewerCertificate",
    error: "ResourceInUseException",
  },
  {
    token: "aws:cloudfront/vpcOrigin:VpcOrigin",
    by: "aws:cloudfront/distribution:Distribution",
    property: "origins",
    error: "CannotDeleteEntityWhileInUse",
  },
  {
    token: "aws:wafv2/webAcl:WebAcl",
    by: "aws:cloudfront/distribution:Distribution",
    property: "webAclId",
    error: "WAFAssociatedItemException",
  },
  {
    token: "aws:wafv2/webAcl:WebAcl",
    by: "aws:wafv2/webAclAssociation:WebAclAssociation",
    property: "webAclArn",
    error: "WAFAssociatedItemException",
  },
  {
    token: "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup",
    by: "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation",
    property: "firewallRuleGroupId",
    error: "ConflictException",
  },
  {
    token: "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList",
    by: "aws:route53/resolverFirewallRule:ResolverFirewallRule",
    property: "firewallDomainListId",
    error: "ConflictException",
  },
  {
    token: "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig",
    by: "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
    property: "resolverQueryLogConfigId",
    error: "ResourceInUseException",
  },
  { token: "aws:route53/zone:Zone", by: "aws:route53/record:Record", property: "zoneId", error: "HostedZoneNotEmpty" },
  { token: "aws:backup/vault:Vault", by: "aws:backup/plan:Plan", property: "rules", error: "InvalidRequestException" },
  // A plan that still assigns resources, or tests that still select some (AWS Backup API: DeleteBackupPlan, DeleteRestoreTestingPlan).
  {
    token: "aws:backup/plan:Plan",
    by: "aws:backup/selection:Selection",
    property: "planId",
    error: "InvalidRequestException",
  },
  {
    token: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    by: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    property: "restoreTestingPlanName",
    error: "InvalidRequestException",
  },
];

const BUCKET_OBJECTS: readonly string[] = [
  "aws:s3/bucketObject:BucketObject",
  "aws:s3/bucketObjectv2:BucketObjectv2",
  "aws:s3/objectCopy:ObjectCopy",
];

/** Why AWS refuses to delete a resource and how to lift that; undefined when it deletes it. */
export function refuseDelete(resource: AccountResource, account: Account): string | undefined {
  const label = `${shortType(resource.token)} ${nameOfUrn(resource.urn)} (${resource.id})`;
  const protection = protectionOf(resource);
  if (protection !== undefined) {
    return `${label} is protected: ${protection.error}. To delete it, ${protection.lift}, run up, and try again${alsoProtected(resource, account)}`;
  }
  const objects = heldObjects(resource, account);
  if (objects !== undefined)
    return `${label}: BucketNotEmpty: it holds ${objects}. Delete the objects first, or set forceDestroy to true and run up`;
  const points = heldRecoveryPoints(resource);
  if (points !== undefined)
    return `${label}: InvalidRequestException: it holds ${points}. Delete them first, or set forceDestroy to true and run up`;
  return dependentOf(resource, account, label);
}

/** AWS Backup API reference, DeleteBackupVault: "The vault itself can be deleted only if it is empty". */
function heldRecoveryPoints(resource: AccountResource): string | undefined {
  if (resource.token !== "aws:backup/vault:Vault" || asBoolean(resource.inputs["forceDestroy"]) === true)
    return undefined;
  const held = asNumber(resource.outputs["recoveryPoints"]) ?? 0;
  return held === 0 ? undefined : `${held} recovery point${held === 1 ? "" : "s"}`;
}

function protectionOf(resource: AccountResource): Protection | undefined {
  return PROTECTIONS.find((item) => item.token === resource.token && item.holds(resource.inputs));
}

/** The engine stops at the first refusals, so each names the other resources that would be refused after it. */
function alsoProtected(resource: AccountResource, account: Account): string {
  const others = account
    .all()
    .filter((item) => item !== resource && item.adopted !== true && protectionOf(item) !== undefined);
  const names = others.map((item) => `${shortType(item.token)} ${nameOfUrn(item.urn)}`);
  return names.length === 0 ? "" : `. Protected likewise: ${names.join(", ")}`;
}

function dependentOf(resource: AccountResource, account: Account, label: string): string | undefined {
  for (const { by, property, error } of DEPENDENCIES.filter((item) => item.token === resource.token)) {
    const user = account
      .all()
      .find(
        (item) => item.token === by && item !== resource && item.adopted !== true && refers(item, property, resource),
      );
    if (user === undefined) continue;
    // A security group's own rules go with it.
    if (user.inputs["securityGroupId"] === resource.id) continue;
    return `${label}: ${error}: ${shortType(by)} ${nameOfUrn(user.urn)} (${user.id}) still uses it. Delete that first; a replacement needs the new one in place before the old one goes`;
  }
  return undefined;
}

function refers(user: AccountResource, property: string, resource: AccountResource): boolean {
  const text = JSON.stringify(user.inputs[property] ?? null);
  const arn = asString(resource.outputs["arn"]);
  return [resource.id, arn].some((id) => id !== undefined && id !== "" && text.includes(`"${id}"`));
}

function heldObjects(resource: AccountResource, account: Account): string | undefined {
  if (resource.token !== "aws:s3/bucket:Bucket" || asBoolean(resource.inputs["forceDestroy"]) === true)
    return undefined;
  const held = account
    .all()
    .filter((item) => BUCKET_OBJECTS.includes(item.token) && item.inputs["bucket"] === resource.id);
  return held.length === 0 ? undefined : `${held.length} object${held.length === 1 ? "" : "s"}`;
}
