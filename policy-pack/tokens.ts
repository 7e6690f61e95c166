/**
 * Resource types by family. AWS's SDK has several tokens for one thing (`lb` and `alb`, `s3.Bucket` and `s3.BucketV2`,
 * rules of a security group in three forms); policies name the family, never a token. A test compares all of them with
 * the installed @pulumi/aws, so that a token that disappears is seen.
 */
export const TOKENS = {
  // Storage
  bucket: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
  bucketEncryption: [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
  ],
  bucketPolicy: ["aws:s3/bucketPolicy:BucketPolicy"],
  bucketPublicAccessBlock: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
  bucketAcl: ["aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2"],
  bucketVersioning: ["aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketVersioningV2:BucketVersioningV2"],
  bucketLogging: ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"],
  volume: ["aws:ebs/volume:Volume"],
  fileSystem: ["aws:efs/fileSystem:FileSystem"],

  // Network
  vpc: ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"],
  subnet: ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"],
  routeTable: ["aws:ec2/routeTable:RouteTable", "aws:ec2/defaultRouteTable:DefaultRouteTable"],
  defaultRouteTable: ["aws:ec2/defaultRouteTable:DefaultRouteTable"],
  route: ["aws:ec2/route:Route"],
  routeTableAssociation: ["aws:ec2/routeTableAssociation:RouteTableAssociation"],
  mainRouteTableAssociation: ["aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation"],
  internetGateway: ["aws:ec2/internetGateway:InternetGateway"],
  natGateway: ["aws:ec2/natGateway:NatGateway"],
  flowLog: ["aws:ec2/flowLog:FlowLog"],
  networkAcl: ["aws:ec2/networkAcl:NetworkAcl", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"],
  networkAclRule: ["aws:ec2/networkAclRule:NetworkAclRule"],
  vpcEndpoint: ["aws:ec2/vpcEndpoint:VpcEndpoint"],
  vpcEndpointPolicy: ["aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy"],
  securityGroup: ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  defaultSecurityGroup: ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  /** One rule a resource, with `type` ingress or egress. */
  securityGroupRule: ["aws:ec2/securityGroupRule:SecurityGroupRule"],
  securityGroupIngressRule: ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"],
  securityGroupEgressRule: ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"],

  // Edge
  loadBalancer: ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"],
  listener: ["aws:lb/listener:Listener", "aws:alb/listener:Listener"],
  listenerRule: ["aws:lb/listenerRule:ListenerRule", "aws:alb/listenerRule:ListenerRule"],
  targetGroup: ["aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup"],
  classicLoadBalancer: ["aws:elb/loadBalancer:LoadBalancer"],
  distribution: ["aws:cloudfront/distribution:Distribution"],
  vpcOrigin: ["aws:cloudfront/vpcOrigin:VpcOrigin"],
  cachePolicy: ["aws:cloudfront/cachePolicy:CachePolicy"],
  certificate: ["aws:acm/certificate:Certificate"],
  webAcl: ["aws:wafv2/webAcl:WebAcl"],
  webAclAssociation: ["aws:wafv2/webAclAssociation:WebAclAssociation"],

  // Compute
  instance: ["aws:ec2/instance:Instance"],
  launchTemplate: ["aws:ec2/launchTemplate:LaunchTemplate"],
  launchConfiguration: ["aws:ec2/launchConfiguration:LaunchConfiguration"],
  spotInstanceRequest: ["aws:ec2/spotInstanceRequest:SpotInstanceRequest"],
  keyPair: ["aws:ec2/keyPair:KeyPair"],
  cluster: ["aws:ecs/cluster:Cluster"],
  service: ["aws:ecs/service:Service"],
  taskSet: ["aws:ecs/taskSet:TaskSet"],
  taskDefinition: ["aws:ecs/taskDefinition:TaskDefinition"],
  daemonTaskDefinition: ["aws:ecs/daemonTaskDefinition:DaemonTaskDefinition"],
  eventTarget: ["aws:cloudwatch/eventTarget:EventTarget"],
  schedule: ["aws:scheduler/schedule:Schedule"],
  pipe: ["aws:pipes/pipe:Pipe"],
  scalingTarget: ["aws:appautoscaling/target:Target"],
  repository: ["aws:ecr/repository:Repository"],
  repositoryPolicy: ["aws:ecr/repositoryPolicy:RepositoryPolicy"],
  function: ["aws:lambda/function:Function"],
  buildProject: ["aws:codebuild/project:Project"],

  // Data
  rdsInstance: ["aws:rds/instance:Instance"],
  rdsCluster: ["aws:rds/cluster:Cluster"],
  rdsClusterInstance: ["aws:rds/clusterInstance:ClusterInstance"],
  rdsGlobalCluster: ["aws:rds/globalCluster:GlobalCluster"],
  rdsParameterGroup: ["aws:rds/parameterGroup:ParameterGroup"],
  rdsClusterParameterGroup: ["aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  docdbCluster: ["aws:docdb/cluster:Cluster"],
  neptuneCluster: ["aws:neptune/cluster:Cluster"],
  redshiftCluster: ["aws:redshift/cluster:Cluster"],
  cacheReplicationGroup: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  cacheCluster: ["aws:elasticache/cluster:Cluster"],
  table: ["aws:dynamodb/table:Table"],
  /** Subnet groups of data stores, all with `subnetIds`. */
  dataSubnetGroup: [
    "aws:rds/subnetGroup:SubnetGroup",
    "aws:elasticache/subnetGroup:SubnetGroup",
    "aws:docdb/subnetGroup:SubnetGroup",
    "aws:neptune/subnetGroup:SubnetGroup",
    "aws:redshift/subnetGroup:SubnetGroup",
    "aws:memorydb/subnetGroup:SubnetGroup",
    "aws:dax/subnetGroup:SubnetGroup",
  ],

  // Identity and secrets
  role: ["aws:iam/role:Role"],
  user: ["aws:iam/user:User"],
  group: ["aws:iam/group:Group"],
  managedPolicy: ["aws:iam/policy:Policy"],
  rolePolicy: ["aws:iam/rolePolicy:RolePolicy"],
  /** All that attach a managed policy by ARN. */
  policyAttachment: [
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
    "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
    "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
  ],
  /** All that hold an identity policy's document; see `identityDocuments`. */
  identityPolicy: [
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/role:Role",
    "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
  ],
  kmsKey: [
    "aws:kms/key:Key",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:kms/replicaExternalKey:ReplicaExternalKey",
  ],
  kmsKeyPolicy: ["aws:kms/keyPolicy:KeyPolicy"],
  secret: ["aws:secretsmanager/secret:Secret"],
  secretPolicy: ["aws:secretsmanager/secretPolicy:SecretPolicy"],
  secretVersion: ["aws:secretsmanager/secretVersion:SecretVersion"],
  secretRotation: ["aws:secretsmanager/secretRotation:SecretRotation"],
  parameter: ["aws:ssm/parameter:Parameter"],

  // Monitoring and messaging
  logGroup: ["aws:cloudwatch/logGroup:LogGroup"],
  metricAlarm: ["aws:cloudwatch/metricAlarm:MetricAlarm"],
  compositeAlarm: ["aws:cloudwatch/compositeAlarm:CompositeAlarm"],
  topic: ["aws:sns/topic:Topic"],
  topicPolicy: ["aws:sns/topicPolicy:TopicPolicy"],
  queue: ["aws:sqs/queue:Queue"],
  queuePolicy: ["aws:sqs/queuePolicy:QueuePolicy"],
} as const satisfies Record<string, readonly string[]>;

/** Several families as one list of tokens. */
export function families(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
