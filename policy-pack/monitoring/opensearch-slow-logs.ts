import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-slow-logs",
  title: "OpenSearch domains publish their slow logs",
  severity: "low",
  rationale: "Which search or which write brings the domain to its knees stands in these logs only.",
  remediation: ["Add SEARCH_SLOW_LOGS and INDEX_SLOW_LOGS to logPublishingOptions, and set thresholds on the indexes."],
  controls: {},
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
  preset: "strict",
  demands: ["SEARCH_SLOW_LOGS", "INDEX_SLOW_LOGS"].map((log) => ({
    tokens: TOKENS.searchDomain,
    path: "logPublishingOptions",
    must: (options: Value) =>
      some(options.items(), (option) =>
        and(option.at("logType").is(log), option.at("enabled").is(true, { absent: true })),
      ),
    what: `the domain does not publish ${log}`,
    required: log,
    fix: `add { logType: "${log}", cloudwatchLogGroupArn: group.arn } to logPublishingOptions`,
  })),
});
