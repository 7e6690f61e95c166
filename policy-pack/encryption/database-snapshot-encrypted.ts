import { DATABASE_SNAPSHOTS, storesOf } from "../aws/storage/database-stores.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { every, type Truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** What takes its encryption from elsewhere does not say it. */
const SOURCES = [
  "snapshotIdentifier",
  "replicateSourceDb",
  "replicationSourceIdentifier",
  "restoreToPointInTime",
  "globalClusterIdentifier",
];

function encrypts(store: Resource): Truth {
  const place = store.at("storageEncrypted");
  const source = place.isAbsent ? SOURCES.find((key) => !store.at(key).isAbsent) : undefined;
  return source === undefined ? place.is(true) : unknown(source, "the database takes its encryption from elsewhere");
}

export const policy = defineGraphPolicy({
  name: "database-snapshot-encrypted",
  title: "Snapshots of databases are encrypted",
  severity: "medium",
  rationale:
    "A snapshot is the whole database in one piece that can be shared and copied. It is encrypted if the database is, and cannot be encrypted afterwards.",
  remediation: [
    "Set storageEncrypted: true on the database that the snapshot is taken of.",
    "Replace an unencrypted snapshot by an encrypted copy of it.",
  ],
  controls: { fsbp: ["RDS.4", "Neptune.6"] },
  checkov: ["CKV_AWS_146", "CKV_AWS_279"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
  tokens: DATABASE_SNAPSHOTS,
  check(snapshot, _config, graph) {
    const said = ["storageEncrypted", "encrypted"]
      .map((key) => snapshot.outputs.at(key))
      .find((place) => place.state === "known");
    // CKV_AWS_279 asks that the snapshot itself says so; but storageEncrypted is an output of it, and no input.
    const stores = storesOf(snapshot, graph);
    const isEncrypted = said
      ? said.is(true)
      : stores.length === 0
        ? unknown("", "the database is not in this stack")
        : every(stores, encrypts);
    return judge(isEncrypted, {
      what: "the snapshot is of an unencrypted database",
      at: stores[0]?.at("storageEncrypted"),
      found: stores[0] ? undefined : "a snapshot that is not encrypted",
      required: "true",
      fix: "set storageEncrypted: true on the database",
    });
  },
});
