import { definePropertyPolicy, gives, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "config-aggregates-all-regions",
  title: "Aggregators of AWS Config take all regions",
  severity: "low",
  rationale: "What is made in a region that the aggregator leaves out is in no report.",
  remediation: ["Set allRegions: true in accountAggregationSource or organizationAggregationSource."],
  controls: {},
  checkov: ["CKV_AWS_121"],
  url: "https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html",
  preset: "strict",
  demands: ["accountAggregationSource", "organizationAggregationSource"].map((source) => ({
    tokens: TOKENS.configAggregator,
    when: gives(source),
    path: `${source}.allRegions`,
    must: isTrue({ absent: false }),
    what: "the aggregator leaves out regions",
    required: "true",
    fix: `set ${source}.allRegions: true`,
  })),
});
