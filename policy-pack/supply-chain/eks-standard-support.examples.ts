import { defineExamples, unknownValue } from "../policy/examples.ts";
import { cluster, nodes } from "../aws/compute/kubernetes-examples.ts";

export const examples = defineExamples([
  { name: "a version in standard support", verdict: "holds", resources: [cluster({ version: "1.34" })] },
  { name: "a later one", verdict: "holds", resources: [cluster({ version: "1.36" }), nodes({ version: "1.35" })] },
  { name: "left out, which means the latest", verdict: "holds", resources: [cluster()] },
  {
    name: "a version in extended support",
    verdict: "violated",
    resources: [cluster({ version: "1.33" })],
    says: "1.34 or later",
  },
  { name: "nodes behind", verdict: "violated", resources: [nodes({ version: "1.32" })] },
  {
    name: "one that the config wants later",
    verdict: "violated",
    resources: [cluster({ version: "1.34" })],
    config: { minimumVersion: "1.35" },
  },
  { name: "a version that is not known yet", verdict: "undecided", resources: [cluster({ version: unknownValue })] },
]);
