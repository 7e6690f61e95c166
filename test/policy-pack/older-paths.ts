/** A path of a type that the installed SDK does not have, which policies read all the same, and why. */
export interface OlderPath {
  readonly type: string;
  readonly path: string;
  readonly reason: string;
}

const V6 = "an input in @pulumi/aws 6, which the pack judges too";
const V5 = "an input until @pulumi/aws 5, and still one where a program has not moved";

/** Properties of an older SDK. */
export const OLDER_PATHS: readonly OlderPath[] = [
  { type: "aws:dms/endpoint:Endpoint", path: "s3Settings", reason: V6 },
  { type: "aws:redshift/cluster:Cluster", path: "logging", reason: V6 },
  { type: "aws:apigateway/deployment:Deployment", path: "stageName", reason: V6 },
  { type: "aws:guardduty/organizationConfiguration:OrganizationConfiguration", path: "autoEnable", reason: V6 },
  { type: "aws:ec2/route:Route", path: "instanceId", reason: V5 },
  {
    type: "aws:wafv2/webAcl:WebAcl",
    path: "rules.statement.managedRuleGroupStatement.excludedRules",
    reason: V5,
  },
  { type: "aws:elasticache/replicationGroup:ReplicationGroup", path: "clusterMode.replicasPerNodeGroup", reason: V5 },
  { type: "aws:elasticache/replicationGroup:ReplicationGroup", path: "numberCacheClusters", reason: V5 },
  {
    type: "aws:iam/policy:Policy",
    path: "arn",
    reason: "of the state; a policy that the program only looks up has nothing else",
  },
];

/** Properties that a type never had, which an example writes to show that they are no way around a policy. */
export const NEVER_THERE: readonly OlderPath[] = [
  {
    type: "aws:rds/instance:Instance",
    path: "clusterIdentifier",
    reason: "members of a cluster are aws.rds.ClusterInstance, which take its encryption",
  },
];

/** Shapes that one reader looks for in every form of a thing, of which each type has some. */
export const ONE_READER: readonly { readonly paths: RegExp; readonly reason: string }[] = [
  {
    paths: /^(in|e)gress\.(cidrIpv[46]|(source|referenced)SecurityGroupId|prefixListId)$/,
    reason: "rules of a security group, inline and as two types of resources",
  },
  {
    paths: /^routes\.destination(Ipv6)?CidrBlock$/,
    reason: "routes, inline in a table (cidrBlock) and as aws.ec2.Route (destinationCidrBlock)",
  },
  {
    paths: /^([a-zA-Z]*[rR]ule\.|[a-zA-Z]+\.rules?\.|rules\.)applyServerSideEncryptionByDefaults?(\.|$)/,
    reason: "a bucket's encryption, beside it and inline, where @pulumi/aws 6 has plural names in BucketV2",
  },
  {
    paths: /^(replicationConfigurations?\.)?rules\.destinations?\.bucket$/,
    reason: "a bucket's replication, beside it and inline, where @pulumi/aws 6 has plural names in BucketV2",
  },
  {
    paths: /(^|\.)(managedRuleGroup|managedRuleGroupStatement)\.excludedRules$/,
    reason: "rules of a web ACL, inline (where @pulumi/aws 5 had them) and as resources of their own",
  },
  {
    paths:
      /^((activatedRules|rules)\.)?(overrideAction|(Override)?Action|[sS]tatement\.\w+|managedRuleGroup|ruleGroupReference)$/,
    reason: "rules of AWS WAF, of WAF Classic and in JSON, which have other words for the same",
  },
  {
    paths: /(^|\.)rootBlockDevices?\.snapshotId$|\.ebsBlockDevices\.noDevice$/,
    reason: "disks of machines: a root disk has no snapshot of its own, and a fleet's cannot be left out",
  },
  {
    paths:
      /^(containerDefinitions|targetParameters\.ecsTaskParameters\.overrides\.containerOverrides)\.(command|entryPoints?|healthCheck\.commands?|logConfiguration\.options|dockerLabels)$/,
    reason: "containers: as JSON, as blocks, and as overrides, which have some of it",
  },
  { paths: /^(cname|cnamePrefix)$/, reason: "names that a DNS record may lead to, asked of whatever has one" },
  { paths: /^availabilityZoneId$/, reason: "the zone of a subnet or of what stands in one, by name or id" },
];

/** Names in fixes that stand in JSON documents, of which the SDK knows nothing: ECS containers, redrive policies. */
export const IN_DOCUMENTS: ReadonlySet<string> = new Set([
  ...["secrets", "name", "valueFrom", "linuxParameters", "capabilities", "drop", "initProcessEnabled", "user", "image"],
  ...["readonlyRootFilesystem", "logConfiguration", "logDriver", "options", "deadLetterTargetArn", "maxReceiveCount"],
]);

/** Policies on a type of which they look at nothing that it has, since others decide: `policy type`. */
export const NOTHING_OF_ITS_OWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "it goes to a permission set, and the policy is about roles": [
      "ecs-distinct-roles aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
      "iam-action-allowlist aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
    ],
    "its policies decide, which are resources of their own": ["iam-no-escalation-across-policies aws:iam/group:Group"],
    "its instances decide, which are resources of their own": [
      "multi-az-required aws:docdb/cluster:Cluster",
      "multi-az-required aws:neptune/cluster:Cluster",
    ],
    "the association with a web ACL decides, but for distributions": [
      "waf-log4j-attached aws:lb/loadBalancer:LoadBalancer",
      "waf-log4j-attached aws:alb/loadBalancer:LoadBalancer",
      "waf-log4j-attached aws:apigateway/stage:Stage",
      "waf-log4j-attached aws:apigatewayv2/api:Api",
      "waf-log4j-attached aws:apigatewayv2/stage:Stage",
      "waf-log4j-attached aws:appsync/graphQLApi:GraphQLApi",
    ],
  }).flatMap(([reason, entries]) => entries.map((entry) => [entry, reason] as const)),
);
