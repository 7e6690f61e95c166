import { assert } from "chai";
import { assertCustomerKey, at, denials, deniesPlainHttp, ingress, list, statementsOf } from "../ask.ts";
import type { StackGraph, StackResource } from "../graph.ts";
import type { Row } from "../row.ts";

function companion(graph: StackGraph, resource: string, bucket: StackResource): StackResource {
  return graph.one(resource, ({ inputs }) => inputs.bucket === bucket.id);
}

function encryptionOf(graph: StackGraph, bucket: StackResource): StackResource {
  return companion(graph, "s3/bucketServerSideEncryptionConfiguration", bucket);
}

/** The buckets that Elastic Load Balancing delivers its logs to, which takes SSE-S3 alone. */
function isLogBucket(graph: StackGraph, bucket: StackResource): boolean {
  const policy = companion(graph, "s3/bucketPolicy", bucket);
  return statementsOf(policy.inputs.policy).some(({ principal }) =>
    JSON.stringify(principal)?.includes("elasticloadbalancing"),
  );
}

function forcesTls(graph: StackGraph): void {
  for (const cluster of graph.some("rds/cluster")) {
    const name = cluster.inputs.dbClusterParameterGroupName;
    const group = graph.one("rds/clusterParameterGroup", ({ id, outputs }) => id === name || outputs.name === name);
    const parameters = (group.inputs.parameters ?? []) as readonly { name: string; value: string }[];
    assert.deepInclude(
      parameters.map((parameter) => ({ name: parameter.name, value: String(parameter.value) })),
      { name: "rds.force_ssl", value: "1" },
    );
  }
}

function demandsTls(graph: StackGraph): void {
  for (const { inputs, secretInputs } of graph.some("elasticache/replicationGroup")) {
    assert.isTrue(inputs.transitEncryptionEnabled);
    assert.equal(inputs.transitEncryptionMode, "required");
    assert.isAtLeast(String(inputs.authToken ?? "").length, 16);
    assert.include(secretInputs, "authToken");
  }
}

export const rows: readonly Row[] = [
  {
    id: "F-04",
    holds: (graph) => {
      for (const { inputs } of graph.some("rds/cluster")) assert.isTrue(inputs.storageEncrypted);
      for (const { inputs } of graph.some("elasticache/replicationGroup"))
        assert.isTrue(inputs.atRestEncryptionEnabled);
      for (const bucket of graph.some("s3/bucket")) encryptionOf(graph, bucket);
      for (const { inputs } of graph.some("cloudwatch/logGroup"))
        assertCustomerKey(graph, inputs.kmsKeyId, "a log group");
      forcesTls(graph);
      demandsTls(graph);
    },
    breaks: (graph) => graph.with("elasticache/replicationGroup", { transitEncryptionEnabled: false }),
    breaker: "the cache speaks without TLS",
  },
  {
    id: "F-23",
    holds: (graph) => {
      for (const { inputs } of graph.some("rds/cluster")) {
        assert.equal(inputs.engine, "aurora-postgresql");
        assert.isTrue(inputs.storageEncrypted);
        assertCustomerKey(graph, inputs.kmsKeyId, "the cluster");
      }
    },
    breaks: (graph) => graph.with("rds/cluster", { storageEncrypted: false }),
    breaker: "the cluster's storage is not encrypted",
  },
  {
    id: "F-24",
    holds: (graph) => {
      for (const { inputs } of graph.some("elasticache/replicationGroup")) {
        assert.isTrue(inputs.atRestEncryptionEnabled);
        assertCustomerKey(graph, inputs.kmsKeyId, "the cache");
      }
    },
    breaks: (graph) => graph.with("elasticache/replicationGroup", { kmsKeyId: "alias/aws/elasticache" }),
    breaker: "the cache is encrypted with AWS's key",
  },
  {
    id: "F-25",
    holds: (graph) => {
      for (const { inputs } of graph.some("secretsmanager/secret"))
        assertCustomerKey(graph, inputs.kmsKeyId, String(inputs.name));
    },
    breaks: (graph) => graph.with("secretsmanager/secret", { kmsKeyId: "alias/aws/secretsmanager" }),
    breaker: "a secret is encrypted with AWS's key",
  },
  {
    id: "F-26",
    holds: (graph) => {
      for (const { inputs } of graph.some("dynamodb/table")) {
        assert.isTrue(at(inputs, "serverSideEncryption.enabled"));
        const key = at(inputs, "serverSideEncryption.kmsKeyArn");
        if (graph.stack === "prod") assertCustomerKey(graph, key, "the table");
        else assert.isUndefined(key);
      }
    },
    breaks: (graph) => graph.with("dynamodb/table", { serverSideEncryption: { enabled: false } }),
    breaker: "the table is encrypted with DynamoDB's own key",
  },
  {
    id: "F-27",
    holds: (graph) => {
      for (const bucket of graph.some("s3/bucket")) {
        const rule = "rules[0].applyServerSideEncryptionByDefault";
        const algorithm = at(encryptionOf(graph, bucket).inputs, `${rule}.sseAlgorithm`);
        assert.equal(algorithm, isLogBucket(graph, bucket) ? "AES256" : "aws:kms", bucket.name);
      }
      assert.isTrue(
        graph.all("s3/bucket").some((bucket) => isLogBucket(graph, bucket)),
        "the load balancer's log bucket",
      );
    },
    breaks: (graph) => graph.without(({ type }) => type.startsWith("aws:s3/bucketServerSideEncryptionConfiguration")),
    breaker: "the buckets name no encryption",
  },
  {
    id: "F-28",
    holds: (graph) => {
      for (const { inputs } of graph.some("ecr/repository")) {
        const type = at(inputs, "encryptionConfigurations[0].encryptionType");
        assert.equal(type, graph.stack === "dev" ? "AES256" : "KMS");
        if (graph.stack === "prod")
          assertCustomerKey(graph, at(inputs, "encryptionConfigurations[0].kmsKey"), "the repository");
      }
    },
    breaks: (graph) => graph.with("ecr/repository", { encryptionConfigurations: [] }),
    breaker: "the repository names no encryption",
  },
  {
    id: "F-29",
    holds: (graph) => {
      const aliased = graph.some("kms/alias").map(({ inputs }) => inputs.targetKeyId);
      for (const key of graph.some("kms/key")) {
        assert.isTrue(key.inputs.enableKeyRotation, key.name);
        assert.isTrue(
          aliased.includes(key.id) || aliased.includes(key.outputs.arn ?? null),
          `${key.name} has an alias`,
        );
        const document =
          key.inputs.policy ?? graph.one("kms/keyPolicy", ({ inputs }) => inputs.keyId === key.id).inputs.policy;
        for (const { principal, condition } of statementsOf(document))
          if (JSON.stringify(principal).includes('"*"'))
            assert.match(JSON.stringify(condition), /aws:(SourceAccount|PrincipalAccount)|kms:CallerAccount/);
      }
    },
    breaks: (graph) => graph.with("kms/key", { enableKeyRotation: false }),
    breaker: "a key does not rotate",
  },
  {
    id: "F-33",
    holds: forcesTls,
    breaks: (graph) => graph.with("rds/clusterParameterGroup", { parameters: [{ name: "rds.force_ssl", value: "0" }] }),
    breaker: "rds.force_ssl is 0",
  },
  {
    id: "F-34",
    holds: demandsTls,
    breaks: (graph) => graph.with("elasticache/replicationGroup", { transitEncryptionMode: "preferred" }),
    breaker: "the cache merely prefers TLS",
  },
  {
    id: "F-35",
    holds: (graph) => {
      const interfaces = graph.some("ec2/vpcEndpoint", ({ inputs }) => inputs.vpcEndpointType === "Interface");
      for (const group of interfaces.flatMap(({ inputs }) => list(inputs.securityGroupIds)))
        for (const { inputs } of ingress(graph, group)) assert.deepEqual([inputs.fromPort, inputs.toPort], [443, 443]);
      const guarded = ["s3/bucketPolicy", "secretsmanager/secretPolicy", "sns/topicPolicy"];
      for (const resource of guarded)
        for (const { inputs, name } of graph.some(resource))
          assert.isTrue(denials(inputs.policy).some(deniesPlainHttp), name);
    },
    breaks: (graph) => graph.with("sns/topicPolicy", { policy: JSON.stringify({ Statement: [] }) }),
    breaker: "the topic takes plain HTTP",
  },
  {
    id: "F-54",
    holds: (graph) => {
      const zones = new Set(graph.some("rds/clusterInstance").map(({ inputs }) => inputs.availabilityZone));
      assert.isAtLeast(zones.size, 2, "zones of the database");
      for (const { inputs } of graph.some("elasticache/replicationGroup")) {
        assert.isTrue(inputs.automaticFailoverEnabled);
        assert.isTrue(inputs.multiAzEnabled);
        assert.isAtLeast(Number(inputs.numCacheClusters), 2);
      }
    },
    breaks: (graph) => graph.with("rds/clusterInstance", { availabilityZone: "us-east-1a" }),
    breaker: "both instances stand in one zone",
  },
  {
    id: "D-38",
    holds: (graph) => {
      const protectedInProd = graph.stack === "prod";
      for (const { inputs } of graph.some("lb/loadBalancer"))
        assert.equal(inputs.enableDeletionProtection ?? false, protectedInProd);
      for (const { inputs } of graph.some("rds/cluster"))
        assert.equal(inputs.deletionProtection ?? false, protectedInProd);
      for (const { inputs } of graph.some("dynamodb/table"))
        assert.equal(inputs.deletionProtectionEnabled ?? false, protectedInProd);
    },
    breaks: (graph) => graph.with("rds/cluster", { deletionProtection: graph.stack !== "prod" }),
    breaker: "the database's deletion protection is the other stage's",
  },
];
