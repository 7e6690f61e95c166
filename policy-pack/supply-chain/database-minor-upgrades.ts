import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "database-minor-upgrades",
  title: "Databases take minor versions of their engine by themselves",
  severity: "medium",
  rationale:
    "Minor versions carry the fixes of known vulnerabilities. A database that waits for somebody to upgrade it runs, in most cases, on one that is published.",
  remediation: ["Set autoMinorVersionUpgrade: true, or leave it out.", "They are installed in the maintenance window."],
  controls: { fsbp: ["RDS.13", "RDS.35"] },
  checkov: ["CKV_AWS_226"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html",
  demands: [
    {
      tokens: families(
        TOKENS.rdsInstance,
        TOKENS.rdsClusterInstance,
        TOKENS.rdsCluster,
        TOKENS.docdbClusterInstance,
        TOKENS.neptuneClusterInstance,
      ),
      path: "autoMinorVersionUpgrade",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "minor versions are not installed",
      required: "true",
      fix: "set autoMinorVersionUpgrade: true, or leave it out",
    },
  ],
});
