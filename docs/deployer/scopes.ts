/** What the deployer may touch, by `<service>/<resource type of the Service Authorization Reference>`. */

export const ACCOUNT = "123456789012";
export const REGION = "us-east-1";
/** The tag that every resource of the stacks carries (`aws:defaultTags`). */
export const APPLICATION = "fintech";
/** The bucket of the state and the alias of the key of the state: outside the names that the other policies may touch. */
export const STATE_BUCKET = `pulumi-state-${ACCOUNT}-${REGION}`;
export const STATE_KEY_ALIAS = "alias/pulumi-state";

const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
const everywhere = (service: string, resource: string) => `arn:aws:${service}::${ACCOUNT}:${resource}`;

const EC2 = [
  "vpc",
  "subnet",
  "route-table",
  "internet-gateway",
  "natgateway",
  "elastic-ip",
  "network-acl",
  "security-group",
  "security-group-rule",
  "vpc-endpoint",
  "vpc-flow-log",
  "vpc-block-public-access-exclusion",
  "vpc-encryption-control",
];

const RESOLVER = [
  "firewall-config",
  "firewall-domain-list",
  "firewall-rule-group",
  "firewall-rule-group-association",
  "resolver-query-log-config",
];

/**
 * The stages, each in its names: `fintech-*` would reach `fintech-deployer` itself, which could then give itself any right,
 * and the publisher.
 */
export const STACK_ROLES: readonly string[] = ["dev", "staging", "prod"].map((stage) => `${APPLICATION}-${stage}-*`);
/** The names that the documents fix (F-08, F-13). */
export const TASK_ROLES: readonly string[] = ["ecsTaskExecutionRole", "ecsTaskRole"];
/** What CloudFormation makes of AWS's rotation application. */
export const ROTATION_ROLES = "serverlessrepo-fintech-*";

/**
 * The secrets that RDS makes for master passwords that it keeps. No name tells whose they are, but the tag that RDS gives
 * them: the cluster's ARN (Amazon Aurora User Guide, "Password management with Amazon Aurora and AWS Secrets Manager").
 */
export const MASTER_SECRETS = arn("secretsmanager", "secret:rds!cluster-*");
/** The clusters whose masters are the application's. */
export const CLUSTERS = arn("rds", "cluster:fintech-*");

/** ARN patterns. Where AWS makes the id (EC2, keys, certificates, CloudFront) a pattern can only name the kind. */
export const SCOPES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(EC2.map((type) => [`ec2/${type}`, [arn("ec2", `${type}/*`)]])),
  "acm/certificate": [arn("acm", "certificate/*")],
  "route53/hostedzone": ["arn:aws:route53:::hostedzone/Z0FINTECHEXAMPLE"],
  "route53/change": ["arn:aws:route53:::change/*"],
  ...Object.fromEntries(RESOLVER.map((type) => [`route53resolver/${type}`, [arn("route53resolver", `${type}/*`)]])),
  ...Object.fromEntries(
    ["namespace", "service"].map((type) => [`servicediscovery/${type}`, [arn("servicediscovery", `${type}/*`)]]),
  ),
  "cloudfront/distribution": [everywhere("cloudfront", "distribution/*")],
  "cloudfront/vpcorigin": [everywhere("cloudfront", "vpcorigin/*")],
  "cloudfront/origin-request-policy": [everywhere("cloudfront", "origin-request-policy/*")],
  "cloudfront/response-headers-policy": [everywhere("cloudfront", "response-headers-policy/*")],
  "elasticloadbalancing/loadbalancer/app/": [arn("elasticloadbalancing", "loadbalancer/app/fintech-*/*")],
  "elasticloadbalancing/listener/app": [arn("elasticloadbalancing", "listener/app/fintech-*/*/*")],
  "elasticloadbalancing/listener-rule/app": [arn("elasticloadbalancing", "listener-rule/app/fintech-*/*/*/*")],
  "elasticloadbalancing/targetgroup": [arn("elasticloadbalancing", "targetgroup/fintech-*/*")],
  "wafv2/webacl": [arn("wafv2", "global/webacl/fintech-*/*"), arn("wafv2", "regional/webacl/fintech-*/*")],
  "wafv2/managedruleset": [arn("wafv2", "global/managedruleset/*/*"), arn("wafv2", "regional/managedruleset/*/*")],
  "wafv2/loadbalancer/app/": [arn("elasticloadbalancing", "loadbalancer/app/fintech-*/*")],
  "rds/cluster": [CLUSTERS],
  "rds/db": [arn("rds", "db:fintech-*")],
  "rds/cluster-pg": [arn("rds", "cluster-pg:fintech-*")],
  "rds/subgrp": [arn("rds", "subgrp:fintech-*")],
  "rds/cluster-snapshot": [arn("rds", "cluster-snapshot:fintech-*")],
  "rds/global-cluster": [everywhere("rds", "global-cluster:*")],
  "rds/og": [arn("rds", "og:default:*")],
  "rds/pg": [arn("rds", "pg:default.*")],
  "elasticache/replicationgroup": [arn("elasticache", "replicationgroup:fintech-*")],
  "elasticache/cluster": [arn("elasticache", "cluster:fintech-*")],
  "elasticache/parametergroup": [arn("elasticache", "parametergroup:fintech-*")],
  "elasticache/subnetgroup": [arn("elasticache", "subnetgroup:fintech-*")],
  "elasticache/user": [arn("elasticache", "user:fintech-*")],
  "elasticache/usergroup": [arn("elasticache", "usergroup:fintech-*")],
  "elasticache/snapshot": [arn("elasticache", "snapshot:fintech-*")],
  "dynamodb/table": [arn("dynamodb", "table/fintech-*")],
  "backup/backupVault": [arn("backup", "backup-vault:fintech-*")],
  "backup/backupPlan": [arn("backup", "backup-plan:*")],
  "backup/restoreTestingPlan": [arn("backup", "restore-testing-plan:fintech_*")],
  "backup/recoveryPoint": [arn("rds", "cluster-snapshot:awsbackup:*"), arn("backup", "recovery-point:*")],
  "s3/bucket": ["arn:aws:s3:::fintech-*"],
  "s3/object": ["arn:aws:s3:::fintech-*/*"],
  "ecr/repository": [arn("ecr", "repository/fintech-*")],
  "signer/signing-profile": [arn("signer", "/signing-profiles/fintech_*")],
  "ecs/cluster": [arn("ecs", "cluster/fintech-*")],
  "ecs/service": [arn("ecs", "service/fintech-*/*")],
  "ecs/service-deployment": [arn("ecs", "service-deployment/fintech-*/*/*")],
  "ecs/task-definition": [arn("ecs", "task-definition/fintech-*:*")],
  "application-autoscaling/ScalableTarget": [arn("application-autoscaling", "scalable-target/*")],
  "iam/role": [...STACK_ROLES, ...TASK_ROLES, ROTATION_ROLES].map((name) => everywhere("iam", `role/${name}`)),
  "iam/policy": STACK_ROLES.map((name) => everywhere("iam", `policy/${name}`)),
  "kms/key": [arn("kms", "key/*")],
  "kms/alias": [arn("kms", `alias/${APPLICATION}/*`)],
  "secretsmanager/Secret": ["fintech/*", "/dev/fintech/*", "/staging/fintech/*", "/prod/fintech/*"].map((name) =>
    arn("secretsmanager", `secret:${name}`),
  ),
  "scheduler/schedule": [arn("scheduler", "schedule/default/fintech-*")],
  "ssm/parameter": [arn("ssm", `parameter/${APPLICATION}/*`)],
  "logs/log-group": [
    "fintech-*",
    "/ecs/fintech-*",
    "/aws/ecs/containerinsights/fintech-*",
    "/aws/rds/cluster/fintech-*",
    "/aws/docdb/fintech-*",
    "/aws/elasticache/fintech-*",
    "/aws/vendedlogs/route53/fintech-*",
    "aws-waf-logs-fintech-*",
    "/aws/events/fintech-*",
  ].map((name) => arn("logs", `log-group:${name}`)),
  // Autoscaling names its alarms after the service.
  "cloudwatch/alarm": ["fintech-*", "TargetTracking-service/fintech-*"].map((name) =>
    arn("cloudwatch", `alarm:${name}`),
  ),
  "events/rule-on-default-event-bus": [arn("events", "rule/fintech-*")],
  "serverlessrepo/applications": ["arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManager*"],
  "cloudformation/stack": [arn("cloudformation", "stack/serverlessrepo-fintech-*/*")],
  "cloudformation/changeset": [],
  "cloudformation/stackset": [],
  "lambda/function": [arn("lambda", "function:fintech-*")],
  "sns/topic": [arn("sns", "fintech-*")],
};

/**
 * Resource types of actions where the data names others than AWS takes: the two generations of Elastic Load Balancing
 * share a prefix, and the data keeps the classic one for these.
 */
export const RESOURCE_TYPES: Readonly<Record<string, readonly string[]>> = {
  "elasticloadbalancing:CreateLoadBalancer": ["loadbalancer/app/"],
  "elasticloadbalancing:DeleteLoadBalancer": ["loadbalancer/app/"],
  "elasticloadbalancing:ModifyLoadBalancerAttributes": ["loadbalancer/app/"],
  "elasticloadbalancing:AddTags": ["loadbalancer/app/", "listener/app", "listener-rule/app", "targetgroup"],
  "elasticloadbalancing:RemoveTags": ["loadbalancer/app/", "listener/app", "listener-rule/app", "targetgroup"],
};

/** Where one action reaches further than its service's others. */
export const ACTION_SCOPES: Readonly<Record<string, readonly string[]>> = {
  // AWS's own bucket of templates, from which CloudFormation takes an application.
  "s3:GetObject": ["arn:aws:s3:::awsserverlessrepo-changesets-*/*"],
  // Private DNS of an endpoint: the zone is AWS's own.
  "route53:AssociateVPCWithHostedZone": ["arn:aws:route53:::hostedzone/*"],
};

/**
 * What destroys the means of getting data back: versions of objects, recovery points, the lock of a vault. No update needs
 * it, only the end of a stack whose protection is off; who holds the deployer's credentials otherwise has none of it.
 */
export const TEARDOWN: readonly string[] = [
  "backup:DeleteBackupVaultLockConfiguration",
  "backup:DeleteRecoveryPoint",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
];

/** Kinds that the data marks as required beside ours though one of them does: the stacks make none of these. */
export const NOT_OURS: readonly string[] = [
  "dynamodb/stream",
  "elasticloadbalancing/listener/gwy",
  "elasticloadbalancing/listener/net",
  "elasticloadbalancing/listener-rule/net",
];

/**
 * Actions that destroy or disable what cannot be named before it exists: only on what carries the application's tag, so
 * that another system of the account is out of reach. Everything they name is tagged in the call that makes it.
 */
export const TAGGED_ONLY: readonly string[] = [
  "ec2:DeleteVpc",
  "ec2:DeleteSubnet",
  "ec2:DeleteRouteTable",
  "ec2:DeleteNetworkAcl",
  "ec2:DeleteInternetGateway",
  "ec2:DeleteNatGateway",
  "ec2:DeleteSecurityGroup",
  "ec2:DeleteVpcEndpoints",
  "ec2:DeleteFlowLogs",
  "ec2:ReleaseAddress",
  "ec2:DeleteVpcBlockPublicAccessExclusion",
  "ec2:DeleteVpcEncryptionControl",
  "route53resolver:DeleteFirewallDomainList",
  "route53resolver:DeleteFirewallRuleGroup",
  "route53resolver:DisassociateFirewallRuleGroup",
  "route53resolver:DeleteResolverQueryLogConfig",
  "acm:DeleteCertificate",
  "cloudfront:UpdateDistribution",
  "cloudfront:DeleteDistribution",
  "cloudfront:UpdateVpcOrigin",
  "cloudfront:DeleteVpcOrigin",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:PutKeyPolicy",
  "kms:ScheduleKeyDeletion",
  "kms:UpdateKeyDescription",
];
