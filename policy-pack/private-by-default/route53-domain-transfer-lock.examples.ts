import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const adopted = resourceOf("aws:route53domains/registeredDomain:RegisteredDomain", "example.com");
const bought = resourceOf("aws:route53domains/domain:Domain", "example.com");

export const examples = defineExamples([
  { name: "locked", verdict: "holds", resources: [adopted({ domainName: "example.com", transferLock: true })] },
  { name: "locked, as it is by default", verdict: "holds", resources: [bought({ domainName: "example.com" })] },
  {
    name: "not locked",
    verdict: "violated",
    resources: [adopted({ domainName: "example.com", transferLock: false })],
    says: "transferLock",
  },
  {
    name: "bought without a lock",
    verdict: "violated",
    resources: [bought({ domainName: "example.com", transferLock: false })],
  },
  { name: "not known yet", verdict: "undecided", resources: [adopted({ transferLock: unknownValue })] },
]);
