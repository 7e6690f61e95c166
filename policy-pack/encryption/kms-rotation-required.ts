import { integer } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, type Truth } from "../policy/truth.ts";
import { combine, judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

/** Why KMS cannot rotate that key by itself, where it cannot (AWS KMS Developer Guide, "Rotate AWS KMS keys"). */
function whyNot(key: Resource): string | undefined {
  if (key.type.endsWith("ExternalKey")) return "imported key material is rotated by whoever imports it";
  if (key.type.endsWith(":ReplicaKey")) return "a replica is rotated with its primary key";
  if (key.at("customKeyStoreId").set().answer === "yes") return "keys of a custom key store are rotated there";
  return isSymmetric(key).answer === "no" ? "only symmetric encryption keys can be rotated by KMS" : undefined;
}

function isSymmetric(key: Resource): Truth {
  return and(
    key.at("keyUsage").is("ENCRYPT_DECRYPT", { absent: "ENCRYPT_DECRYPT" }),
    key.at("customerMasterKeySpec").is("SYMMETRIC_DEFAULT", { absent: "SYMMETRIC_DEFAULT" }),
  );
}

export const policy = definePolicy({
  name: "kms-rotation-required",
  title: "KMS rotates customer-managed keys every year",
  severity: "medium",
  rationale:
    "Rotation bounds what one key's material has encrypted, and so what its loss would open. KMS keeps the earlier material: nothing has to be encrypted anew and no ARN changes.",
  remediation: [
    "Set enableKeyRotation: true.",
    "Leave rotationPeriodInDays out, which is 365, or set it to no more than the config allows.",
  ],
  controls: {
    fsbp: ["KMS.4"],
    cis: ["3.6"],
    pci: ["3.7.4"],
    nist: ["SC-12", "SC-28(3)"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_7"],
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
  tokens: TOKENS.kmsKey,
  settings: {
    maxDays: integer(365, "The longest time between two rotations, in days", { minimum: 90, maximum: 2560 }),
  },
  remediates: true,
  check(key, { maxDays }) {
    const reason = whyNot(key);
    if (reason !== undefined) return notApplicable(reason);
    const rotates = key.at("enableKeyRotation");
    const period = key.at("rotationPeriodInDays");
    const verdict = combine([
      judge(rotates.is(true), {
        what: "the key is never rotated",
        at: rotates,
        required: "true",
        fix: "set enableKeyRotation: true",
        remedy: true,
      }),
      judge(
        period.satisfies((days) => days <= maxDays, { absent: 365 }),
        {
          what: "the key is rotated too seldom",
          at: period,
          required: `at most ${maxDays} days`,
          fix: `set rotationPeriodInDays: ${maxDays}${maxDays >= 365 ? ", or leave it out for 365" : ""}`,
          remedy: maxDays,
        },
      ),
    ]);
    return whereConcerned(isSymmetric(key), verdict);
  },
});
