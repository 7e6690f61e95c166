import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or, type Truth, truth, unknown } from "../policy/truth.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

/**
 * One kind of store, and what it must say. Kinds that AWS always encrypts (S3, DynamoDB, ECR, MSK, FSx) are not here, nor is
 * EBS, which `ec2-volumes-encrypted` judges with what the account encrypts by itself.
 */
interface Store {
  readonly tokens: readonly string[];
  /** The switch that encrypts. */
  readonly path: string;
  /** What AWS takes when it is left out. @default false */
  readonly absent?: boolean;
  /** Whether the store takes its encryption from elsewhere, so that leaving the switch out is no fault. */
  readonly inherits?: (resource: Resource) => Truth;
  /** Whether there is nothing to encrypt, or something else does it, so that even switching it off is no fault. */
  readonly spared?: (resource: Resource) => Truth;
}

/** Any of these properties is given. */
function given(...paths: readonly string[]) {
  return (resource: Resource): Truth => or(...paths.map((path) => resource.at(path).set()));
}

/** A store made from a snapshot is encrypted as that is, which the program does not tell. */
function asSnapshot(path: string) {
  return (resource: Resource): Truth => {
    const snapshot = resource.at(path);
    const why = "a store that is made from a snapshot takes its encryption";
    return snapshot.isAbsent ? truth(false) : unknown(snapshot.path, why);
  };
}

function snapshotOr(...paths: readonly string[]) {
  return (resource: Resource): Truth => or(given(...paths)(resource), asSnapshot("snapshotIdentifier")(resource));
}

const STORES: readonly Store[] = [
  { tokens: TOKENS.ebsEncryptionByDefault, path: "enabled", absent: true },
  { tokens: TOKENS.fileSystem, path: "encrypted" },
  {
    tokens: TOKENS.rdsInstance,
    path: "storageEncrypted",
    inherits: snapshotOr("replicateSourceDb", "restoreToPointInTime"),
  },
  {
    tokens: TOKENS.rdsCluster,
    path: "storageEncrypted",
    // Aurora Serverless v1 is always encrypted.
    spared: (cluster) => cluster.at("engineMode").is("serverless"),
    inherits: snapshotOr("replicationSourceIdentifier", "globalClusterIdentifier", "restoreToPointInTime"),
  },
  { tokens: TOKENS.rdsGlobalCluster, path: "storageEncrypted", inherits: given("sourceDbClusterIdentifier") },
  {
    tokens: families(TOKENS.docdbCluster, TOKENS.neptuneCluster),
    path: "storageEncrypted",
    inherits: snapshotOr("globalClusterIdentifier", "replicationSourceIdentifier", "restoreToPointInTime"),
  },
  {
    tokens: families(TOKENS.docdbGlobalCluster, TOKENS.neptuneGlobalCluster),
    path: "storageEncrypted",
    inherits: given("sourceDbClusterIdentifier"),
  },
  { tokens: TOKENS.redshiftCluster, path: "encrypted", absent: true },
  {
    tokens: TOKENS.cacheReplicationGroup,
    path: "atRestEncryptionEnabled",
    inherits: (group) => or(group.at("engine").is("valkey"), group.at("globalReplicationGroupId").set()),
  },
  { tokens: TOKENS.daxCluster, path: "serverSideEncryption.enabled" },
  { tokens: TOKENS.apiCache, path: "atRestEncryptionEnabled" },
  {
    tokens: TOKENS.apiMethodSettings,
    path: "settings.cacheDataEncrypted",
    spared: (method) => not(method.at("settings.cachingEnabled").is(true)),
  },
  // SQS encrypts by itself unless told not to.
  { tokens: TOKENS.queue, path: "sqsManagedSseEnabled", absent: true, spared: given("kmsMasterKeyId") },
];

function judgeStore(resource: Resource, store: Store): Verdict {
  const place = resource.at(store.path);
  const isOn = place.is(true, { absent: store.absent === true });
  const elsewhere = (place.isAbsent ? store.inherits?.(resource) : undefined) ?? truth(false);
  return judge(or(isOn, elsewhere, store.spared?.(resource) ?? truth(false)), {
    what: "what is stored is not encrypted at rest",
    at: place,
    required: "true",
    fix: `set ${store.path}: true`,
    remedy: true,
  });
}

export const policy = definePolicy({
  name: "encryption-at-rest-required",
  title: "What is stored is encrypted at rest, with whatever key",
  severity: "high",
  rationale:
    "Disks, snapshots and backups are copied, shared and thrown away in places that no network rule reaches. Encrypted, a copy is worth nothing without the key.",
  remediation: [
    "Switch the encryption on, which costs nothing with the service's own key.",
    "Most stores must be made anew for it: restore an encrypted copy of a snapshot.",
  ],
  controls: {
    fsbp: [
      "EC2.7",
      "EFS.1",
      "RDS.3",
      "RDS.27",
      "DocumentDB.1",
      "Neptune.1",
      "ElastiCache.4",
      "Redshift.10",
      "EFS.8",
      "DynamoDB.3",
      "APIGateway.5",
    ],
    cis: ["2.2.1", "2.3.1", "2.4.1"],
    pci: ["3.5.1"],
    nist: ["SC-28", "SC-28(1)"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  checkov: [
    "CKV_AWS_16",
    "CKV_AWS_29",
    "CKV_AWS_42",
    "CKV_AWS_44",
    "CKV_AWS_47",
    "CKV_AWS_64",
    "CKV_AWS_74",
    "CKV_AWS_96",
    "CKV_AWS_106",
    "CKV_AWS_140",
    "CKV_AWS_292",
    "CKV_AWS_214",
    "CKV_AWS_308",
  ],
  url: "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt.html",
  tokens: families(...STORES.map(({ tokens }) => tokens)),
  remediates: true,
  check(resource) {
    return STORES.filter(({ tokens }) => tokens.includes(resource.type)).map((store) => judgeStore(resource, store));
  },
});
