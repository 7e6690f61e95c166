import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");
const WITH = { targetOriginId: "site", responseHeadersPolicyId: unknownValue };
const WITHOUT = { targetOriginId: "site" };

export const examples = defineExamples([
  { name: "a policy", verdict: "holds", resources: [distribution({ defaultCacheBehavior: WITH })] },
  {
    name: "a policy on the default behavior",
    verdict: "holds",
    resources: [distribution({ defaultCacheBehavior: WITH, orderedCacheBehaviors: [WITHOUT] })],
  },
  {
    name: "none",
    verdict: "violated",
    resources: [distribution({ defaultCacheBehavior: WITHOUT })],
    says: "defaultCacheBehavior.responseHeadersPolicyId",
  },
  {
    name: "none on one path, where the config judges that",
    verdict: "violated",
    resources: [distribution({ defaultCacheBehavior: WITH, orderedCacheBehaviors: [WITHOUT] })],
    config: { everyBehavior: true },
    says: "orderedCacheBehaviors[0]",
  },
]);
