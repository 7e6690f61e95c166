/** Types of resources that no policy judges by themselves, and why. */
export interface LeftOutTypes {
  readonly types: readonly string[];
  readonly reason: string;
  /** Policies that read them where they judge another resource. */
  readonly readBy?: readonly string[];
}

/**
 * What a policy over all resources looks at (tags, names, regions, credentials in plain text) it looks at here, too. These
 * types have nothing of their own beyond that, or are read with what they belong to. A test holds the types of this
 * repository's stacks to it.
 */
export const LEFT_OUT_TYPES: readonly LeftOutTypes[] = [
  {
    types: ["aws:ec2/flowLog:FlowLog"],
    reason: "judged with the VPC",
    readBy: ["vpc-flow-logs-required"],
  },
  {
    types: ["aws:ec2/internetGateway:InternetGateway", "aws:ec2/routeTableAssociation:RouteTableAssociation"],
    reason: "read where a subnet's way is looked for",
    readBy: ["public-subnet-load-balancer-only"],
  },
  {
    types: ["aws:ec2/networkAclAssociation:NetworkAclAssociation"],
    reason: "read where the network ACL of a subnet is looked for",
    readBy: ["nacl-in-use"],
  },
  {
    types: ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"],
    reason: "judged with the bucket",
    readBy: ["s3-encryption-required"],
  },
  { types: ["aws:s3/bucketVersioning:BucketVersioning"], reason: "judged with the bucket", readBy: ["s3-versioning"] },
  {
    types: ["aws:ecr/lifecyclePolicy:LifecyclePolicy"],
    reason: "judged with the repository",
    readBy: ["ecr-lifecycle-required"],
  },
  { types: ["aws:kms/alias:Alias"], reason: "read where a key is named", readBy: ["kms-dedicated-keys"] },
  {
    types: ["aws:rds/clusterParameterGroup:ClusterParameterGroup"],
    reason: "judged with the databases that have it",
    readBy: ["rds-force-ssl"],
  },
  {
    types: ["aws:wafv2/webAclAssociation:WebAclAssociation"],
    reason: "judged with what stands behind the web ACL",
    readBy: ["alb-waf-required"],
  },
  {
    types: ["aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration"],
    reason: "judged with the web ACL",
    readBy: ["waf-logging"],
  },
  {
    types: ["aws:networkfirewall/loggingConfiguration:LoggingConfiguration"],
    reason: "judged with the firewall",
    readBy: ["network-firewall-logging"],
  },
  {
    types: ["aws:signer/signingProfile:SigningProfile"],
    reason: "judged with the repositories whose images it signs",
    readBy: ["image-signing-profile"],
  },
  {
    types: ["aws:backup/selection:Selection"],
    reason: "judged with what must be in a plan",
    readBy: ["rds-backup-plan"],
  },
  {
    types: ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"],
    reason: "judged with the vault",
    readBy: ["backup-vault-locked"],
  },
  {
    types: ["aws:route53/resolverFirewallRule:ResolverFirewallRule"],
    reason: "judged with its group: a single rule may well allow",
    readBy: ["dns-firewall-blocks"],
  },
  {
    types: ["aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation"],
    reason: "judged with the VPC",
    readBy: ["vpc-dns-queries-logged"],
  },
  {
    types: ["aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig"],
    reason: "it only names the log group or bucket, which is judged itself",
  },
  {
    types: ["aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList"],
    reason: "which domains are good or bad is no matter of a rule for everybody",
  },
  {
    types: ["aws:secretsmanager/secretVersion:SecretVersion"],
    reason: "it exists to take a secret, which Pulumi keeps encrypted; the secret is judged",
  },
  {
    types: ["aws:acm/certificateValidation:CertificateValidation"],
    reason: "nothing of AWS: it makes Pulumi wait for the certificate, which is judged",
  },
  {
    types: ["aws:appautoscaling/policy:Policy"],
    reason: "how fast something scales is no security setting; how far is judged with the target (ecs-min-tasks)",
  },
  {
    types: [
      "aws:backup/restoreTestingPlan:RestoreTestingPlan",
      "aws:backup/restoreTestingSelection:RestoreTestingSelection",
    ],
    reason: "AWS documents no setting of them that makes backups safer or less safe",
  },
  {
    types: ["aws:cloudfront/originRequestPolicy:OriginRequestPolicy"],
    reason: "what an origin needs to be told depends on the application",
  },
  {
    types: ["aws:cloudwatch/eventRule:EventRule"],
    reason: "it only selects events; who may send them, its targets and their queues are judged",
  },
  {
    types: ["aws:elasticache/parameterGroup:ParameterGroup"],
    reason: "AWS documents no parameter of access, encryption or audit in it; these are settings of the cache",
  },
  {
    types: [
      "aws:apprunner/vpcConnector:VpcConnector",
      "aws:ec2clientvpn/networkAssociation:NetworkAssociation",
      "aws:opensearch/vpcEndpoint:VpcEndpoint",
      "aws:quicksight/vpcConnection:VpcConnection",
      "aws:route53/resolverEndpoint:ResolverEndpoint",
      "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation",
      "aws:codestarconnections/host:Host",
    ],
    reason: "they only stand in subnets and security groups, which are judged",
  },
  {
    types: ["aws:batch/computeEnvironment:ComputeEnvironment"],
    reason: "its machines stand in subnets and security groups and have a launch template and roles, which are judged",
  },
  {
    types: ["aws:emr/studio:Studio"],
    reason: "who may enter is said by IAM or Identity Center; its groups and roles are judged",
  },
  {
    types: ["aws:lightsail/instance:Instance", "aws:lightsail/staticIp:StaticIp"],
    reason: "AWS documents no security setting of them but the ports, which are judged",
  },
];
