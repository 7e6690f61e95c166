import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-encryption-stated",
  title: "Redshift clusters say that they are encrypted",
  severity: "medium",
  rationale:
    "What a missing switch means has changed: @pulumi/aws 6 takes it for no encryption, version 7 for encryption, and a cluster that is older than that default, or was made from an unencrypted snapshot, is not encrypted. Said in the program it holds with each.",
  remediation: [
    'Set encrypted: "true" (in @pulumi/aws 6, true).',
    "Redshift encrypts an existing cluster in the background, during which it is read-only for a while.",
  ],
  controls: { fsbp: ["Redshift.10"] },
  checkov: ["CKV_AWS_64"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.redshiftCluster,
      path: "encrypted",
      // A cluster that says it is not encrypted is encryption-at-rest-required's matter.
      must: isSet,
      remedy: true,
      what: "nothing says that the cluster is encrypted",
      required: "true",
      fix: 'set encrypted: "true"',
    },
  ],
});
