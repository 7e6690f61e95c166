import { z } from "zod";
import { choice, keyed, onOff, quotedText, secretNameText, text, whole } from "./scalars.ts";

/** ElastiCache is told a minor version, which never moves by itself. */
const CACHE_VERSION = () => quotedText(/^\d+\.\d+(?:\.\d+)?$/, "the engine's version as text", "7.1");

const CACHE = z.strictObject({
  engine: choice(["redis", "valkey"]).describe("The engine (F-24). Required."),
  version: CACHE_VERSION().describe(
    'The engine\'s version, in quotes, such as "7.1". Required: it never moves by itself.',
  ),
  nodeType: text(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, "a cache node type", "cache.t4g.small").describe(
    "Size of each node, such as cache.t4g.small. Required.",
  ),
  auth: choice(["token", "users"])
    .default("token")
    .describe(
      "How clients authenticate: with one AUTH token, in a secret (F-20), or as a user of their own who logs in by IAM. Default: token. Changing it takes a new cache.",
    ),
  accessString: text(/^on [ ~&%+@|*:\w.()-]+$/, "what a user may do, in the engine's words", "on ~* -@all +@read")
    .optional()
    .describe("With users: what the application's user may do. Default: read and write keys, no dangerous command."),
  nodes: whole(1, 6, "nodes", 2)
    .default(2)
    .describe("Nodes, one of them the primary; two or more fail over (F-54). Default: 2."),
  secretName: secretNameText()
    .optional()
    .describe(
      "Name of the secret with the AUTH token, where there is one (F-20). Default: /<environment>/<application>/<key>/auth-token (Z-46, C-19).",
    ),
  snapshotRetentionDays: whole(0, 35, "days", 7)
    .optional()
    .describe("Days of snapshots, 0 for none. Default: 0 in dev, 7 in staging and prod."),
});

/** Caches. */
export const caches = keyed(CACHE).default({}).describe("Caches by key, with TLS and an AUTH token. Default: none.");

const attribute = (example: string) => text(/^.{1,255}$/, "an attribute's name of 1 to 255 characters", example);

const TABLE = z.strictObject({
  name: text(/^[A-Za-z0-9_.-]{3,255}$/, "a table's name of 3 to 255 letters, digits and _.-", "fintech-sessions")
    .optional()
    .describe("The table's name (F-15). Default: made by Pulumi. Changing it replaces the table."),
  partitionKey: attribute("sessionId").describe(
    "The partition key, a string attribute. Required. Changing it replaces the table.",
  ),
  sortKey: attribute("createdAt")
    .optional()
    .describe("The sort key, a string attribute. Default: none. Changing it replaces the table."),
  timeToLive: attribute("expiresAt")
    .optional()
    .describe("The attribute with the time (epoch seconds) after which an item goes. Default: none."),
  encryption: choice(["customer-key", "aws-managed"])
    .default("customer-key")
    .describe("Whose KMS key: yours or AWS's (F-26, C-05). Default: customer-key."),
  pointInTimeRecovery: onOff().default(true).describe("Restore to any second of the last days. Default: on."),
  recoveryDays: whole(1, 35, "days", 35)
    .default(35)
    .describe("Days that point-in-time recovery reaches back, 1 to 35. Default: 35."),
  maxThroughput: z
    .strictObject({
      readUnits: whole(1, 40_000, "read units a second", 1000).describe("Reads of 4 KB a second at most. Required."),
      writeUnits: whole(1, 40_000, "write units a second", 500).describe("Writes of 1 KB a second at most. Required."),
    })
    .optional()
    .describe("Requests a second above which DynamoDB refuses: a bound of the cost. Default: none."),
});

/** Tables. */
export const tables = keyed(TABLE).default({}).describe("DynamoDB tables by key, paid per request. Default: none.");

const BUCKET = z.strictObject({
  name: text(
    /^(?!xn--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    "a bucket's name of 3 to 63 lower-case letters, digits and hyphens",
    "fintech-documents",
  )
    .optional()
    .describe("The bucket's name, unique in all of AWS. Default: made by Pulumi. Changing it replaces the bucket."),
  encryption: choice(["customer-key", "s3-managed"])
    .default("customer-key")
    .describe("KMS with your key, or SSE-S3 (F-27, C-03). Default: customer-key."),
  versioning: onOff().default(true).describe("Keep earlier versions of objects. Default: on."),
  expireAfterDays: whole(1, 36_500, "days", 365)
    .optional()
    .describe("Days after which an object goes. Default: never."),
  noncurrentDays: whole(1, 36_500, "days", 90)
    .default(90)
    .describe("Days after which an earlier version goes. Default: 90."),
});

/** Buckets. */
export const buckets = keyed(BUCKET).default({}).describe("S3 buckets by key. Default: none.");

const REPOSITORY = /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

const REGISTRY = z.strictObject({
  name: text(
    REPOSITORY,
    "a repository's name of 2 to 256 lower-case letters and digits, parted by . _ - or /",
    "fintech-api",
  )
    .optional()
    .describe(
      "The repository's name (D-50). Default: made by Pulumi. Changing it replaces the repository and its images.",
    ),
  encryption: choice(["customer-key", "aws-managed", "s3-managed"])
    .default("customer-key")
    .describe(
      "KMS with your key, KMS with AWS's, or AES-256 (F-28, C-04). Default: customer-key. Changing it replaces the repository.",
    ),
  mutableTags: z
    .array(text(/^(?!.*\*.*\*.*\*)[A-Za-z0-9_.*-]{1,128}$/, "a tag, or a pattern with at most two *", "latest"))
    .max(5)
    .default([])
    .describe(
      "Tags that may be moved to another image; all others are immutable (F-51, C-07, D-51). At most 5. Default: none.",
    ),
  keepImages: whole(1, 1000, "images", 30).default(30).describe("Tagged images to keep (D-56). Default: 30."),
});

/** Registries. */
export const registries = keyed(REGISTRY).default({}).describe("Container image repositories by key. Default: none.");
