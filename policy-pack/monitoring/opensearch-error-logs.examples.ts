import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "the error log",
    verdict: "holds",
    resources: [domain({ logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS" }, { logType: "ES_APPLICATION_LOGS" }] })],
  },
  {
    name: "the error log, switched on",
    verdict: "holds",
    resources: [elastic({ logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS", enabled: true }] })],
  },
  { name: "none", verdict: "violated", resources: [domain({})] },
  {
    name: "another log",
    verdict: "violated",
    resources: [domain({ logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS" }] })],
  },
  {
    name: "the error log, switched off",
    verdict: "violated",
    resources: [elastic({ logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS", enabled: false }] })],
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [domain({ logPublishingOptions: [{ logType: unknownValue }] })],
  },
]);
