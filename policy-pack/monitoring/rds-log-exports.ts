import { text } from "../config.ts";
import { definePropertyPolicy, isSet } from "../property-policy.ts";
import { families, TOKENS } from "../tokens.ts";
import { not } from "../truth.ts";

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
      must: isSet,
      when: (database) => not(database.at("engine").matches((text) => text.startsWith("custom-"))),
      what: "no log of the database leaves it",
      required: "the logs of its engine",
      fix: "set enabledCloudwatchLogsExports",
    },
  ],
});
