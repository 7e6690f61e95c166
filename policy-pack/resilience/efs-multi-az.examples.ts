import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const files = resourceOf("aws:efs/fileSystem:FileSystem", "files");

export const examples = defineExamples([
  { name: "several zones", verdict: "holds", resources: [files({ encrypted: true })] },
  { name: "one zone", verdict: "violated", resources: [files({ availabilityZoneName: "eu-central-1a" })] },
  {
    name: "one zone, not known yet which",
    verdict: "violated",
    resources: [files({ availabilityZoneName: unknownValue })],
  },
]);
