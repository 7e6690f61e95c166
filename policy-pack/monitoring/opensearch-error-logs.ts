import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-error-logs",
  title: "OpenSearch domains publish their error log",
  severity: "medium",
  rationale:
    "The error log tells of failed logins to indexes, wrong queries and nodes that fail, which nothing else does.",
  remediation: ['Add { logType: "ES_APPLICATION_LOGS", cloudwatchLogGroupArn } to logPublishingOptions.'],
  controls: { fsbp: ["Opensearch.4", "ES.4"] },
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "logPublishingOptions",
      must: (options) =>
        some(options.items(), (option) =>
          and(option.at("logType").is("ES_APPLICATION_LOGS"), option.at("enabled").is(true, { absent: true })),
        ),
      what: "the domain does not publish its error log",
      required: "ES_APPLICATION_LOGS",
      fix: 'add { logType: "ES_APPLICATION_LOGS", cloudwatchLogGroupArn: group.arn } to logPublishingOptions',
    },
  ],
});
