import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const certificate = resourceOf("aws:acm/certificate:Certificate", "front");

export const examples = defineExamples([
  {
    name: "entered",
    verdict: "holds",
    resources: [certificate({ options: { certificateTransparencyLoggingPreference: "ENABLED" } })],
  },
  { name: "entered, as it is by default", verdict: "holds", resources: [certificate({ domainName: "example.com" })] },
  {
    name: "kept out",
    verdict: "violated",
    resources: [certificate({ options: { certificateTransparencyLoggingPreference: "DISABLED" } })],
    says: "options.certificateTransparencyLoggingPreference",
  },
  { name: "not known yet", verdict: "undecided", resources: [certificate({ options: unknownValue })] },
]);
