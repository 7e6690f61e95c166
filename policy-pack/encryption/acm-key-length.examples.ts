import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const certificate = resourceOf("aws:acm/certificate:Certificate", "front");

export const examples = defineExamples([
  { name: "an elliptic curve", verdict: "holds", resources: [certificate({ keyAlgorithm: "EC_prime256v1" })] },
  {
    name: "2,048 bits, as it is by default",
    verdict: "holds",
    resources: [certificate({ domainName: "example.com" })],
  },
  {
    name: "1,024 bits",
    verdict: "violated",
    resources: [certificate({ keyAlgorithm: "RSA_1024" })],
    says: "keyAlgorithm",
  },
  { name: "not known yet", verdict: "undecided", resources: [certificate({ keyAlgorithm: unknownValue })] },
]);
