import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-scheduler-logs",
  title: "Airflow environments keep the scheduler's logs",
  severity: "low",
  rationale: "Why a run did not start stands in the scheduler's log only.",
  remediation: ["Set loggingConfiguration.schedulerLogs: { enabled: true, logLevel }."],
  controls: {},
  checkov: ["CKV_AWS_242"],
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "loggingConfiguration.schedulerLogs.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the scheduler logs nothing",
      required: "true",
      fix: "set loggingConfiguration.schedulerLogs: { enabled: true }",
    },
  ],
});
