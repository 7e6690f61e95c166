import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [distribution({ enabled: true })] },
  {
    name: "a staging distribution that waits",
    verdict: "not applicable",
    resources: [distribution({ enabled: false, staging: true })],
  },
  { name: "off", verdict: "violated", resources: [distribution({ enabled: false })], says: "enabled" },
  { name: "not known yet", verdict: "undecided", resources: [distribution({ enabled: unknownValue })] },
]);
