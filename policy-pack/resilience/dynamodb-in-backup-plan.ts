import { isBackedUp } from "../aws/storage/backup-plans.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { exemptStages, inProduction } from "../policy/stage.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "dynamodb-in-backup-plan",
  title: "In production DynamoDB tables are in a backup plan",
  severity: "medium",
  preset: "strict",
  rationale:
    "Point-in-time recovery ends with its 35 days, and with whoever may switch it off. A plan of AWS Backup keeps copies in a vault of its own, which can be locked and stand in another account.",
  remediation: [
    "Add an aws.backup.Selection with resources: [table.arn] (or tags that the table has) to an aws.backup.Plan.",
  ],
  controls: { fsbp: ["DynamoDB.4"] },
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_HowItWorksAWS.html",
  tokens: TOKENS.table,
  settings: { exemptStages: exemptStages() },
  check(table, { exemptStages: exempt }, graph) {
    const production = inProduction(table, exempt);
    if (production.answer === "no") return notApplicable("no production");
    const verdict = judge(isBackedUp(graph, table, "dynamodb:table/"), {
      what: "no backup plan holds the table",
      required: "an aws.backup.Selection that names it, or one of its tags",
      fix: "add an aws.backup.Selection with resources: [table.arn]",
    });
    return whereConcerned(production, verdict);
  },
});
