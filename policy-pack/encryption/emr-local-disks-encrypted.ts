import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-local-disks-encrypted",
  title: "Security configurations of EMR encrypt local disks",
  severity: "medium",
  rationale: "Intermediate results and HDFS lie on the disks of the nodes.",
  remediation: [
    'Set AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "AwsKms", AwsKmsKey }.',
  ],
  controls: {},
  checkov: ["CKV_AWS_349"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html",
  demands: [
    {
      tokens: TOKENS.emrSecurityConfiguration,
      document: "configuration",
      path: "EncryptionConfiguration.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType",
      must: isSet,
      what: "the local disks of the nodes are not encrypted",
      required: "LocalDiskEncryptionConfiguration with the kind of its key",
      fix: 'set LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "AwsKms", AwsKmsKey: key.arn }',
    },
  ],
});
