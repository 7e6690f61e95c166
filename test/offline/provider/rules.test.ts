import { expect } from "chai";
import { RULES } from "../../../offline/provider/rules/index.ts";
import type { Value, ValueMap } from "../../../offline/provider/wire.ts";
import { UNKNOWN } from "../../../offline/provider/wire.ts";
import { Rig } from "./harness.ts";

/** What stands in the account before: short type, logical name, inputs. Its id is filled in for `$name`, an output for `$name.output`. */
type Before = readonly [short: string, name: string, inputs: ValueMap];

interface Case {
  readonly type: string;
  readonly before?: readonly Before[];
  readonly bad: ValueMap;
  readonly good: ValueMap;
}

const doc = (...statements: readonly Value[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (extra: ValueMap = {}): ValueMap => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "*",
  ...extra,
});
const trust = allow({ Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } });
const { Resource: _, ...goodTrust } = trust;

const vpc: Before = ["ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" }];
const subnetA: Before = [
  "ec2.Subnet",
  "a",
  { vpcId: "$vpc", cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" },
];
const subnetB: Before = [
  "ec2.Subnet",
  "b",
  { vpcId: "$vpc", cidrBlock: "10.0.1.0/24", availabilityZone: "us-east-1b" },
];
const subnetA2: Before = [
  "ec2.Subnet",
  "a2",
  { vpcId: "$vpc", cidrBlock: "10.0.2.0/24", availabilityZone: "us-east-1a" },
];
const group: Before = ["ec2.SecurityGroup", "group", { vpcId: "$vpc" }];
const acl: Before = ["ec2.NetworkAcl", "acl", { vpcId: "$vpc" }];
const table: Before = ["ec2.RouteTable", "table", { vpcId: "$vpc" }];
const balancer: Before = ["lb.LoadBalancer", "edge", { internal: true, subnets: ["$a", "$b"] }];
const ingress = (extra: ValueMap): ValueMap => ({
  securityGroupId: "$group",
  ipProtocol: "tcp",
  fromPort: 443,
  toPort: 443,
  cidrIpv4: "10.0.0.0/8",
  ...extra,
});
const aclRule = (extra: ValueMap): ValueMap => ({
  networkAclId: "$acl",
  ruleNumber: 100,
  protocol: "tcp",
  ruleAction: "allow",
  cidrBlock: "10.0.0.0/8",
  fromPort: 1,
  toPort: 2,
  ...extra,
});
const many = (count: number, make: (index: number) => Before): readonly Before[] =>
  Array.from({ length: count }, (_item, index) => make(index));
const container = (extra: ValueMap = {}): ValueMap => ({ name: "api", image: "x:1", ...extra });
const task = (extra: ValueMap = {}, ...containers: readonly ValueMap[]): ValueMap => ({
  family: "api",
  cpu: "512",
  memory: "1024",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  executionRoleArn: "arn:aws:iam::123456789012:role/x",
  containerDefinitions: JSON.stringify(containers.length === 0 ? [container()] : containers),
  ...extra,
});
const cluster = (extra: ValueMap): ValueMap => ({
  engine: "aurora-postgresql",
  clusterIdentifier: "ledger",
  masterUsername: "app",
  masterPassword: "longenough1",
  skipFinalSnapshot: true,
  ...extra,
});
const cache = (extra: ValueMap): ValueMap => ({
  replicationGroupId: "sessions",
  description: "d",
  transitEncryptionEnabled: true,
  ...extra,
});
const dynamo = (extra: ValueMap): ValueMap => ({
  name: "sessions",
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
  billingMode: "PAY_PER_REQUEST",
  ...extra,
});
const targets = (extra: ValueMap): ValueMap => ({
  port: 80,
  protocol: "HTTP",
  targetType: "ip",
  vpcId: "vpc-1",
  ...extra,
});
const listener = (extra: ValueMap): ValueMap => ({
  loadBalancerArn: "$edge",
  port: 80,
  protocol: "HTTP",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain" } }],
  ...extra,
});
const listenerRule = (extra: ValueMap): ValueMap => ({
  listenerArn: "$listener",
  priority: 10,
  actions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain" } }],
  conditions: [{ pathPattern: { values: ["/a"] } }],
  ...extra,
});
const origin = (extra: ValueMap = {}): ValueMap => ({ originId: "o", domainName: "www.example.com", ...extra });
const distribution = (extra: ValueMap = {}): ValueMap => ({
  enabled: true,
  origins: [origin()],
  defaultCacheBehavior: {
    targetOriginId: "o",
    viewerProtocolPolicy: "https-only",
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
    cachePolicyId: "x",
  },
  restrictions: { geoRestriction: { restrictionType: "none" } },
  viewerCertificate: { cloudfrontDefaultCertificate: true },
  ...extra,
});
const acl2 = (extra: ValueMap = {}): ValueMap => ({
  name: "w",
  scope: "REGIONAL",
  defaultAction: { allow: {} },
  visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "m", sampledRequestsEnabled: true },
  ...extra,
});
const wafRule = (name: string, priority: number): ValueMap => ({
  name,
  priority,
  visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: true },
});
const keyPolicy = (principal: string): string =>
  doc({ Effect: "Allow", Principal: { AWS: principal }, Action: "kms:*", Resource: "*" });
const name = (type: string, property: string, bad: string, good: string, extra: ValueMap = {}): Case => ({
  type,
  bad: { ...extra, [property]: bad },
  good: { ...extra, [property]: good },
});

const CASES: Readonly<Record<string, Case>> = {
  "load-balancer-name": name("lb.LoadBalancer", "name", "-edge", "edge", { subnets: ["subnet-1", "subnet-2"] }),
  "target-group-name": name("lb.TargetGroup", "name", "a".repeat(33), "a".repeat(32), targets({})),
  "bucket-name": name("s3.Bucket", "bucket", "My_Bucket", "my-bucket"),
  "database-identifier": name("rds.Cluster", "clusterIdentifier", "ledger--db", "ledger-db", cluster({})),
  "database-instance-identifier": name("rds.ClusterInstance", "identifier", "1db", "db-1", {
    clusterIdentifier: "x",
    instanceClass: "db.t4g.medium",
    engine: "aurora-postgresql",
  }),
  "replication-group-id": name("elasticache.ReplicationGroup", "replicationGroupId", "a".repeat(41), "a".repeat(40), {
    description: "d",
  }),
  "secret-name": name("secretsmanager.Secret", "name", "app/db-abc123", "app/db-credentials"),
  "parameter-name": name("ssm.Parameter", "name", "fintech/prod/port", "/fintech/prod/port", {
    type: "String",
    value: "1",
  }),
  "role-name": name("iam.Role", "name", "r".repeat(65), "r".repeat(64), { assumeRolePolicy: doc(goodTrust) }),
  "repository-name": name("ecr.Repository", "name", "API", "team/api"),
  "log-group-name": name("cloudwatch.LogGroup", "name", "/ecs/my group", "/ecs/my-group"),
  "table-name": name("dynamodb.Table", "name", "t", "tab", dynamo({})),
  "key-alias-name": name("kms.Alias", "name", "alias/aws/mine", "alias/mine", { targetKeyId: "x" }),
  "queue-name": name("sqs.Queue", "name", "a b", "a-b"),
  "topic-name": name("sns.Topic", "name", "a.b", "a-b"),
  "ecs-name": name("ecs.Cluster", "name", "a b", "a-b"),
  "duplicate-name": {
    type: "lb.TargetGroup",
    before: [["lb.TargetGroup", "first", targets({ name: "api" })]],
    bad: targets({ name: "api" }),
    good: targets({ name: "web" }),
  },
  "dangling-reference": {
    type: "ec2.Subnet",
    before: [vpc, subnetA],
    bad: { vpcId: "$gone", cidrBlock: "10.0.9.0/24" },
    good: { vpcId: "$vpc", cidrBlock: "10.0.9.0/24" },
  },
  "vpc-cidr-size": { type: "ec2.Vpc", bad: { cidrBlock: "10.0.0.0/8" }, good: { cidrBlock: "10.0.0.0/16" } },
  "subnet-within-vpc": {
    type: "ec2.Subnet",
    before: [vpc],
    bad: { vpcId: "$vpc", cidrBlock: "10.1.0.0/24" },
    good: { vpcId: "$vpc", cidrBlock: "10.0.1.0/24" },
  },
  "subnet-overlap": {
    type: "ec2.Subnet",
    before: [vpc, subnetA],
    bad: { vpcId: "$vpc", cidrBlock: "10.0.0.128/25" },
    good: { vpcId: "$vpc", cidrBlock: "10.0.1.0/25" },
  },
  "subnet-zone-region": {
    type: "ec2.Subnet",
    bad: { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "eu-west-1a" },
    good: { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" },
  },
  "security-group-budget": {
    type: "vpc.SecurityGroupIngressRule",
    before: [
      vpc,
      group,
      [
        "vpc.SecurityGroupIngressRule",
        "list",
        { securityGroupId: "$group", ipProtocol: "tcp", fromPort: 443, toPort: 443, prefixListId: "pl-3b927c52" },
      ],
    ],
    bad: { securityGroupId: "$group", ipProtocol: "tcp", fromPort: 80, toPort: 80, prefixListId: "pl-3b927c52" },
    good: ingress({ fromPort: 80, toPort: 80 }),
  },
  "security-group-inline-budget": {
    type: "ec2.SecurityGroup",
    bad: {
      ingress: [
        {
          protocol: "tcp",
          fromPort: 1,
          toPort: 1,
          cidrBlocks: Array.from({ length: 61 }, (_item, index) => `10.${index}.0.0/16`),
        },
      ],
    },
    good: {
      ingress: [
        {
          protocol: "tcp",
          fromPort: 1,
          toPort: 1,
          cidrBlocks: Array.from({ length: 60 }, (_item, index) => `10.${index}.0.0/16`),
        },
      ],
    },
  },
  "security-group-duplicate-rule": {
    type: "vpc.SecurityGroupIngressRule",
    before: [vpc, group, ["vpc.SecurityGroupIngressRule", "first", ingress({})]],
    bad: ingress({}),
    good: ingress({ cidrIpv4: "10.0.0.0/16" }),
  },
  "security-group-ports": {
    type: "vpc.SecurityGroupIngressRule",
    before: [vpc, group],
    bad: ingress({ fromPort: 444 }),
    good: ingress({ fromPort: 442 }),
  },
  "security-group-protocol-ports": {
    type: "vpc.SecurityGroupIngressRule",
    before: [vpc, group],
    bad: ingress({ ipProtocol: "-1" }),
    good: { securityGroupId: "$group", ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" },
  },
  "network-acl-rule-number": {
    type: "ec2.NetworkAclRule",
    before: [vpc, acl],
    bad: aclRule({ ruleNumber: 32767 }),
    good: aclRule({ ruleNumber: 32766 }),
  },
  "network-acl-budget": {
    type: "ec2.NetworkAclRule",
    before: [vpc, acl, ...many(20, (index) => ["ec2.NetworkAclRule", `r${index}`, aclRule({ ruleNumber: index + 1 })])],
    bad: aclRule({}),
    good: aclRule({ egress: true }),
  },
  "network-acl-clash": {
    type: "ec2.NetworkAclRule",
    before: [vpc, acl, ["ec2.NetworkAclRule", "r", aclRule({})]],
    bad: aclRule({}),
    good: aclRule({ ruleNumber: 101 }),
  },
  "endpoint-private-dns": {
    type: "ec2.VpcEndpoint",
    before: [
      vpc,
      [
        "ec2.VpcEndpoint",
        "e",
        {
          vpcId: "$vpc",
          serviceName: "com.amazonaws.us-east-1.sts",
          vpcEndpointType: "Interface",
          privateDnsEnabled: true,
        },
      ],
    ],
    bad: {
      vpcId: "$vpc",
      serviceName: "com.amazonaws.us-east-1.sts",
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
    },
    good: {
      vpcId: "$vpc",
      serviceName: "com.amazonaws.us-east-1.sts",
      vpcEndpointType: "Interface",
      privateDnsEnabled: false,
    },
  },
  "endpoint-type": {
    type: "ec2.VpcEndpoint",
    bad: { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.sts" },
    good: { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.s3" },
  },
  "route-target": {
    type: "ec2.Route",
    bad: { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0" },
    good: { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
  },
  "route-duplicate": {
    type: "ec2.Route",
    before: [
      vpc,
      table,
      ["ec2.Route", "r", { routeTableId: "$table", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }],
    ],
    bad: { routeTableId: "$table", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-2" },
    good: { routeTableId: "$table", destinationCidrBlock: "1.0.0.0/8", gatewayId: "igw-2" },
  },
  "one-internet-gateway": {
    type: "ec2.InternetGateway",
    before: [vpc, ["ec2.InternetGateway", "g", { vpcId: "$vpc" }]],
    bad: { vpcId: "$vpc" },
    good: {},
  },
  "load-balancer-zones": {
    type: "lb.LoadBalancer",
    before: [vpc, subnetA, subnetA2, subnetB],
    bad: { subnets: ["$a", "$a2"] },
    good: { subnets: ["$a", "$b"] },
  },
  "health-check-timeout": {
    type: "lb.TargetGroup",
    bad: targets({ healthCheck: { interval: 5, timeout: 5 } }),
    good: targets({ healthCheck: { interval: 6, timeout: 5 } }),
  },
  "target-group-needs": { type: "lb.TargetGroup", bad: { targetType: "ip" }, good: { targetType: "lambda" } },
  "listener-rule-priority": {
    type: "lb.ListenerRule",
    before: [
      vpc,
      subnetA,
      subnetB,
      balancer,
      ["lb.Listener", "listener", listener({})],
      ["lb.ListenerRule", "r", listenerRule({})],
    ],
    bad: listenerRule({}),
    good: listenerRule({ priority: 11 }),
  },
  "listener-rule-values": {
    type: "lb.ListenerRule",
    before: [vpc, subnetA, subnetB, balancer, ["lb.Listener", "listener", listener({})]],
    bad: listenerRule({
      conditions: [{ pathPattern: { values: ["/1", "/2", "/3"] } }, { hostHeader: { values: ["a", "b", "c"] } }],
    }),
    good: listenerRule({
      conditions: [{ pathPattern: { values: ["/1", "/2", "/3"] } }, { hostHeader: { values: ["a", "b"] } }],
    }),
  },
  "listener-certificate": {
    type: "lb.Listener",
    before: [vpc, subnetA, subnetB, balancer],
    bad: listener({ protocol: "HTTPS" }),
    good: listener({ protocol: "HTTPS", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x" }),
  },
  "listener-port": {
    type: "lb.Listener",
    before: [vpc, subnetA, subnetB, balancer, ["lb.Listener", "l", listener({})]],
    bad: listener({}),
    good: listener({ port: 81 }),
  },
  "cloudfront-alias-certificate": {
    type: "cloudfront.Distribution",
    bad: distribution({ aliases: ["www.example.com"] }),
    good: distribution({
      aliases: ["www.example.com"],
      viewerCertificate: {
        acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x",
        sslSupportMethod: "sni-only",
      },
    }),
  },
  "cloudfront-certificate-region": {
    type: "cloudfront.Distribution",
    bad: distribution({ viewerCertificate: { acmCertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/x" } }),
    good: distribution({
      viewerCertificate: { acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x" },
    }),
  },
  "cloudfront-internal-origin": {
    type: "cloudfront.Distribution",
    before: [vpc, subnetA, subnetB, balancer],
    bad: distribution({ origins: [origin({ domainName: "$edge.dnsName" })] }),
    good: distribution({
      origins: [origin({ domainName: "$edge.dnsName", vpcOriginConfig: { vpcOriginId: "vo_1" } })],
    }),
  },
  "cloudfront-origin-ids": {
    type: "cloudfront.Distribution",
    bad: distribution({ origins: [origin({ originId: "p" })] }),
    good: distribution(),
  },
  "cloudfront-web-acl-scope": {
    type: "cloudfront.Distribution",
    bad: distribution({ webAclId: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/w/1" }),
    good: distribution({ webAclId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/w/1" }),
  },
  "waf-cloudfront-region": {
    type: "wafv2.WebAcl",
    bad: acl2({ scope: "CLOUDFRONT", region: "eu-west-1" }),
    good: acl2({ scope: "CLOUDFRONT", region: "us-east-1" }),
  },
  "waf-priorities": {
    type: "wafv2.WebAcl",
    bad: acl2({ rules: [wafRule("a", 1), wafRule("b", 1)] }),
    good: acl2({ rules: [wafRule("a", 1), wafRule("b", 2)] }),
  },
  "waf-log-name": {
    type: "wafv2.WebAclLoggingConfiguration",
    bad: {
      resourceArn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/w/1",
      logDestinationConfigs: ["arn:aws:logs:us-east-1:123456789012:log-group:waf"],
    },
    good: {
      resourceArn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/w/1",
      logDestinationConfigs: ["arn:aws:logs:us-east-1:123456789012:log-group:aws-waf-logs-edge"],
    },
  },
  "certificate-names": {
    type: "acm.Certificate",
    bad: { domainName: "a.*.example.com", validationMethod: "DNS" },
    good: { domainName: "*.example.com", validationMethod: "DNS" },
  },
  "fargate-size": {
    type: "ecs.TaskDefinition",
    bad: task({ cpu: "256", memory: "4096" }),
    good: task({ cpu: "256", memory: "2048" }),
  },
  "fargate-network-mode": { type: "ecs.TaskDefinition", bad: task({ networkMode: "bridge" }), good: task() },
  "container-json": { type: "ecs.TaskDefinition", bad: task({}, { name: "api" }), good: task({}, container()) },
  "container-secrets": {
    type: "ecs.TaskDefinition",
    bad: task({}, container({ secrets: [{ name: "A", valueFrom: "x" }], environment: [{ name: "A", value: "1" }] })),
    good: task({}, container({ secrets: [{ name: "A", valueFrom: "x" }], environment: [{ name: "B", value: "1" }] })),
  },
  "container-host-port": {
    type: "ecs.TaskDefinition",
    bad: task({}, container({ portMappings: [{ containerPort: 80, hostPort: 8080 }] })),
    good: task({}, container({ portMappings: [{ containerPort: 80 }] })),
  },
  "service-container": {
    type: "ecs.Service",
    before: [["ecs.TaskDefinition", "task", task({}, container({ portMappings: [{ containerPort: 80 }] }))]],
    bad: { taskDefinition: "$task.arn", loadBalancers: [{ containerName: "api", containerPort: 81 }] },
    good: { taskDefinition: "$task.arn", loadBalancers: [{ containerName: "api", containerPort: 80 }] },
  },
  "service-percents": {
    type: "ecs.Service",
    bad: { deploymentMinimumHealthyPercent: 100, deploymentMaximumPercent: 100 },
    good: { deploymentMinimumHealthyPercent: 100, deploymentMaximumPercent: 150 },
  },
  "log-retention": { type: "cloudwatch.LogGroup", bad: { retentionInDays: 31 }, good: { retentionInDays: 30 } },
  "alarm-period": {
    type: "cloudwatch.MetricAlarm",
    bad: { period: 90, comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 },
    good: { period: 60, comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 },
  },
  "scaling-bounds": {
    type: "appautoscaling.Target",
    bad: {
      minCapacity: 3,
      maxCapacity: 2,
      resourceId: "service/c/s",
      scalableDimension: "ecs:service:DesiredCount",
      serviceNamespace: "ecs",
    },
    good: {
      minCapacity: 2,
      maxCapacity: 2,
      resourceId: "service/c/s",
      scalableDimension: "ecs:service:DesiredCount",
      serviceNamespace: "ecs",
    },
  },
  "redis-auth-token": {
    type: "elasticache.ReplicationGroup",
    bad: cache({ authToken: "has/a-slash-in-it-1" }),
    good: cache({ authToken: "long-enough-token" }),
  },
  "redis-auth-tls": {
    type: "elasticache.ReplicationGroup",
    bad: cache({ authToken: "long-enough-token", transitEncryptionEnabled: false }),
    good: cache({ authToken: "long-enough-token" }),
  },
  "redis-failover": {
    type: "elasticache.ReplicationGroup",
    bad: cache({ automaticFailoverEnabled: true, numCacheClusters: 1 }),
    good: cache({ automaticFailoverEnabled: true, numCacheClusters: 2 }),
  },
  "database-password": {
    type: "rds.Cluster",
    bad: cluster({ masterPassword: "has a space" }),
    good: cluster({ masterPassword: "no-space-1" }),
  },
  "database-user": {
    type: "rds.Cluster",
    bad: cluster({ masterUsername: "rdsadmin" }),
    good: cluster({ masterUsername: "ledger" }),
  },
  "database-final-snapshot": {
    type: "rds.Cluster",
    bad: cluster({ skipFinalSnapshot: false }),
    good: cluster({ skipFinalSnapshot: false, finalSnapshotIdentifier: "last" }),
  },
  "database-snapshot-name": {
    type: "rds.Cluster",
    bad: cluster({ finalSnapshotIdentifier: "last--one" }),
    good: cluster({ finalSnapshotIdentifier: "last-one" }),
  },
  "database-subnet-zones": {
    type: "rds.SubnetGroup",
    before: [vpc, subnetA, subnetA2, subnetB],
    bad: { subnetIds: ["$a", "$a2"] },
    good: { subnetIds: ["$a", "$b"] },
  },
  "table-key-attributes": {
    type: "dynamodb.Table",
    bad: dynamo({ rangeKey: "at" }),
    good: dynamo({
      rangeKey: "at",
      attributes: [
        { name: "id", type: "S" },
        { name: "at", type: "N" },
      ],
    }),
  },
  "table-capacity": {
    type: "dynamodb.Table",
    bad: dynamo({ billingMode: "PROVISIONED" }),
    good: dynamo({ billingMode: "PROVISIONED", readCapacity: 1, writeCapacity: 1 }),
  },
  "bucket-encryption-key": {
    type: "s3.BucketServerSideEncryptionConfiguration",
    bad: {
      bucket: "b",
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256", kmsMasterKeyId: "alias/x" } }],
    },
    good: {
      bucket: "b",
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/x" } }],
    },
  },
  "backup-lifecycle": {
    type: "backup.Plan",
    bad: { rules: [{ ruleName: "r", targetVaultName: "v", lifecycle: { coldStorageAfter: 30, deleteAfter: 60 } }] },
    good: { rules: [{ ruleName: "r", targetVaultName: "v", lifecycle: { coldStorageAfter: 30, deleteAfter: 120 } }] },
  },
  "policy-document": {
    type: "iam.RolePolicy",
    bad: { role: "r", policy: doc(allow({ Effect: "Permit" })) },
    good: { role: "r", policy: doc(allow()) },
  },
  "policy-size": {
    type: "iam.Policy",
    bad: {
      policy: doc(
        allow({
          Resource: Array.from({ length: 200 }, (_item, index) => `arn:aws:s3:::bucket-with-a-long-name-${index}/*`),
        }),
      ),
    },
    good: { policy: doc(allow({ Resource: ["arn:aws:s3:::b/*"] })) },
  },
  "policy-statement-ids": {
    type: "iam.Policy",
    bad: { policy: doc(allow({ Sid: "A" }), allow({ Sid: "A" })) },
    good: { policy: doc(allow({ Sid: "A" }), allow({ Sid: "B" })) },
  },
  "role-trust": {
    type: "iam.Role",
    bad: { assumeRolePolicy: doc({ Effect: "Allow", Action: "s3:GetObject", Principal: "*" }) },
    good: { assumeRolePolicy: doc(goodTrust) },
  },
  "key-policy-lockout": {
    type: "kms.Key",
    bad: { policy: keyPolicy("arn:aws:iam::111122223333:root") },
    good: { policy: keyPolicy("arn:aws:iam::123456789012:root") },
  },
  "key-rotation": {
    type: "kms.Key",
    bad: { enableKeyRotation: true, customerMasterKeySpec: "RSA_2048", keyUsage: "SIGN_VERIFY" },
    good: { enableKeyRotation: true },
  },
  "role-session": {
    type: "iam.Role",
    bad: { maxSessionDuration: 60, assumeRolePolicy: doc(goodTrust) },
    good: { maxSessionDuration: 3600, assumeRolePolicy: doc(goodTrust) },
  },
};

async function prepare(before: readonly Before[]): Promise<{ rig: Rig; fill: (inputs: ValueMap) => ValueMap }> {
  const rig = new Rig();
  const known = new Map<string, Value>();
  const fill = (inputs: ValueMap): ValueMap =>
    JSON.parse(JSON.stringify(inputs), (_key, value: unknown) =>
      typeof value === "string" && known.has(value) ? known.get(value) : value,
    ) as ValueMap;
  for (const [short, logical, inputs] of before) {
    const state = await rig.create(short, logical, fill(inputs));
    known.set(`$${logical}`, state.id);
    for (const [output, value] of Object.entries(state.outputs)) known.set(`$${logical}.${output}`, value);
  }
  // An id that the stand-in made in another account's file, and that this one never held.
  known.set("$gone", (await new Rig().create("ec2.Vpc", "gone", { cidrBlock: "10.9.0.0/16" })).id);
  return { rig, fill };
}

/** Every text input made unknown: a rule that decides then decides on nothing. */
function blind(value: Value): Value {
  if (Array.isArray(value)) return value.map(blind);
  if (typeof value !== "object" || value === null) return UNKNOWN;
  return Object.fromEntries(Object.entries(value as ValueMap).map(([key, item]) => [key, blind(item)]));
}

describe("the rule table", () => {
  it("has at least 30 rules, each with an id of its own, a title, a source and a case here", () => {
    expect(RULES.length).to.be.at.least(30);
    expect(new Set(RULES.map((rule) => rule.id)).size).to.equal(RULES.length);
    for (const rule of RULES) expect(rule.title.length * rule.source.length, rule.id).to.be.greaterThan(0);
    expect(Object.keys(CASES).sort()).to.deep.equal(RULES.map((rule) => rule.id).sort());
  });

  for (const [id, { type, before, bad, good }] of Object.entries(CASES)) {
    it(`${id} refuses what breaks it, lets pass what obeys, and decides on nothing unknown`, async () => {
      const { rig, fill } = await prepare(before ?? []);
      expect(await rig.refusal(type, "subject", fill(bad))).to.contain(`[${id}: `);
      expect(await rig.refusal(type, "subject", fill(good))).not.to.contain(`[${id}: `);
      if (id !== "route-target")
        expect(await rig.refusal(type, "subject", blind(bad) as ValueMap)).not.to.contain(`[${id}: `);
    });
  }

  it("refuses in preview too, where nothing is created yet", async () => {
    const rig = new Rig();
    const { id } = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" }, true);
    await rig.create("ec2.Subnet", "one", { vpcId: id, cidrBlock: "10.0.0.0/24" }, true);
    expect(await rig.refusal("ec2.Subnet", "two", { vpcId: id, cidrBlock: "10.0.0.0/24" })).to.contain(
      "overlaps 10.0.0.0/24 of subnet one",
    );
  });

  it("names no secret in its refusals", async () => {
    const { Secret } = await import("../../../offline/provider/wire.ts");
    const rig = new Rig();
    const refusal = await rig.refusal(
      "elasticache.ReplicationGroup",
      "c",
      cache({ authToken: new Secret("hush/hush") }),
    );
    expect(refusal).to.contain("authToken").and.not.to.contain("hush");
  });
});
