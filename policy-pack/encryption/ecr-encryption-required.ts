import { choice } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const ACCEPTED = { any: ["AES256", "KMS", "KMS_DSSE"], kms: ["KMS", "KMS_DSSE"], "customer-key": ["KMS", "KMS_DSSE"] };

export const policy = definePolicy({
  name: "ecr-encryption-required",
  title: "ECR repositories are encrypted with an algorithm that is approved",
  severity: "medium",
  rationale:
    "Images hold code and what was built into it. ECR encrypts every one with AES-256 by itself; a key in KMS adds a second permission to pass before a layer can be read, and a log of every use.",
  remediation: [
    'Set encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }].',
    "ECR fixes the encryption when it makes a repository: changing it replaces the repository, so push the images again.",
  ],
  controls: { fsbp: ["ECR.5"], pci: ["3.5.1"], nist: ["SC-28", "SC-12(2)"], soc2: ["CC6.1"], iso27001: ["A.8.24"] },
  checkov: ["CKV_AWS_136"],
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html",
  tokens: families(TOKENS.repository, TOKENS.repositoryTemplate),
  settings: {
    algorithm: choice(
      ["any", "kms", "customer-key"],
      "kms",
      "any: AES-256, which is what ECR does by itself, is enough; kms: a key in KMS; customer-key: one of your own",
    ),
  },
  check(repository, { algorithm }) {
    const type = repository.at("encryptionConfigurations.encryptionType");
    const key = repository.at("encryptionConfigurations.kmsKey");
    const accepted = ACCEPTED[algorithm];
    const approved = type.oneOf(accepted, { absent: "AES256" });
    return judge(algorithm === "customer-key" ? and(approved, namesOwnKey(key)) : approved, {
      what:
        approved.answer === "no"
          ? "the repository's encryption is not one that is approved"
          : "the repository has no key of your own",
      at: approved.answer === "no" ? type : key,
      ...(approved.answer === "no" && type.isAbsent ? { found: "AES256, ECR's default" } : {}),
      required:
        algorithm === "customer-key" ? "KMS with the ARN of a key of your own" : `one of ${accepted.join(", ")}`,
      fix: `set encryptionConfigurations: [{ encryptionType: "${algorithm === "any" ? "AES256" : "KMS"}"${algorithm === "any" ? "" : ", kmsKey: key.arn"} }]`,
    });
  },
});
