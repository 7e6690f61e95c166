/** Identities of data stores: S3, RDS, DocumentDB, ElastiCache, DynamoDB, EFS, backup. */
import { createHash } from "node:crypto";
import { asNumber, asStrings } from "../../values.ts";
import type { Value } from "../../wire.ts";
import { named } from "./application.ts";
import { LOWER, UPPER } from "./context.ts";
import type { Identity, IdentityContext, IdentityTable } from "./context.ts";

/** RDS and ElastiCache use one random label for all endpoints of an account in a region. */
function accountLabel(context: IdentityContext, length: number): string {
  const digest = createHash("sha256").update(`${context.account} ${context.region}`).digest();
  return Array.from({ length }, (_, index) => LOWER[(digest[index] ?? 0) % LOWER.length]).join("");
}

/** `use1` of `us-east-1`, the region's short name in ElastiCache's host names. */
function shortRegion(region: string): string {
  const [area = "", side = "", number = ""] = region.split("-");
  const initials = side
    .replace("north", "n")
    .replace("south", "s")
    .replace("central", "c")
    .replace("east", "e")
    .replace("west", "w");
  return `${area}${initials}${number}`;
}

const BUCKET_ZONES: Readonly<Record<string, string>> = {
  "us-east-1": "Z3AQBSTGFYJSTF",
  "us-east-2": "Z2O1EMRO9K5GLX",
  "us-west-2": "Z3BJ6K6RIION7M",
  "eu-west-1": "Z1BKCTXD74EZPE",
  "eu-central-1": "Z21DNDUVLTQW6Q",
};

function bucketOutputs(context: IdentityContext, id: string): Record<string, Value> {
  return {
    bucketDomainName: `${id}.s3.amazonaws.com`,
    bucketRegionalDomainName: `${id}.s3.${context.region}.amazonaws.com`,
    bucketRegion: context.region,
    hostedZoneId: BUCKET_ZONES[context.region] ?? `Z${context.text(13, UPPER, "zone")}`,
    websiteEndpoint: "",
    websiteDomain: "",
    requestPayer: "BucketOwner",
    bucketNamespace: "global",
  };
}

/** A setting of a bucket is known by the bucket's name. */
const OF_BUCKET: Identity = { id: (context) => context.input("bucket") };

const PORTS: Readonly<Record<string, number>> = {
  postgres: 5432,
  "aurora-postgresql": 5432,
  mysql: 3306,
  "aurora-mysql": 3306,
  mariadb: 3306,
  docdb: 27017,
  neptune: 8182,
};

function portOf(context: IdentityContext, fallback: number): number {
  const engine = context.input("engine");
  const found = Object.entries(PORTS).find(([name]) => engine.startsWith(name))?.[1];
  return asNumber(context.inputs["port"]) ?? found ?? fallback;
}

function clusterOutputs(fallbackPort: number): NonNullable<Identity["outputs"]> {
  return (context, id) => {
    const host = `${accountLabel(context, 12)}.${context.region}.rds.amazonaws.com`;
    const port = portOf(context, fallbackPort);
    const managed = context.inputs["manageMasterUserPassword"] === true;
    const kmsKeyId =
      context.input("masterUserSecretKmsKeyId") || context.arn("kms", `key/${context.uuid("default secret key")}`);
    const secretArn = context.arn(
      "secretsmanager",
      `secret:rds!cluster-${context.uuid("secret")}-${context.text(6, LOWER, "suffix")}`,
    );
    return {
      endpoint: `${id}.cluster-${host}`,
      readerEndpoint: `${id}.cluster-ro-${host}`,
      port,
      clusterResourceId: `cluster-${context.text(26, UPPER, "resource")}`,
      hostedZoneId: "Z2R2ITUGPM61AM",
      engineVersionActual: context.input("engineVersion"),
      clusterMembers: [],
      masterUserSecrets: managed ? [{ kmsKeyId, secretArn, secretStatus: "active" }] : [],
      backupRetentionPeriod: context.inputs["backupRetentionPeriod"] ?? 1,
      preferredBackupWindow: context.inputs["preferredBackupWindow"] ?? "07:00-07:30",
      preferredMaintenanceWindow: context.inputs["preferredMaintenanceWindow"] ?? "sun:08:00-sun:08:30",
      caCertificateIdentifier: context.inputs["caCertificateIdentifier"] ?? "rds-ca-rsa2048-g1",
      storageType: context.inputs["storageType"] ?? "",
    };
  };
}

function instanceOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const address = `${id}.${accountLabel(context, 12)}.${context.region}.rds.amazonaws.com`;
  const port = portOf(context, 5432);
  return {
    address,
    endpoint: `${address}:${port}`,
    port,
    hostedZoneId: "Z2R2ITUGPM61AM",
    resourceId: `db-${context.text(26, UPPER, "resource")}`,
    dbiResourceId: `db-${context.text(26, UPPER, "resource")}`,
    status: "available",
    engineVersionActual: context.input("engineVersion"),
    masterUserSecrets: [],
    writer: false,
  };
}

/** A cluster's member has no port in its endpoint, unlike a database instance. */
function clusterInstanceOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const outputs = instanceOutputs(context, id);
  return { ...outputs, endpoint: outputs["address"] ?? "" };
}

function replicationOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const encrypted =
    context.inputs["transitEncryptionEnabled"] === true || context.inputs["transitEncryptionEnabled"] === "true";
  const clusterMode =
    (asNumber(context.inputs["numNodeGroups"]) ?? 1) > 1 || context.input("clusterMode") === "enabled";
  const label = `${accountLabel(context, 6)}.${shortRegion(context.region)}.cache.amazonaws.com`;
  const count = asNumber(context.inputs["numCacheClusters"]) ?? 1;
  const primary = encrypted
    ? `master.${id}.${label}`
    : `${id}.${accountLabel(context, 6)}.ng.0001.${shortRegion(context.region)}.cache.amazonaws.com`;
  return {
    primaryEndpointAddress: clusterMode ? "" : primary,
    readerEndpointAddress: clusterMode ? "" : primary.replace(/^master\./, "replica."),
    configurationEndpointAddress: clusterMode ? `clustercfg.${id}.${label}` : "",
    clusterEnabled: clusterMode,
    memberClusters: Array.from({ length: count }, (_, index) => `${id}-${String(index + 1).padStart(3, "0")}`),
    engineVersionActual: context.input("engineVersion"),
    port: asNumber(context.inputs["port"]) ?? 6379,
    numCacheClusters: count,
  };
}

function cacheOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const address = `${id}.${accountLabel(context, 6)}.0001.${shortRegion(context.region)}.cache.amazonaws.com`;
  const memcached = context.input("engine") === "memcached";
  const port = asNumber(context.inputs["port"]) ?? (memcached ? 11211 : 6379);
  return {
    cacheNodes: [{ address, availabilityZone: `${context.region}a`, id: "0001", outpostArn: "", port }],
    configurationEndpoint: memcached ? `${id}.cfg.${address}:${port}` : "",
    clusterAddress: memcached ? address : "",
    port,
  };
}

function serverlessCacheOutputs(context: IdentityContext, id: string): Record<string, Value> {
  const address = `${id}-${accountLabel(context, 6)}.serverless.${shortRegion(context.region)}.cache.amazonaws.com`;
  return {
    endpoints: [{ address, port: 6379 }],
    readerEndpoints: [{ address, port: 6380 }],
    status: "available",
    fullEngineVersion: "7.1",
  };
}

function tableOutputs(context: IdentityContext, _id: string, arn: string): Record<string, Value> {
  const streaming = context.inputs["streamEnabled"] === true;
  return {
    streamArn: streaming ? `${arn}/stream/2025-01-01T00:00:00.000` : "",
    streamLabel: streaming ? "2025-01-01T00:00:00.000" : "",
    readCapacity: context.inputs["readCapacity"] ?? 0,
    writeCapacity: context.inputs["writeCapacity"] ?? 0,
  };
}

/** By canonical token. */
export const DATA: IdentityTable = {
  "aws:s3/bucket:Bucket": {
    ...named("bucket", "s3", "", "public"),
    arn: (_context, id) => `arn:aws:s3:::${id}`,
    outputs: bucketOutputs,
  },
  "aws:s3/bucketVersioning:BucketVersioning": OF_BUCKET,
  "aws:s3/bucketPolicy:BucketPolicy": OF_BUCKET,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": OF_BUCKET,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": OF_BUCKET,
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": OF_BUCKET,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": OF_BUCKET,
  "aws:s3/bucketLogging:BucketLogging": OF_BUCKET,
  "aws:s3/bucketAcl:BucketAcl": {
    id: (context) => [context.input("bucket"), context.input("acl")].filter((part) => part !== "").join(","),
  },
  "aws:s3/bucketNotification:BucketNotification": OF_BUCKET,
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": OF_BUCKET,
  "aws:s3/bucketObject:BucketObject": {
    id: (context) => context.input("key"),
    arn: (context) => `arn:aws:s3:::${context.input("bucket")}/${context.input("key")}`,
  },
  "aws:s3/bucketObjectv2:BucketObjectv2": {
    id: (context) => context.input("key"),
    arn: (context) => `arn:aws:s3:::${context.input("bucket")}/${context.input("key")}`,
  },
  "aws:rds/cluster:Cluster": { ...named("clusterIdentifier", "rds", "cluster:"), outputs: clusterOutputs(3306) },
  "aws:docdb/cluster:Cluster": { ...named("clusterIdentifier", "rds", "cluster:"), outputs: clusterOutputs(27017) },
  "aws:neptune/cluster:Cluster": { ...named("clusterIdentifier", "rds", "cluster:"), outputs: clusterOutputs(8182) },
  "aws:rds/clusterInstance:ClusterInstance": { ...named("identifier", "rds", "db:"), outputs: clusterInstanceOutputs },
  "aws:docdb/clusterInstance:ClusterInstance": {
    ...named("identifier", "rds", "db:"),
    outputs: clusterInstanceOutputs,
  },
  "aws:rds/instance:Instance": {
    id: (context) => `db-${context.text(26, UPPER, "resource")}`,
    arn: (context) => context.arn("rds", `db:${context.input("identifier")}`),
    outputs: (context) => instanceOutputs(context, context.input("identifier")),
  },
  "aws:rds/subnetGroup:SubnetGroup": {
    ...named("name", "rds", "subgrp:"),
    outputs: () => ({ supportedNetworkTypes: ["IPV4"], vpcId: "" }),
  },
  "aws:docdb/subnetGroup:SubnetGroup": named("name", "rds", "subgrp:"),
  "aws:rds/parameterGroup:ParameterGroup": named("name", "rds", "pg:"),
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": named("name", "rds", "cluster-pg:"),
  "aws:docdb/clusterParameterGroup:ClusterParameterGroup": named("name", "rds", "cluster-pg:"),
  "aws:rds/proxy:Proxy": {
    id: (context) => context.input("name"),
    arn: (context) => context.arn("rds", `db-proxy:prx-0${context.hex(16, "proxy")}`),
    outputs: (context, id) => ({
      endpoint: `${id}.proxy-${accountLabel(context, 12)}.${context.region}.rds.amazonaws.com`,
    }),
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    ...named("replicationGroupId", "elasticache", "replicationgroup:"),
    outputs: replicationOutputs,
  },
  "aws:elasticache/cluster:Cluster": { ...named("clusterId", "elasticache", "cluster:"), outputs: cacheOutputs },
  "aws:elasticache/serverlessCache:ServerlessCache": {
    ...named("name", "elasticache", "serverlesscache:"),
    outputs: serverlessCacheOutputs,
  },
  "aws:elasticache/subnetGroup:SubnetGroup": named("name", "elasticache", "subnetgroup:"),
  "aws:elasticache/parameterGroup:ParameterGroup": named("name", "elasticache", "parametergroup:"),
  "aws:elasticache/user:User": named("userId", "elasticache", "user:"),
  "aws:elasticache/userGroup:UserGroup": named("userGroupId", "elasticache", "usergroup:"),
  "aws:dynamodb/table:Table": { ...named("name", "dynamodb", "table/"), outputs: tableOutputs },
  "aws:efs/fileSystem:FileSystem": {
    id: (context) => `fs-0${context.hex(16, "id")}`,
    arn: (context, id) => context.arn("elasticfilesystem", `file-system/${id}`),
    outputs: (context, id) => ({
      dnsName: `${id}.efs.${context.region}.amazonaws.com`,
      ownerId: context.account,
      creationToken: context.input("creationToken") || `terraform-${context.hex(26, "token")}`,
    }),
  },
  "aws:efs/accessPoint:AccessPoint": {
    id: (context) => `fsap-0${context.hex(16, "id")}`,
    arn: (context, id) => context.arn("elasticfilesystem", `access-point/${id}`),
  },
  "aws:efs/mountTarget:MountTarget": { id: (context) => `fsmt-0${context.hex(16, "id")}` },
  "aws:backup/vault:Vault": { ...named("name", "backup", "backup-vault:"), outputs: () => ({ recoveryPoints: 0 }) },
  "aws:backup/plan:Plan": {
    id: (context) => context.uuid("id"),
    arn: (context, id) => context.arn("backup", `backup-plan:${id}`),
    outputs: (context) => ({ version: context.text(48, LOWER, "version") }),
  },
  "aws:backup/selection:Selection": { id: (context) => context.uuid("id") },
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
    id: (context) => context.input("backupVaultName"),
    outputs: (context) => ({
      backupVaultArn: context.arn("backup", `backup-vault:${context.input("backupVaultName")}`),
    }),
  },
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": named("name", "backup", "restore-testing-plan:"),
  "aws:backup/restoreTestingSelection:RestoreTestingSelection": {
    id: (context) => `${context.input("name")}:${context.input("restoreTestingPlanName")}`,
  },
  "aws:opensearch/domain:Domain": {
    id: (context) => context.arn("es", `domain/${context.input("domainName")}`),
    outputs: (context) => ({
      endpoint: `vpc-${context.input("domainName")}-${context.text(26, LOWER, "endpoint")}.${context.region}.es.amazonaws.com`,
      domainId: `${context.account}/${context.input("domainName")}`,
    }),
  },
  "aws:kinesis/stream:Stream": { id: (context) => context.arn("kinesis", `stream/${context.input("name")}`) },
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": {
    id: (context) => context.arn("firehose", `deliverystream/${context.input("name")}`),
  },
  "aws:glue/catalogDatabase:CatalogDatabase": {
    id: (context) => `${context.account}:${context.input("name")}`,
    outputs: (context) => ({ catalogId: asStrings(context.inputs["catalogId"])[0] ?? context.account }),
  },
};
