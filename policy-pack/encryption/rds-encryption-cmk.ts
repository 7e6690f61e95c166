import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { combine, judge } from "../policy/verdict.ts";

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
  checkov: ["CKV_AWS_327"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
  tokens: families(TOKENS.rdsCluster, TOKENS.rdsInstance),
  check(store) {
    const encrypted = store.at("storageEncrypted");
    const key = store.at("kmsKeyId");
    // A replica takes the source's key, which is judged instead, unless it is in another region. The secondary cluster of
    // a global database is encrypted as the primary is, but with a key of its own region: AWS's, if none is named.
    // Whether it is encrypted at all is for encryption-at-rest-required; switched off, no key is of use.
    const replica = store.at("replicateSourceDb").matches((text) => !text.startsWith("arn:"));
    return combine([
      judge(or(encrypted.is(true, { absent: true }), replica), {
        what: "the storage is not encrypted with that key",
        at: encrypted,
        required: "true",
        fix: "set storageEncrypted: true and kmsKeyId: key.arn",
      }),
      judge(or(namesOwnKey(key), replica), {
        what: "the storage has no customer-managed key",
        at: key,
        required: "the ARN of an aws.kms.Key of your own",
        fix: "set kmsKeyId: key.arn",
      }),
    ]);
  },
});
