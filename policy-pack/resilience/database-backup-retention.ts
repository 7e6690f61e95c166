import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { exemptStages, inProduction } from "../policy/stage.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";

const CLUSTERS = families(TOKENS.rdsCluster, TOKENS.docdbCluster, TOKENS.docdbElasticCluster, TOKENS.neptuneCluster);

export const policy = definePropertyPolicy({
  name: "database-backup-retention",
  title: "In production databases keep backups for a week or more",
  severity: "medium",
  rationale:
    "A wrong change is often found days later. Aurora, DocumentDB and Neptune keep one day unless told otherwise, and Pulumi's RDS instance none: what was lost on Friday is gone on Monday.",
  remediation: ["Set backupRetentionPeriod: 7 or more, up to 35 days."],
  controls: { fsbp: ["RDS.11", "RDS.50", "DocumentDB.2", "Neptune.5"] },
  checkov: ["CKV_AWS_360", "CKV_AWS_361"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
  settings: {
    minimumDays: integer(7, "How many days backups must be kept", { minimum: 1, maximum: 35 }),
    exemptStages: exemptStages(),
  },
  tokens: families(TOKENS.rdsInstance, CLUSTERS),
  demands: ({ minimumDays, exemptStages: exempt }) =>
    // What AWS keeps where nothing is said; the provider asks for none of an instance.
    [
      { tokens: TOKENS.rdsInstance, absent: 0 },
      { tokens: CLUSTERS, absent: 1 },
    ].map(({ tokens, absent }) => ({
      tokens,
      path: "backupRetentionPeriod",
      must: atLeast(minimumDays, { absent }),
      when: (database: Resource) => and(not(database.at("replicateSourceDb").set()), inProduction(database, exempt)),
      what: "backups are kept for too short a time",
      required: `${minimumDays} days or more`,
      fix: `set backupRetentionPeriod: ${minimumDays}`,
    })),
});
