import { definePropertyPolicy, hasItems } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "docdb-audit-log-export",
  title: "DocumentDB sends its audit log to CloudWatch Logs",
  severity: "medium",
  rationale:
    "DocumentDB keeps no audit log that can be read elsewhere. Without the export nobody can tell who logged in, or which collection and user was made or dropped.",
  remediation: [
    'Set enabledCloudwatchLogsExports: ["audit"].',
    'Set audit_logs to "enabled" in the cluster\'s parameter group.',
  ],
  controls: { fsbp: ["DocumentDB.4"] },
  checkov: ["CKV_AWS_85"],
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.docdbCluster,
      path: "enabledCloudwatchLogsExports",
      // CKV_AWS_85 is content with the profiler, which says what is slow, not who did it.
      must: hasItems("audit"),
      what: "the audit log does not leave the cluster",
      required: "audit",
      fix: 'add "audit" to enabledCloudwatchLogsExports',
    },
  ],
});
