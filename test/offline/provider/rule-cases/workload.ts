/** A violating and an obeying case of each rule, by the rule's id. */
import type { Case } from "./fixtures.ts";
import {
  allow,
  cache,
  cacheUser,
  cluster,
  container,
  doc,
  dynamo,
  goodTrust,
  keyPolicy,
  subnetA,
  subnetA2,
  subnetB,
  task,
  vpc,
} from "./fixtures.ts";

const REGISTRY_ARN = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-0123456789abcdef";
const registry = (name: string, ...types: readonly string[]) => ({
  name,
  dnsConfig: { namespaceId: "ns-0123456789abcdef", dnsRecords: types.map((type) => ({ type, ttl: 10 })) },
});

/** By rule id. */
export const WORKLOAD_CASES: Readonly<Record<string, Case>> = {
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
  "exec-task-role": {
    type: "ecs.Service",
    before: [
      ["ecs.TaskDefinition", "bare", task()],
      ["ecs.TaskDefinition", "task", task({ taskRoleArn: "arn:aws:iam::123456789012:role/task" })],
    ],
    bad: { taskDefinition: "$bare.arn", enableExecuteCommand: true },
    good: { taskDefinition: "$task.arn", enableExecuteCommand: true },
  },
  "registry-port": {
    type: "ecs.Service",
    before: [
      ["servicediscovery.Service", "srv", registry("srv", "SRV")],
      ["servicediscovery.Service", "a", registry("a", "A")],
    ],
    bad: { serviceRegistries: { registryArn: "$srv.arn" } },
    good: { serviceRegistries: { registryArn: "$a.arn" } },
  },
  "registry-rolling": {
    type: "ecs.Service",
    bad: { deploymentConfiguration: { strategy: "BLUE_GREEN" }, serviceRegistries: { registryArn: REGISTRY_ARN } },
    good: { deploymentConfiguration: { strategy: "ROLLING" }, serviceRegistries: { registryArn: REGISTRY_ARN } },
  },
  "registry-records": {
    type: "servicediscovery.Service",
    bad: registry("mixed", "A", "CNAME"),
    good: registry("plain", "A", "SRV"),
  },
  "exec-logging": {
    type: "ecs.Cluster",
    bad: { configuration: { executeCommandConfiguration: { logging: "OVERRIDE" } } },
    good: {
      configuration: {
        executeCommandConfiguration: { logging: "OVERRIDE", logConfiguration: { cloudWatchLogGroupName: "/shells" } },
      },
    },
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
  "cache-iam-user": {
    type: "elasticache.User",
    bad: cacheUser({ userId: "app", userName: "App" }),
    good: cacheUser({ userId: "app", userName: "app" }),
  },
  "cache-default-user": {
    type: "elasticache.UserGroup",
    before: [
      ["elasticache.User", "app", cacheUser({ userId: "app", userName: "app" })],
      [
        "elasticache.User",
        "none",
        cacheUser({ userId: "none", userName: "default", authenticationMode: { type: "no-password-required" } }),
      ],
    ],
    bad: { engine: "redis", userGroupId: "users", userIds: ["$app"] },
    good: { engine: "redis", userGroupId: "users", userIds: ["$app", "$none"] },
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
  "database-scaling-range": {
    type: "rds.Cluster",
    bad: cluster({ serverlessv2ScalingConfiguration: { minCapacity: 4, maxCapacity: 2 } }),
    good: cluster({ serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 2 } }),
  },
  "database-scaling-instance": {
    type: "rds.ClusterInstance",
    before: [["rds.Cluster", "fixed", cluster({})]],
    bad: { clusterIdentifier: "$fixed", engine: "aurora-postgresql", instanceClass: "db.serverless" },
    good: { clusterIdentifier: "$fixed", engine: "aurora-postgresql", instanceClass: "db.t4g.medium" },
  },
  "database-insights-advanced": {
    type: "rds.Cluster",
    bad: cluster({
      databaseInsightsMode: "advanced",
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 7,
    }),
    good: cluster({
      databaseInsightsMode: "advanced",
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 465,
    }),
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
