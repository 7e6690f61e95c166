import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-dag-processing-logs",
  title: "Airflow environments keep the logs of what reads workflows",
  severity: "low",
  rationale: "A workflow that cannot be read is not run, and only this log says so.",
  remediation: ["Set loggingConfiguration.dagProcessingLogs: { enabled: true, logLevel }."],
  controls: { nist: ["AU-12"], iso27001: ["A.8.15"] },
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "loggingConfiguration.dagProcessingLogs.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "nothing says which workflows could not be read",
      required: "true",
      fix: "set loggingConfiguration.dagProcessingLogs: { enabled: true }",
    },
  ],
});
