import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-task-logs",
  title: "Airflow environments keep the logs of tasks",
  severity: "low",
  rationale: "What a task did, and with which data, stands in its log only.",
  remediation: ["Set loggingConfiguration.taskLogs: { enabled: true, logLevel }."],
  controls: { nist: ["AU-12"], iso27001: ["A.8.15"] },
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "loggingConfiguration.taskLogs.enabled",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "tasks leave no log",
      required: "true",
      fix: "set loggingConfiguration.taskLogs: { enabled: true }",
    },
  ],
});
