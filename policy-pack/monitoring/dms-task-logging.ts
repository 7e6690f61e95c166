import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, type Truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

function logs(settings: Value): Truth {
  const document = settings.json();
  if (document.state === "known") return document.root.at("Logging.EnableLogging").is(true);
  if (document.state === "absent") return no;
  return unknown(settings.path, document.state === "malformed" ? "it is not JSON" : undefined);
}

export const policy = definePropertyPolicy({
  name: "dms-task-logging",
  title: "DMS tasks write logs",
  severity: "medium",
  rationale:
    "A migration that drops rows or stops half-way says so in its log only. Without one a copy may lack data for weeks before anybody sees.",
  remediation: ["Set Logging.EnableLogging to true in replicationTaskSettings (serverless: replicationSettings)."],
  controls: { fsbp: ["DMS.7", "DMS.8"] },
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.migrationTask,
      path: "replicationTaskSettings",
      must: logs,
      what: "the task writes no log",
      required: "Logging.EnableLogging: true",
      fix: "set Logging: { EnableLogging: true } in replicationTaskSettings",
    },
    {
      tokens: TOKENS.migrationConfig,
      path: "replicationSettings",
      must: logs,
      what: "the replication writes no log",
      required: "Logging.EnableLogging: true",
      fix: "set Logging: { EnableLogging: true } in replicationSettings",
    },
  ],
});
