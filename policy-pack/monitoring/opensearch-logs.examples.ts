import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "one log",
    verdict: "holds",
    resources: [
      domain({ logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS", cloudwatchLogGroupArn: unknownValue }] }),
    ],
  },
  {
    name: "two of which one is on",
    verdict: "holds",
    resources: [
      elastic({
        logPublishingOptions: [
          { logType: "INDEX_SLOW_LOGS", enabled: false },
          { logType: "SEARCH_SLOW_LOGS", enabled: true },
        ],
      }),
    ],
  },
  { name: "none", verdict: "violated", resources: [domain({})] },
  {
    name: "one that is off",
    verdict: "violated",
    resources: [elastic({ logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS", enabled: false }] })],
  },
  {
    name: "logs that are not known yet",
    verdict: "undecided",
    resources: [domain({ logPublishingOptions: unknownValue })],
  },
]);
