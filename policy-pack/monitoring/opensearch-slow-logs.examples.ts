import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "both",
    verdict: "holds",
    resources: [
      domain({
        logPublishingOptions: [{ logType: "SEARCH_SLOW_LOGS" }, { logType: "INDEX_SLOW_LOGS", enabled: true }],
      }),
    ],
  },
  {
    name: "searches alone",
    verdict: "violated",
    resources: [domain({ logPublishingOptions: [{ logType: "SEARCH_SLOW_LOGS" }] })],
    says: "not publish INDEX_SLOW_LOGS",
  },
  {
    name: "writes alone",
    verdict: "violated",
    resources: [elastic({ logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS" }] })],
    says: "not publish SEARCH_SLOW_LOGS",
  },
  {
    name: "one that is off",
    verdict: "violated",
    resources: [
      domain({
        logPublishingOptions: [{ logType: "SEARCH_SLOW_LOGS", enabled: false }, { logType: "INDEX_SLOW_LOGS" }],
      }),
    ],
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [domain({ logPublishingOptions: [{ logType: unknownValue }] })],
  },
]);
