import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "rds-backup-enabled",
  title: "RDS and Aurora keep automatic backups",
  severity: "medium",
  rationale:
    "Without backups a dropped table, a bad migration or an encrypting attacker is final. A retention of 0 switches them off and throws away those that exist; one above 35 is refused.",
  remediation: ["Set backupRetentionPeriod: 7 or more, up to 35 days."],
  controls: {},
  checkov: ["CKV_AWS_133"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
  demands: [
    {
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster),
      path: "backupRetentionPeriod",
      // AWS keeps a day where nothing is said. Of an instance the provider asks for none: database-backup-retention says so.
      must: (place) => place.satisfies((days) => days >= 1 && days <= 35, { absent: 1 }),
      when: (database) => not(database.at("replicateSourceDb").set()),
      what: "the retention switches backups off, or AWS refuses it",
      required: "1 to 35 days",
      fix: "set backupRetentionPeriod: 7",
    },
  ],
});
