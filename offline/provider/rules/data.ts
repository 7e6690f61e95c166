/** Rules of databases, caches, tables and buckets. */
import type { Failure } from "../provider.ts";
import { asBoolean, asMap, asMaps, asNumber, asString, asStrings, hasUnknown, isGiven } from "../values.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
const CACHE_USER = "aws:elasticache/user:User";
const CLUSTER = "aws:rds/cluster:Cluster";
const TABLE = "aws:dynamodb/table:Table";
const SUBNET = "aws:ec2/subnet:Subnet";

function authToken(subject: RuleSubject): readonly Failure[] {
  const token = asString(subject.inputs["authToken"]);
  if (token === undefined) return [];
  // The token itself is never shown: it is a secret.
  if (token.length < 16 || token.length > 128)
    return [{ property: "authToken", reason: `found ${token.length} characters, allowed: 16 to 128` }];
  return failIf(
    !/^[A-Za-z0-9!&#$^<>-]+$/.test(token),
    "authToken",
    "found a character that is not allowed, allowed: letters, digits and ! & # $ ^ < > -",
  );
}

function authNeedsTls(subject: RuleSubject): readonly Failure[] {
  const given = isGiven(subject.inputs["authToken"]);
  return failIf(
    given && asBoolean(subject.inputs["transitEncryptionEnabled"]) === false,
    "transitEncryptionEnabled",
    "found false with an AUTH token, allowed: true",
  );
}

function iamUser(subject: RuleSubject): readonly Failure[] {
  const mode = asString(asMap(subject.inputs["authenticationMode"])["type"]);
  const [id, name] = [asString(subject.inputs["userId"]), asString(subject.inputs["userName"])];
  return failIf(
    mode === "iam" && id !== undefined && name !== undefined && (id !== name || id !== id.toLowerCase()),
    "userName",
    `found the name ${name} and the id ${id}, allowed: the same for both, in small letters, with IAM`,
  );
}

function defaultUser(subject: RuleSubject): readonly Failure[] {
  const ids = subject.inputs["userIds"];
  if (asString(subject.inputs["engine"])?.toLowerCase() !== "redis" || !Array.isArray(ids) || hasUnknown(ids))
    return [];
  const users = asStrings(ids).map((id) => subject.simulation.byId([CACHE_USER], id));
  // Adopted users, such as the account's own `default`, are not known here.
  if (users.includes(undefined)) return [];
  return failIf(
    !users.some((user) => asString(user?.inputs["userName"]) === "default"),
    "userIds",
    "found no user of the name default (DefaultUserRequired), allowed: one, for Redis",
  );
}

function cacheFailover(subject: RuleSubject): readonly Failure[] {
  const nodes = asNumber(subject.inputs["numCacheClusters"]);
  const failover = asBoolean(subject.inputs["automaticFailoverEnabled"]) === true;
  const multi = asBoolean(subject.inputs["multiAzEnabled"]) === true;
  if (multi && !failover)
    return [{ property: "multiAzEnabled", reason: "found true without automatic failover, allowed: both" }];
  return failIf(
    failover && nodes !== undefined && nodes < 2,
    "numCacheClusters",
    `found ${nodes} with automatic failover, allowed: at least 2`,
  );
}

function masterPassword(subject: RuleSubject): readonly Failure[] {
  const property = subject.inputs["masterPassword"] === undefined ? "password" : "masterPassword";
  const password = asString(subject.inputs[property]);
  if (password === undefined) return [];
  if (password.length < 8 || password.length > 128)
    return [{ property, reason: `found ${password.length} characters, allowed: 8 to 128` }];
  return failIf(
    /[/@" ]|[^\x20-\x7e]/.test(password),
    property,
    'found a character that is not allowed, allowed: printable ASCII without / @ " and space',
  );
}

function masterUser(subject: RuleSubject): readonly Failure[] {
  const property = subject.inputs["masterUsername"] === undefined ? "username" : "masterUsername";
  const user = asString(subject.inputs[property]);
  if (user === undefined) return [];
  const reserved = ["admin", "rdsadmin", "postgres_reserved", "public", "pg_signal_backend"];
  const engine = asString(subject.inputs["engine"]) ?? "";
  const taken = user === "rdsadmin" || (engine.includes("postgres") && reserved.includes(user));
  return failIf(
    taken || !/^[A-Za-z]\w{0,62}$/.test(user),
    property,
    `found ${user}, allowed: a letter and up to 62 letters, digits and underscores, no reserved word such as ${reserved.slice(0, 2).join(", ")}`,
  );
}

function finalSnapshot(subject: RuleSubject): readonly Failure[] {
  if (asBoolean(subject.inputs["skipFinalSnapshot"]) === true || hasUnknown(subject.inputs["skipFinalSnapshot"]))
    return [];
  const name = subject.inputs["finalSnapshotIdentifier"];
  return failIf(
    asString(name) === "" || !isGiven(name),
    "finalSnapshotIdentifier",
    "found none, but a delete takes a final snapshot: name it, or set skipFinalSnapshot",
  );
}

function snapshotName(subject: RuleSubject): readonly Failure[] {
  const name = asString(subject.inputs["finalSnapshotIdentifier"]);
  return failIf(
    name !== undefined && name !== "" && (!/^[A-Za-z][A-Za-z0-9-]{0,254}$/.test(name) || /--|-$/.test(name)),
    "finalSnapshotIdentifier",
    `found ${name}, allowed: a letter and up to 254 letters, digits and single hyphens`,
  );
}

function subnetZones(subject: RuleSubject): readonly Failure[] {
  const ids = subject.inputs["subnetIds"];
  if (!Array.isArray(ids) || hasUnknown(ids)) return [];
  const zones = asStrings(ids).map((id) => {
    const subnet = subject.simulation.byId([SUBNET], id);
    return asString(subnet?.outputs["availabilityZone"] ?? subnet?.inputs["availabilityZone"]);
  });
  if (zones.includes(undefined)) return [];
  return failIf(
    new Set(zones).size < 2,
    "subnetIds",
    `found ${new Set(zones).size} zone, allowed: subnets in at least two zones`,
  );
}

function keyAttributes(subject: RuleSubject): readonly Failure[] {
  const { inputs } = subject;
  if (hasUnknown(inputs["attributes"]) || !isGiven(inputs["attributes"])) return [];
  const declared = asMaps(inputs["attributes"]).map((item) => asString(item["name"]) ?? "");
  const indexes = [...asMaps(inputs["globalSecondaryIndexes"]), ...asMaps(inputs["localSecondaryIndexes"])];
  const used = [
    inputs["hashKey"],
    inputs["rangeKey"],
    ...indexes.flatMap((index) => [
      index["hashKey"],
      index["rangeKey"],
      ...asMaps(index["keySchemas"]).map((part) => part["attributeName"]),
    ]),
  ]
    .map(asString)
    .filter((name) => name !== undefined);
  const missing = used.find((name) => !declared.includes(name));
  if (missing !== undefined)
    return [{ property: "attributes", reason: `found no attribute ${missing}, but it is a key: declare it` }];
  const idle = declared.find((name) => !used.includes(name));
  return failIf(
    idle !== undefined,
    "attributes",
    `found the attribute ${idle}, which no key uses, allowed: key attributes only`,
  );
}

function tableCapacity(subject: RuleSubject): readonly Failure[] {
  if (hasUnknown(subject.inputs["billingMode"])) return [];
  const mode = asString(subject.inputs["billingMode"]) ?? "PROVISIONED";
  const given = ["readCapacity", "writeCapacity"].filter((name) => (asNumber(subject.inputs[name]) ?? 0) > 0);
  if (mode === "PAY_PER_REQUEST")
    return failIf(given.length > 0, given[0] ?? "", `found ${given.join(" and ")} with PAY_PER_REQUEST, allowed: none`);
  const unknown = hasUnknown(subject.inputs["readCapacity"]) || hasUnknown(subject.inputs["writeCapacity"]);
  return failIf(
    mode === "PROVISIONED" && !unknown && given.length < 2,
    "readCapacity",
    "found no read and write capacity with PROVISIONED, allowed: both at least 1, or billingMode PAY_PER_REQUEST",
  );
}

function encryptionKey(subject: RuleSubject): readonly Failure[] {
  return asMaps(subject.inputs["rules"]).flatMap((rule, index) => {
    const setting = asMap(rule["applyServerSideEncryptionByDefault"]);
    const algorithm = asString(setting["sseAlgorithm"]);
    return failIf(
      algorithm === "AES256" && isGiven(setting["kmsMasterKeyId"]) && setting["kmsMasterKeyId"] !== "",
      `rules[${index}].applyServerSideEncryptionByDefault.kmsMasterKeyId`,
      "found a key with AES256, allowed: aws:kms with it, or AES256 without",
    );
  });
}

function backupLifecycle(subject: RuleSubject): readonly Failure[] {
  return asMaps(subject.inputs["rules"]).flatMap((rule, index) => {
    const lifecycle = asMap(rule["lifecycle"]);
    const [cold, gone] = [asNumber(lifecycle["coldStorageAfter"]), asNumber(lifecycle["deleteAfter"])];
    return failIf(
      cold !== undefined && gone !== undefined && gone < cold + 90,
      `rules[${index}].lifecycle.deleteAfter`,
      `found ${gone} with cold storage after ${cold}, allowed: at least 90 days later`,
    );
  });
}

/** The rules of this theme. */
export const DATA_RULES: readonly Rule[] = [
  {
    id: "redis-auth-token",
    title: "A Redis AUTH token has 16 to 128 printable characters",
    source: "ElastiCache: Authenticating with the Redis OSS AUTH command",
    tokens: [CACHE],
    check: authToken,
  },
  {
    id: "redis-auth-tls",
    title: "An AUTH token needs encryption in transit",
    source: "ElastiCache: Authenticating with the Redis OSS AUTH command",
    tokens: [CACHE],
    check: authNeedsTls,
  },
  {
    id: "cache-iam-user",
    title: "A user who logs in by IAM has its id as its name, in small letters",
    source: "ElastiCache: Authenticating with IAM",
    tokens: [CACHE_USER],
    check: iamUser,
  },
  {
    id: "cache-default-user",
    title: "A user group for Redis has a user of the name default",
    source: "ElastiCache API: CreateUserGroup",
    tokens: ["aws:elasticache/userGroup:UserGroup"],
    check: defaultUser,
  },
  {
    id: "redis-failover",
    title: "Multi-AZ needs automatic failover, and that two nodes",
    source: "ElastiCache: Minimizing downtime with Multi-AZ",
    tokens: [CACHE],
    check: cacheFailover,
  },
  {
    id: "database-password",
    title: 'A master password has 8 to 128 printable characters without / @ " and space',
    source: "Amazon RDS API: CreateDBCluster",
    tokens: [CLUSTER, "aws:rds/instance:Instance", "aws:docdb/cluster:Cluster"],
    check: masterPassword,
  },
  {
    id: "database-user",
    title: "A master user's name is a plain word that the engine does not reserve",
    source: "Amazon RDS API: CreateDBCluster",
    tokens: [CLUSTER, "aws:rds/instance:Instance", "aws:docdb/cluster:Cluster"],
    check: masterUser,
  },
  {
    id: "database-final-snapshot",
    title: "A database is deleted with a named final snapshot or without one",
    source: "Amazon RDS API: DeleteDBCluster",
    tokens: [CLUSTER, "aws:rds/instance:Instance", "aws:docdb/cluster:Cluster"],
    check: finalSnapshot,
  },
  {
    id: "database-snapshot-name",
    title: "Snapshot names are letters, digits and single hyphens",
    source: "Amazon RDS API: CreateDBClusterSnapshot",
    tokens: [CLUSTER, "aws:rds/instance:Instance", "aws:docdb/cluster:Cluster"],
    check: snapshotName,
  },
  {
    id: "database-subnet-zones",
    title: "A database subnet group covers two zones",
    source: "Amazon RDS: Working with a DB instance in a VPC",
    tokens: ["aws:rds/subnetGroup:SubnetGroup", "aws:docdb/subnetGroup:SubnetGroup"],
    check: subnetZones,
  },
  {
    id: "table-key-attributes",
    title: "A table declares its key attributes, and no others",
    source: "Amazon DynamoDB API: CreateTable",
    tokens: [TABLE],
    check: keyAttributes,
  },
  {
    id: "table-capacity",
    title: "A provisioned table has capacity, an on-demand one none",
    source: "Amazon DynamoDB API: CreateTable",
    tokens: [TABLE],
    check: tableCapacity,
  },
  {
    id: "bucket-encryption-key",
    title: "AES256 takes no KMS key",
    source: "Amazon S3 API: ServerSideEncryptionByDefault",
    tokens: ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"],
    check: encryptionKey,
  },
  {
    id: "backup-lifecycle",
    title: "Cold backups stay at least 90 days",
    source: "AWS Backup API: Lifecycle",
    tokens: ["aws:backup/plan:Plan"],
    check: backupLifecycle,
  },
];
