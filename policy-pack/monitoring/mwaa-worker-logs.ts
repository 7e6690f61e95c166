import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-worker-logs",
  title: "Airflow environments keep the workers' logs",
  severity: "low",
  rationale: "What a worker did before it failed stands in its log only.",
  remediation: ["Set loggingConfiguration.workerLogs: { enabled: true, logLevel }."],
  controls: {},
  checkov: ["CKV_AWS_243"],
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "loggingConfiguration.workerLogs.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the workers log nothing",
      required: "true",
      fix: "set loggingConfiguration.workerLogs: { enabled: true }",
    },
  ],
});
