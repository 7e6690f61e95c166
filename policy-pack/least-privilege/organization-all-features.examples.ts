import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const organization = resourceOf("aws:organizations/organization:Organization", "company");

export const examples = defineExamples([
  { name: "all features", verdict: "holds", resources: [organization({ featureSet: "ALL" })] },
  { name: "no word, which means all", verdict: "holds", resources: [organization({})] },
  {
    name: "billing alone",
    verdict: "violated",
    resources: [organization({ featureSet: "CONSOLIDATED_BILLING" })],
    says: "cannot limit",
  },
  {
    name: "features that are not known yet",
    verdict: "undecided",
    resources: [organization({ featureSet: unknownValue })],
  },
]);
