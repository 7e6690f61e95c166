import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-encrypted-in-transit",
  title: "Security configurations of EMR encrypt in transit",
  severity: "medium",
  rationale: "Nodes exchange whole data sets while they work.",
  remediation: ["Set EncryptionConfiguration.EnableInTransitEncryption: true, with TLSCertificateConfiguration."],
  controls: { fsbp: ["EMR.4"] },
  checkov: ["CKV_AWS_351"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-encryption-enable.html",
  demands: [
    {
      tokens: TOKENS.emrSecurityConfiguration,
      document: "configuration",
      path: "EncryptionConfiguration.EnableInTransitEncryption",
      must: isTrue({ absent: false }),
      what: "nodes of clusters with that configuration speak in the clear",
      required: "true",
      fix: "set EncryptionConfiguration.EnableInTransitEncryption: true and InTransitEncryptionConfiguration",
    },
  ],
});
