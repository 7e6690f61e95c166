import { parameterIn } from "../aws/storage/database-parameters.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "docdb-audit-parameter",
  title: "DocumentDB writes an audit log",
  severity: "medium",
  rationale: "Exporting the audit log is of no use while the cluster writes none, which is what the default says.",
  remediation: [
    'Set parameters: [{ name: "audit_logs", value: "enabled" }] in the aws.docdb.ClusterParameterGroup, and name it in the cluster.',
  ],
  controls: {},
  checkov: ["CKV_AWS_104"],
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.docdbParameterGroup,
      path: "parameters",
      must: (place) => parameterIn(place, "audit_logs", (value) => !/^(disabled|none)$/i.test(value)),
      what: "clusters of that parameter group write no audit log",
      required: "audit_logs = enabled",
      fix: 'set parameters: [{ name: "audit_logs", value: "enabled" }]',
    },
  ],
});
