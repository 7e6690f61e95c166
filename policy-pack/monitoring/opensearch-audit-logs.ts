import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-audit-logs",
  title: "OpenSearch domains publish their audit log",
  severity: "medium",
  rationale: "Who read or changed which index, and who failed to, stands in the audit log only.",
  remediation: [
    'Add { logType: "AUDIT_LOGS", cloudwatchLogGroupArn } to logPublishingOptions.',
    "It needs fine-grained access control (advancedSecurityOptions), and audit logs switched on in Dashboards.",
  ],
  controls: { fsbp: ["Opensearch.5", "ES.5"] },
  checkov: ["CKV_AWS_317"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "logPublishingOptions",
      must: (options) =>
        some(options.items(), (option) =>
          and(option.at("logType").is("AUDIT_LOGS"), option.at("enabled").is(true, { absent: true })),
        ),
      what: "the domain does not publish its audit log",
      required: "AUDIT_LOGS",
      fix: 'add { logType: "AUDIT_LOGS", cloudwatchLogGroupArn: group.arn } to logPublishingOptions',
    },
  ],
});
