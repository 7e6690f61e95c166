import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");
const open = { targetOriginId: "site" };
const byGroup = { targetOriginId: "site", trustedKeyGroups: [unknownValue] };
const byAccount = { targetOriginId: "site", trustedSigners: ["self"] };

export const examples = defineExamples([
  { name: "a key group", verdict: "holds", resources: [distribution({ defaultCacheBehavior: byGroup })] },
  {
    name: "nothing signed",
    verdict: "holds",
    resources: [distribution({ defaultCacheBehavior: open, orderedCacheBehaviors: [open] })],
  },
  {
    name: "an account",
    verdict: "violated",
    resources: [distribution({ defaultCacheBehavior: byAccount })],
    says: "trustedKeyGroups",
  },
  {
    name: "an account for one path",
    verdict: "violated",
    resources: [distribution({ defaultCacheBehavior: open, orderedCacheBehaviors: [byGroup, byAccount] })],
  },
  {
    name: "a behavior that is not known yet",
    verdict: "undecided",
    resources: [distribution({ defaultCacheBehavior: unknownValue })],
  },
]);
