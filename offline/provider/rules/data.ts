/** Rules of caches, tables and buckets. */
import type { Failure } from "../provider.ts";
import { asBoolean, asMap, asMaps, asNumber, asString, asStrings, hasUnknown, isGiven } from "../values.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
const CACHE_USER = "aws:elasticache/user:User";
const TABLE = "aws:dynamodb/table:Table";

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
