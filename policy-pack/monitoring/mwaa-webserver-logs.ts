import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-webserver-logs",
  title: "Airflow environments keep the web server's logs",
  severity: "low",
  rationale: "Who used the console, and who tried to, stands in the web server's log only.",
  remediation: ["Set loggingConfiguration.webserverLogs: { enabled: true, logLevel }."],
  controls: {},
  checkov: ["CKV_AWS_244"],
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "loggingConfiguration.webserverLogs.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the web server logs nothing",
      required: "true",
      fix: "set loggingConfiguration.webserverLogs: { enabled: true }",
    },
  ],
});
