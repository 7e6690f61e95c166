import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-encrypted-at-rest",
  title: "Security configurations of EMR encrypt at rest",
  severity: "medium",
  rationale: "Clusters copy data sets to their disks and to S3. Encrypted, a copied disk is worth nothing.",
  remediation: ["Set EncryptionConfiguration.EnableAtRestEncryption: true, with AtRestEncryptionConfiguration."],
  controls: { fsbp: ["EMR.3"] },
  checkov: ["CKV_AWS_349", "CKV_AWS_350"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html",
  demands: [
    {
      tokens: TOKENS.emrSecurityConfiguration,
      document: "configuration",
      path: "EncryptionConfiguration.EnableAtRestEncryption",
      must: isTrue({ absent: false }),
      what: "clusters of that configuration encrypt nothing at rest",
      required: "true",
      fix: "set EncryptionConfiguration.EnableAtRestEncryption: true and AtRestEncryptionConfiguration",
    },
  ],
});
