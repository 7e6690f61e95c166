import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "the audit log",
    verdict: "holds",
    resources: [domain({ logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS" }, { logType: "AUDIT_LOGS" }] })],
  },
  {
    name: "the audit log, switched on",
    verdict: "holds",
    resources: [elastic({ logPublishingOptions: [{ logType: "AUDIT_LOGS", enabled: true }] })],
  },
  { name: "none", verdict: "violated", resources: [domain({})] },
  {
    name: "another log",
    verdict: "violated",
    resources: [domain({ logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS" }] })],
  },
  {
    name: "the audit log, switched off",
    verdict: "violated",
    resources: [elastic({ logPublishingOptions: [{ logType: "AUDIT_LOGS", enabled: false }] })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [domain({ logPublishingOptions: [{ logType: "AUDIT_LOGS", enabled: unknownValue }] })],
  },
]);
