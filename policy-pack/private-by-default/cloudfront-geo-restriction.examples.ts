import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = (geoRestriction: unknown) =>
  resourceOf("aws:cloudfront/distribution:Distribution", "edge")({ restrictions: { geoRestriction } });

export const examples = defineExamples([
  {
    name: "some countries",
    verdict: "holds",
    resources: [distribution({ restrictionType: "whitelist", locations: ["DE"] })],
  },
  {
    name: "all but some countries",
    verdict: "holds",
    resources: [distribution({ restrictionType: "blacklist", locations: ["KP"] })],
  },
  {
    name: "every country",
    verdict: "violated",
    resources: [distribution({ restrictionType: "none" })],
    says: "restrictionType",
  },
  { name: "not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
]);
