import { isBackedUp } from "../aws/storage/backup-plans.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { exemptStages, inProduction } from "../policy/stage.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "rds-backup-plan",
  title: "In production RDS and Aurora are in a backup plan",
  severity: "medium",
  rationale:
    "Automatic backups are deleted with the database, and by whoever may delete it. A plan of AWS Backup keeps copies in a vault of its own, which can be locked and stand in another account.",
  remediation: [
    "Add an aws.backup.Selection with resources: [cluster.arn] (or tags that the database has) to an aws.backup.Plan.",
  ],
  controls: { fsbp: ["RDS.26"] },
  checkov: ["CKV2_AWS_8"],
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  preset: "strict",
  tokens: families(TOKENS.rdsCluster, TOKENS.rdsInstance),
  settings: { exemptStages: exemptStages() },
  check(database, { exemptStages: exempt }, graph) {
    const production = inProduction(database, exempt);
    if (production.answer === "no") return notApplicable("no production");
    if (!database.at("replicateSourceDb").isAbsent) return notApplicable("a replica, whose source is backed up");
    const kind = (TOKENS.rdsCluster as readonly string[]).includes(database.type) ? "rds:cluster:" : "rds:db:";
    const verdict = judge(isBackedUp(graph, database, kind), {
      what: "no backup plan holds the database",
      required: "an aws.backup.Selection that names it, or one of its tags",
      fix: "add an aws.backup.Selection with resources: [database.arn]",
    });
    return whereConcerned(production, verdict);
  },
});
