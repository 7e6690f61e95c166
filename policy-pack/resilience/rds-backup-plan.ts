import { takesAll } from "../backup-plans.ts";
import { defineGraphPolicy } from "../define-policy.ts";
import type { Resource } from "../resource.ts";
import { exemptStages, inProduction } from "../stage.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, or, some, truth, type Truth, unknown } from "../truth.ts";
import { judge, notApplicable, whereConcerned } from "../verdict.ts";

/** The selection takes the database by a pattern of ARNs or by a tag. */
function selects(selection: Resource, database: Resource): Truth {
  const kind = (TOKENS.rdsCluster as readonly string[]).includes(database.type) ? "cluster" : "db";
  const patterns = selection.at("resources");
  const byPattern = some(patterns.items(), (item) => item.matches((text) => takesAll(text, `rds:${kind}:`, database)));
  const byTag = some(selection.at("selectionTags").items(), (tag) => {
    const key = tag.at("key").text();
    const wanted = tag.at("value").text();
    if (key === undefined || wanted === undefined) return unknown(`${selection.name}: selectionTags`);
    return database.at("tags").member(key).is(wanted);
  });
  const conditions = selection.at("conditions");
  if (conditions.isAbsent) return or(byPattern, byTag);
  const all = patterns.isAbsent && selection.at("selectionTags").isAbsent;
  const open = unknown(`${selection.name}: conditions`, "conditions of a selection are not read");
  return all ? open : and(or(byPattern, byTag), open);
}

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
    const named = graph.companions(database, TOKENS.backupSelection, "resources");
    const isBackedUp = or(
      truth(named.found.length > 0),
      some(graph.ofType(TOKENS.backupSelection), (selection) => selects(selection, database)),
      ...named.maybe.map((selection) => unknown(`${selection.name}: resources`)),
    );
    const verdict = judge(isBackedUp, {
      what: "no backup plan holds the database",
      required: "an aws.backup.Selection that names it, or one of its tags",
      fix: "add an aws.backup.Selection with resources: [database.arn]",
    });
    return whereConcerned(production, verdict);
  },
});
