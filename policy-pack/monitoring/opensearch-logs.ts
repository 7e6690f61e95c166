import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-logs",
  title: "OpenSearch domains publish logs",
  severity: "medium",
  rationale: "Without any log, slow queries, failures and attacks leave no trace that outlives the node.",
  remediation: ["Add an entry to logPublishingOptions with a log group whose resource policy lets OpenSearch write."],
  controls: {},
  checkov: ["CKV_AWS_84"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "logPublishingOptions",
      must: (options) => some(options.items(), (option) => option.at("enabled").is(true, { absent: true })),
      what: "the domain publishes no log",
      required: "one log at least",
      fix: 'set logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS", cloudwatchLogGroupArn: group.arn }]',
    },
  ],
});
