import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** The log of the server itself, of engines whose other logs say nothing of who did what. */
const MAIN: readonly { readonly engine: RegExp; readonly log: string }[] = [
  { engine: /^(aurora-postgresql|postgres)$/, log: "postgresql" },
  { engine: /^sqlserver-/, log: "error" },
];

/** Something is exported, and with it the engine's main log where it has one. */
function exportsMain(logs: Value, database: Resource): Truth {
  const engine = database.at("engine");
  const needed = MAIN.map((row) =>
    or(
      not(engine.matches((text) => row.engine.test(text))),
      some(logs.items(), (log) => log.is(row.log)),
    ),
  );
  return and(logs.set(), ...needed);
}

export const policy = definePropertyPolicy({
  name: "rds-log-exports",
  title: "RDS and Aurora send their logs to CloudWatch Logs",
  severity: "medium",
  rationale:
    "An engine keeps its logs on its own disk for a few days, where an attacker with the master user's rights may end them. In CloudWatch Logs they stay, can be searched and raise alarms.",
  remediation: [
    'Set enabledCloudwatchLogsExports: ["postgresql"] (MySQL: ["audit", "error", "slowquery"]; the names differ by engine).',
  ],
  controls: { fsbp: ["RDS.9", "RDS.36", "RDS.37", "RDS.40", "RDS.42"] },
  checkov: ["CKV_AWS_129", "CKV_AWS_324"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster),
      path: "enabledCloudwatchLogsExports",
      must: exportsMain,
      when: (database) => not(database.at("engine").matches((text) => text.startsWith("custom-"))),
      what: "the database's own log does not leave it",
      required: "the logs of its engine",
      fix: 'set enabledCloudwatchLogsExports, such as ["postgresql"], or ["audit", "error", "slowquery"] for MySQL',
    },
  ],
});
