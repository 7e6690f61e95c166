import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-auto-update",
  title: "OpenSearch domains take service software updates by themselves",
  severity: "low",
  rationale: "Service software updates close holes. Optional ones wait for somebody to ask for them.",
  remediation: ["Set softwareUpdateOptions: { autoSoftwareUpdateEnabled: true } and an off-peak window."],
  controls: { fsbp: ["Opensearch.10"] },
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/service-software.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.openSearchDomain,
      path: "softwareUpdateOptions.autoSoftwareUpdateEnabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "service software updates wait for somebody to ask for them",
      required: "true",
      fix: "set softwareUpdateOptions: { autoSoftwareUpdateEnabled: true }",
    },
  ],
});
