import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";
import { isVersionAtLeast } from "../policy/versions.ts";

/** Engines that take IAM tokens. Oracle, SQL Server and Db2 do not. */
const TAKES_TOKENS = /^(aurora.*|mysql|mariadb|postgres|neptune)$/i;

/** MariaDB takes them from this version on. */
const MARIADB_WITH_TOKENS = "10.6";

const SOURCES = ["replicateSourceDb", "replicationSourceIdentifier", "snapshotIdentifier", "restoreToPointInTime"];

export const policy = definePolicy({
  name: "rds-iam-auth",
  title: "Databases take IAM authentication",
  severity: "medium",
  rationale:
    "A password works for whoever has it, from wherever, until somebody changes it. An IAM token ends after fifteen minutes, is given to a role and leaves a trace: access ends where the role ends.",
  remediation: [
    "Set iamDatabaseAuthenticationEnabled: true.",
    "Grant rds_iam to the application's database user, and rds-db:connect on that user to its role.",
  ],
  controls: {
    fsbp: ["RDS.10", "RDS.12", "Neptune.7"],
    pci: ["8.3.1"],
    nist: ["AC-2(1)", "AC-3", "AC-3(15)", "AC-6", "IA-2"],
    soc2: ["CC6.1"],
    iso27001: ["A.5.17", "A.8.5"],
  },
  checkov: ["CKV_AWS_161", "CKV_AWS_162", "CKV_AWS_359"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html",
  tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster, TOKENS.neptuneCluster),
  remediates: true,
  check(database) {
    const isNeptune = TOKENS.neptuneCluster.includes(database.type as never);
    const engine = database.at("engine");
    // A replica or a restored database takes its engine from its source. Elsewhere AWS asks for one: Aurora, of a cluster
    // in older versions of the SDK.
    const hasSource = SOURCES.some((key) => !database.at(key).isAbsent);
    if (!isNeptune && engine.isAbsent && hasSource) return notApplicable("its engine is that of its source");
    const isTooOld = and(
      engine.is("mariadb"),
      not(
        database.at("engineVersion").matches((text) => isVersionAtLeast(text, MARIADB_WITH_TOKENS), { absent: "11" }),
      ),
    );
    const takes = and(
      engine.matches((text) => TAKES_TOKENS.test(text), { absent: "aurora" }),
      not(isTooOld),
    );
    if (takes.answer === "no") return notApplicable("an engine that takes no IAM tokens");
    const flag = database.at("iamDatabaseAuthenticationEnabled");
    return judge(or(not(takes), flag.is(true, { absent: false })), {
      what: "only passwords open the database",
      at: flag,
      required: "true",
      fix: "set iamDatabaseAuthenticationEnabled: true",
      remedy: true,
    });
  },
});
