import { defineExamples, unknownValue } from "../policy/examples.ts";
import { cluster, nodes } from "../aws/compute/kubernetes-examples.ts";

export const examples = defineExamples([
  { name: "a later one", verdict: "holds", resources: [cluster({ version: "1.35" })] },
  { name: "the oldest", verdict: "holds", resources: [cluster({ version: "1.32" })] },
  { name: "left out, which means the latest", verdict: "holds", resources: [cluster()] },
  {
    name: "one before the oldest",
    verdict: "violated",
    resources: [cluster({ version: "1.31" })],
    says: "1.32 or later",
  },
  { name: "one that sorts after it as text", verdict: "violated", resources: [cluster({ version: "1.9" })] },
  { name: "nodes behind", verdict: "violated", resources: [nodes({ version: "1.22" })] },
  { name: "no version at all", verdict: "violated", resources: [cluster({ version: "latest" })] },
  {
    name: "one that the config wants later",
    verdict: "violated",
    resources: [cluster({ version: "1.32" })],
    config: { minimumVersion: "1.33" },
    says: "1.33 or later",
  },
  { name: "a version that is not known yet", verdict: "undecided", resources: [cluster({ version: unknownValue })] },
]);
