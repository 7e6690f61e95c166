import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const authority = resourceOf("aws:acmpca/certificateAuthority:CertificateAuthority", "root");

export const examples = defineExamples([
  { name: "a root that is off", verdict: "holds", resources: [authority({ type: "ROOT", enabled: false })] },
  { name: "a subordinate", verdict: "not applicable", resources: [authority({ type: "SUBORDINATE", enabled: true })] },
  {
    name: "AWS's default, a subordinate",
    verdict: "not applicable",
    resources: [authority({ usageMode: "GENERAL_PURPOSE" })],
  },
  {
    name: "a root that is on",
    verdict: "violated",
    resources: [authority({ type: "ROOT", enabled: true })],
    says: "enabled: false",
  },
  { name: "a root that says nothing", verdict: "violated", resources: [authority({ type: "ROOT" })] },
  { name: "not known yet", verdict: "undecided", resources: [authority({ type: "ROOT", enabled: unknownValue })] },
  {
    name: "a kind that is not known yet",
    verdict: "undecided",
    resources: [authority({ type: unknownValue, enabled: true })],
  },
]);
