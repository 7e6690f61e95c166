import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const certificate = resourceOf("aws:acm/certificate:Certificate", "front");

export const examples = defineExamples([
  {
    name: "names",
    verdict: "holds",
    resources: [certificate({ domainName: "example.com", subjectAlternativeNames: ["www.example.com"] })],
  },
  {
    name: "a wildcard",
    verdict: "violated",
    resources: [certificate({ domainName: "*.example.com" })],
    says: "domainName",
  },
  {
    name: "a wildcard among the other names",
    verdict: "violated",
    resources: [
      certificate({ domainName: "example.com", subjectAlternativeNames: ["www.example.com", "*.api.example.com"] }),
    ],
    says: "subjectAlternativeNames[1]",
  },
  {
    name: "a name that is not known yet",
    verdict: "undecided",
    resources: [certificate({ domainName: unknownValue })],
  },
]);
