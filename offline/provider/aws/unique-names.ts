/** Names that AWS allows once in an account and region: the property that holds it, and the error AWS answers with. */
import type { Account, AccountResource } from "../account.ts";
import { asString } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import { shortType } from "./tokens.ts";

/** One kind of unique name. */
export interface UniqueName {
  /** Properties that together are unique. */
  readonly properties: readonly string[];
  /** AWS's error code. */
  readonly error: string;
  /** Global names are unique in the account whatever the region. */
  readonly global?: true;
}

/** By canonical token. Error codes are those of each service's API reference. */
export const UNIQUE_NAMES: Readonly<Record<string, UniqueName>> = {
  "aws:iam/role:Role": { properties: ["name"], error: "EntityAlreadyExists", global: true },
  "aws:iam/user:User": { properties: ["name"], error: "EntityAlreadyExists", global: true },
  "aws:iam/group:Group": { properties: ["name"], error: "EntityAlreadyExists", global: true },
  "aws:iam/policy:Policy": { properties: ["name"], error: "EntityAlreadyExists", global: true },
  "aws:iam/instanceProfile:InstanceProfile": { properties: ["name"], error: "EntityAlreadyExists", global: true },
  "aws:s3/bucket:Bucket": { properties: ["bucket"], error: "BucketAlreadyOwnedByYou", global: true },
  "aws:lb/loadBalancer:LoadBalancer": { properties: ["name"], error: "DuplicateLoadBalancerName" },
  "aws:lb/targetGroup:TargetGroup": { properties: ["name"], error: "DuplicateTargetGroupName" },
  "aws:ec2/securityGroup:SecurityGroup": { properties: ["name", "vpcId"], error: "InvalidGroup.Duplicate" },
  "aws:ec2/keyPair:KeyPair": { properties: ["keyName"], error: "InvalidKeyPair.Duplicate" },
  "aws:ecr/repository:Repository": { properties: ["name"], error: "RepositoryAlreadyExistsException" },
  "aws:dynamodb/table:Table": { properties: ["name"], error: "ResourceInUseException" },
  "aws:secretsmanager/secret:Secret": { properties: ["name"], error: "ResourceExistsException" },
  "aws:ssm/parameter:Parameter": { properties: ["name"], error: "ParameterAlreadyExists" },
  "aws:kms/alias:Alias": { properties: ["name"], error: "AlreadyExistsException" },
  "aws:cloudwatch/logGroup:LogGroup": { properties: ["name"], error: "ResourceAlreadyExistsException" },
  "aws:rds/cluster:Cluster": { properties: ["clusterIdentifier"], error: "DBClusterAlreadyExistsFault" },
  "aws:docdb/cluster:Cluster": { properties: ["clusterIdentifier"], error: "DBClusterAlreadyExistsFault" },
  "aws:docdb/clusterInstance:ClusterInstance": { properties: ["identifier"], error: "DBInstanceAlreadyExists" },
  "aws:docdb/subnetGroup:SubnetGroup": { properties: ["name"], error: "DBSubnetGroupAlreadyExists" },
  "aws:docdb/clusterParameterGroup:ClusterParameterGroup": {
    properties: ["name"],
    error: "DBParameterGroupAlreadyExists",
  },
  "aws:rds/instance:Instance": { properties: ["identifier"], error: "DBInstanceAlreadyExists" },
  "aws:rds/clusterInstance:ClusterInstance": { properties: ["identifier"], error: "DBInstanceAlreadyExists" },
  "aws:rds/subnetGroup:SubnetGroup": { properties: ["name"], error: "DBSubnetGroupAlreadyExists" },
  "aws:rds/parameterGroup:ParameterGroup": { properties: ["name"], error: "DBParameterGroupAlreadyExists" },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    properties: ["name"],
    error: "DBParameterGroupAlreadyExists",
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    properties: ["replicationGroupId"],
    error: "ReplicationGroupAlreadyExists",
  },
  "aws:elasticache/cluster:Cluster": { properties: ["clusterId"], error: "CacheClusterAlreadyExists" },
  "aws:elasticache/subnetGroup:SubnetGroup": { properties: ["name"], error: "CacheSubnetGroupAlreadyExists" },
  "aws:lambda/function:Function": { properties: ["name"], error: "ResourceConflictException" },
  "aws:sfn/stateMachine:StateMachine": { properties: ["name"], error: "StateMachineAlreadyExists" },
  "aws:cloudfront/cachePolicy:CachePolicy": { properties: ["name"], error: "CachePolicyAlreadyExists", global: true },
  "aws:cloudfront/originRequestPolicy:OriginRequestPolicy": {
    properties: ["name"],
    error: "OriginRequestPolicyAlreadyExists",
    global: true,
  },
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": {
    properties: ["name"],
    error: "ResponseHeadersPolicyAlreadyExists",
    global: true,
  },
  "aws:cloudfront/originAccessControl:OriginAccessControl": {
    properties: ["name"],
    error: "OriginAccessControlAlreadyExists",
    global: true,
  },
  "aws:cloudfront/function:Function": { properties: ["name"], error: "FunctionAlreadyExists", global: true },
  "aws:wafv2/webAcl:WebAcl": { properties: ["name", "scope"], error: "WAFDuplicateItemException" },
  "aws:wafv2/ipSet:IpSet": { properties: ["name", "scope"], error: "WAFDuplicateItemException" },
  "aws:wafv2/ruleGroup:RuleGroup": { properties: ["name", "scope"], error: "WAFDuplicateItemException" },
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": {
    properties: ["name", "vpc"],
    error: "ConflictingDomainExists",
  },
  "aws:backup/vault:Vault": { properties: ["name"], error: "AlreadyExistsException" },
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": { properties: ["name"], error: "AlreadyExistsException" },
  "aws:cloudtrail/trail:Trail": { properties: ["name"], error: "TrailAlreadyExistsException" },
};

/** What of the inputs is unique, as one text; undefined when something of it is not known. */
export function uniqueKey(token: string, inputs: ValueMap): string | undefined {
  const unique = UNIQUE_NAMES[token];
  if (unique === undefined) return undefined;
  const first = asString(inputs[unique.properties[0] ?? ""]);
  if (first === undefined) return undefined;
  return unique.properties.map((name) => asString(inputs[name]) ?? "").join(" | ");
}

/** The resource that has the name already; undefined when it is free. */
export function findClash(
  token: string,
  urn: string,
  region: string,
  inputs: ValueMap,
  account: Account,
): AccountResource | undefined {
  const key = uniqueKey(token, inputs);
  if (key === undefined) return undefined;
  const everywhere = UNIQUE_NAMES[token]?.global === true;
  return account
    .all()
    .find(
      (item) =>
        item.token === token &&
        item.adopted !== true &&
        (everywhere || item.region === region) &&
        uniqueKey(token, item.inputs) === key,
    );
}

/** AWS's refusal of a name that is taken. */
export function refuseTaken(token: string, inputs: ValueMap, holder: AccountResource): string {
  const unique = UNIQUE_NAMES[token];
  return (
    `${unique?.error ?? "AlreadyExists"}: the ${shortType(token)} name ${uniqueKey(token, inputs)} is taken by ${holder.id}` +
    `${holder.urn === "" ? "" : ` (${holder.urn})`}: give this resource another name, or import the existing one`
  );
}
