import { definePolicy } from "../define-policy.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, not, or } from "../truth.ts";
import { combine, judge, notApplicable } from "../verdict.ts";

/** The key of the service itself, which nobody can restrict: alias/aws/rds, in any of its spellings. */
const AWS_MANAGED = /(^|:)alias\/aws\//;

export const policy = definePolicy({
  name: "rds-encryption-cmk",
  title: "RDS and Aurora storage is encrypted with a customer-managed key",
  severity: "high",
  rationale:
    "Snapshots, replicas and backups inherit the key. Only a customer-managed key can be restricted to this workload, shared with one account, or switched off when data must become unreadable.",
  remediation: [
    "Set storageEncrypted: true and kmsKeyId: key.arn.",
    "An existing store must be restored from an encrypted copy of a snapshot: encryption cannot be changed in place.",
  ],
  controls: {
    fsbp: ["RDS.3", "RDS.27"],
    cis: ["2.3.1"],
    pci: ["3.5.1"],
    nist: ["SC-28", "SC-12(2)"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
  tokens: families(TOKENS.rdsCluster, TOKENS.rdsInstance),
  check(store) {
    // An instance that names a cluster is a member of it; a cluster names itself so.
    const member =
      families(TOKENS.rdsInstance).includes(store.type) && store.at("clusterIdentifier").set().answer === "yes";
    if (member) return notApplicable("the cluster holds the storage");
    const encrypted = store.at("storageEncrypted");
    const key = store.at("kmsKeyId");
    // Copies and members take encryption from where they come from, within a region; the source is judged instead.
    const source = or(
      store.at("replicateSourceDb").matches((text) => !text.startsWith("arn:")),
      and(store.at("globalClusterIdentifier").set(), store.at("sourceRegion").set()),
    );
    return combine([
      judge(or(encrypted.is(true), source), {
        what: "the storage is not encrypted",
        at: encrypted,
        required: "true",
        fix: "set storageEncrypted: true and kmsKeyId: key.arn",
      }),
      judge(
        or(and(key.set(), or(key.isUnknown ? key.set() : not(key.matches((text) => AWS_MANAGED.test(text))))), source),
        {
          what: "the storage has no customer-managed key",
          at: key,
          required: "the ARN of an aws.kms.Key of your own",
          fix: "set kmsKeyId: key.arn",
        },
      ),
    ]);
  },
});
