import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-ebs-encrypted",
  title: "Security configurations of EMR encrypt EBS volumes",
  severity: "medium",
  rationale: "The root volume and the storage volumes of the nodes are encrypted by EBS only where it is said.",
  remediation: [
    "Set AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EnableEbsEncryption: true, with a KMS key that the service role may use.",
  ],
  controls: {},
  checkov: ["CKV_AWS_350"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-encryption-enable.html",
  demands: [
    {
      tokens: TOKENS.emrSecurityConfiguration,
      document: "configuration",
      path: "EncryptionConfiguration.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EnableEbsEncryption",
      must: isTrue({ absent: false }),
      what: "EBS volumes of the nodes are not encrypted",
      required: "true",
      fix: "set LocalDiskEncryptionConfiguration.EnableEbsEncryption: true",
    },
  ],
});
