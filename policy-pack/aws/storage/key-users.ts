import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";

/** What encrypts with a key, and the property that names it. */
interface KeyUse {
  readonly service: string;
  readonly tokens: readonly string[];
  readonly path: string;
}

const RDS = families(TOKENS.rdsCluster, TOKENS.rdsInstance);
const DOCDB = families(TOKENS.docdbCluster, TOKENS.docdbClusterInstance);

const USES: readonly KeyUse[] = [
  { service: "rds", tokens: RDS, path: "kmsKeyId" },
  { service: "rds", tokens: families(RDS, TOKENS.rdsClusterInstance), path: "performanceInsightsKmsKeyId" },
  { service: "secretsmanager", tokens: RDS, path: "masterUserSecretKmsKeyId" },
  { service: "secretsmanager", tokens: TOKENS.secret, path: "kmsKeyId" },
  { service: "documentdb", tokens: DOCDB, path: "kmsKeyId" },
  { service: "documentdb", tokens: DOCDB, path: "performanceInsightsKmsKeyId" },
  { service: "neptune", tokens: TOKENS.neptuneCluster, path: "kmsKeyArn" },
  { service: "redshift", tokens: TOKENS.redshiftCluster, path: "kmsKeyId" },
  {
    service: "elasticache",
    tokens: families(TOKENS.cacheReplicationGroup, TOKENS.serverlessCache),
    path: "kmsKeyId",
  },
  { service: "dynamodb", tokens: TOKENS.table, path: "serverSideEncryption.kmsKeyArn" },
  {
    service: "s3",
    tokens: TOKENS.bucketEncryption,
    path: "rules.applyServerSideEncryptionByDefault.kmsMasterKeyId",
  },
  {
    service: "s3",
    tokens: TOKENS.bucket,
    path: "serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.kmsMasterKeyId",
  },
  { service: "logs", tokens: TOKENS.logGroup, path: "kmsKeyId" },
  { service: "sns", tokens: TOKENS.topic, path: "kmsMasterKeyId" },
  { service: "sqs", tokens: TOKENS.queue, path: "kmsMasterKeyId" },
  { service: "ecr", tokens: TOKENS.repository, path: "encryptionConfigurations.kmsKey" },
  { service: "ssm", tokens: TOKENS.parameter, path: "keyId" },
  { service: "backup", tokens: TOKENS.backupVault, path: "kmsKeyArn" },
  { service: "ebs", tokens: TOKENS.volume, path: "kmsKeyId" },
  { service: "efs", tokens: TOKENS.fileSystem, path: "kmsKeyId" },
  { service: "lambda", tokens: TOKENS.function, path: "kmsKeyArn" },
  { service: "kinesis", tokens: TOKENS.stream, path: "kmsKeyId" },
  { service: "opensearch", tokens: TOKENS.searchDomain, path: "encryptAtRest.kmsKeyId" },
];

/** The services that encrypt with a key, each with the resources that do. */
export interface KeyUsers {
  readonly found: ReadonlyMap<string, readonly Resource[]>;
  /** A resource that may use the key too, in a service that is not among those found. */
  readonly maybe: Resource | undefined;
}

/** The services of the stack whose data a key encrypts, named by its ARN, its id or one of its aliases. */
export function usersOf(graph: Graph, key: Resource): KeyUsers {
  const aliases = graph.companions(key, TOKENS.kmsAlias, "targetKeyId").found;
  const found = new Map<string, Resource[]>();
  const maybes: { readonly service: string; readonly resource: Resource }[] = [];
  for (const { service, tokens, path } of USES) {
    for (const named of [key, ...aliases]) {
      const companions = graph.companions(named, tokens, path);
      if (companions.found.length > 0) found.set(service, [...(found.get(service) ?? []), ...companions.found]);
      const [resource] = companions.maybe;
      if (resource) maybes.push({ service, resource });
    }
  }
  return { found, maybe: maybes.find(({ service }) => !found.has(service))?.resource };
}
