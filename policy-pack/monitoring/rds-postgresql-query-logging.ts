import { parameterGroupOf, parameterIs } from "../aws/storage/database-parameters.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "rds-postgresql-query-logging",
  title: "PostgreSQL logs what is asked of it",
  severity: "low",
  rationale:
    "By default PostgreSQL logs no statement. With changes of the schema and slow statements logged, an investigation sees what was done and by whom.",
  remediation: [
    'Set log_statement to "ddl" (or "mod", "all") and log_min_duration_statement to a number of milliseconds in the parameter group of the instance or cluster.',
    "Statements may hold personal data: restrict who reads the log group.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_27", "CKV2_AWS_30"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html",
  preset: "strict",
  tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster),
  check(database, _config, graph) {
    const isPostgres = database.at("engine").oneOf(["postgres", "aurora-postgresql"]);
    if (isPostgres.answer === "no") return notApplicable("another engine");
    const logged = and(
      or(
        parameterIs(database, graph, "log_statement", (value) => /^(ddl|mod|all)$/i.test(value)),
        parameterIs(database, graph, "pgaudit.log", (value) => !/^none$/i.test(value)),
      ),
      parameterIs(database, graph, "log_min_duration_statement", (value) => Number(value) >= 0),
    );
    return judge(or(logged, not(isPostgres)), {
      what: "the database does not log what is asked of it",
      at: parameterGroupOf(database),
      required: "a parameter group with log_statement and log_min_duration_statement",
      fix: 'set log_statement to "ddl" and log_min_duration_statement to "1000" in its parameter group',
    });
  },
});
