import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { exemptStages, inProduction } from "../policy/stage.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";

const STORES = families(
  TOKENS.rdsInstance,
  TOKENS.rdsCluster,
  TOKENS.docdbCluster,
  TOKENS.neptuneCluster,
  TOKENS.redshiftCluster,
);

export const policy = definePropertyPolicy({
  name: "database-final-snapshot",
  title: "In production a database leaves a snapshot when it is deleted",
  severity: "medium",
  rationale:
    "Automatic backups end with the database. A replacement that nobody read, or a destroy of the wrong stack, then takes the data and its backups in one step.",
  remediation: ["Set skipFinalSnapshot: false, and finalSnapshotIdentifier."],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
  preset: "strict",
  settings: { exemptStages: exemptStages() },
  tokens: STORES,
  demands: ({ exemptStages: exempt }) => [
    {
      tokens: STORES,
      path: "skipFinalSnapshot",
      must: isFalse({ absent: false }),
      // A replica leaves none: its source has the data.
      when: (database) => and(not(database.at("replicateSourceDb").set()), inProduction(database, exempt)),
      what: "nothing is left of the data when the database is deleted",
      required: "false",
      fix: "set skipFinalSnapshot: false, and finalSnapshotIdentifier",
    },
  ],
});
