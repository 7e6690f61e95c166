import { defineExamples, unknownValue } from "../policy/examples.ts";

function aggregator(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cfg/configurationAggregator:ConfigurationAggregator", name: "aggregator", props } as const;
}

export const examples = defineExamples([
  {
    name: "accounts: switched on",
    verdict: "holds",
    resources: [aggregator({ accountAggregationSource: { accountIds: ["123456789012"], allRegions: true } })],
  },
  {
    name: "accounts: switched off",
    verdict: "violated",
    resources: [aggregator({ accountAggregationSource: { accountIds: ["123456789012"], allRegions: false } })],
  },
  {
    name: "accounts: AWS's default",
    verdict: "violated",
    resources: [aggregator({ accountAggregationSource: { accountIds: ["123456789012"] } })],
  },
  {
    name: "accounts: a switch that is not known yet",
    verdict: "undecided",
    resources: [aggregator({ accountAggregationSource: { accountIds: ["123456789012"], allRegions: unknownValue } })],
  },
  {
    name: "an organization: switched on",
    verdict: "holds",
    resources: [aggregator({ organizationAggregationSource: { roleArn: unknownValue, allRegions: true } })],
  },
  {
    name: "an organization: switched off",
    verdict: "violated",
    resources: [aggregator({ organizationAggregationSource: { roleArn: unknownValue, allRegions: false } })],
  },
  {
    name: "an organization: AWS's default",
    verdict: "violated",
    resources: [aggregator({ organizationAggregationSource: { roleArn: unknownValue } })],
  },
  {
    name: "an organization: a switch that is not known yet",
    verdict: "undecided",
    resources: [aggregator({ organizationAggregationSource: { roleArn: unknownValue, allRegions: unknownValue } })],
  },
]);
