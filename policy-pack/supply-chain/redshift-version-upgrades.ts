import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-version-upgrades",
  title: "Redshift clusters take new versions by themselves",
  severity: "medium",
  rationale:
    "Versions of Redshift carry security fixes. A cluster that refuses them stays on what was current when it was made.",
  remediation: [
    "Set allowVersionUpgrade: true, or leave it out.",
    'They are installed in the maintenance window; maintenanceTrackName: "trailing" keeps one version behind.',
  ],
  controls: { fsbp: ["Redshift.6"] },
  checkov: ["CKV_AWS_141"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-considerations.html",
  demands: [
    {
      tokens: TOKENS.redshiftCluster,
      path: "allowVersionUpgrade",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "new versions are not installed",
      required: "true",
      fix: "set allowVersionUpgrade: true, or leave it out",
    },
  ],
});
