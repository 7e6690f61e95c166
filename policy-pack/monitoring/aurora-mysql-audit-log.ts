import { definePropertyPolicy, hasItems } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "aurora-mysql-audit-log",
  title: "Aurora MySQL sends its audit log to CloudWatch Logs",
  severity: "medium",
  rationale:
    "The audit log is the only one that tells who logged in, from where, and what was asked. The error log and the slow query log show neither.",
  remediation: [
    'Add "audit" to enabledCloudwatchLogsExports.',
    "Set server_audit_logging to 1 in the cluster's parameter group, which names what is audited by server_audit_events.",
  ],
  controls: { fsbp: ["RDS.34"] },
  checkov: ["CKV_AWS_325"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.rdsCluster,
      path: "enabledCloudwatchLogsExports",
      must: hasItems("audit"),
      when: (cluster) => cluster.at("engine").oneOf(["aurora", "aurora-mysql", "mysql"]),
      what: "the audit log does not leave the cluster",
      required: "audit",
      fix: 'add "audit" to enabledCloudwatchLogsExports',
    },
  ],
});
