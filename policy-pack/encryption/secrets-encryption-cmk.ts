import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, not } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable, type Verdict } from "../policy/verdict.ts";

function ownKey(key: Value, what: string, fix: string): Verdict {
  return judge(namesOwnKey(key), { what, at: key, required: "the ARN of an aws.kms.Key of your own", fix });
}

/** The secret that RDS or Redshift keeps for the master user. */
const MANAGED = [
  { manages: "manageMasterUserPassword", key: "masterUserSecretKmsKeyId" },
  { manages: "manageMasterPassword", key: "masterPasswordSecretKmsKeyId" },
] as const;

function judgeStore(store: Resource): Verdict {
  const entry = MANAGED.find(({ manages }) => !store.at(manages).isAbsent);
  const manages = entry && store.at(entry.manages).is(true);
  if (!entry || !manages || manages.answer === "no") return notApplicable("it keeps no secret of its own");
  const key = store.at(entry.key);
  return judge(or(namesOwnKey(key), not(manages)), {
    what: "the secret that holds the master user's password has no customer-managed key",
    at: key,
    required: "the ARN of an aws.kms.Key of your own",
    fix: `set ${entry.key}: key.arn`,
  });
}

export const policy = definePolicy({
  name: "secrets-encryption-cmk",
  title: "Secrets Manager encrypts with a customer-managed key",
  severity: "medium",
  // Every secret is encrypted with a key in KMS; one of your own costs by the month, and pays where roles must be kept apart.
  preset: "strict",
  rationale:
    "With the service's own key, whoever may read a secret may decrypt it. A customer-managed key is a second permission, which can be given to one workload only, shared with one account, or taken from all at once.",
  remediation: [
    "Set kmsKeyId: key.arn in the secret, and kmsKeyId of a key of its region in every replica.",
    "Set masterUserSecretKmsKeyId where RDS keeps the password, masterPasswordSecretKmsKeyId where Redshift does.",
    "Let the roles that read it use the key: kms:Decrypt with kms:ViaService secretsmanager.",
  ],
  controls: { pci: ["3.5.1"], nist: ["SC-28", "SC-12(2)"], soc2: ["CC6.1"], iso27001: ["A.8.24"] },
  checkov: ["CKV_AWS_149"],
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html",
  tokens: families(TOKENS.secret, TOKENS.rdsCluster, TOKENS.rdsInstance, TOKENS.redshiftCluster),
  check(resource) {
    if (!TOKENS.secret.includes(resource.type as never)) return judgeStore(resource);
    const replicas = resource.at("replicas").items();
    return [
      ownKey(resource.at("kmsKeyId"), "the secret has no customer-managed key", "set kmsKeyId: key.arn"),
      ...replicas.map((replica) =>
        ownKey(
          replica.at("kmsKeyId"),
          "the secret's replica has no customer-managed key",
          "set kmsKeyId in the replica to the ARN of a key in its region",
        ),
      ),
    ];
  },
});
