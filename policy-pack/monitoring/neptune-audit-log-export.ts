import { definePropertyPolicy, hasItems } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "neptune-audit-log-export",
  title: "Neptune sends its audit log to CloudWatch Logs",
  severity: "medium",
  rationale: "Without the audit log nobody can tell who asked the graph what, from where.",
  remediation: [
    'Set enableCloudwatchLogsExports: ["audit"].',
    "Set neptune_enable_audit_log to 1 in the cluster's parameter group.",
  ],
  controls: { fsbp: ["Neptune.2"] },
  checkov: ["CKV_AWS_101"],
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/cloudwatch-logs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.neptuneCluster,
      path: "enableCloudwatchLogsExports",
      must: hasItems("audit"),
      what: "the audit log does not leave the cluster",
      required: "audit",
      fix: 'add "audit" to enableCloudwatchLogsExports',
    },
  ],
});
