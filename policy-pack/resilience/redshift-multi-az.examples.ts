import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const warehouse = resourceOf("aws:redshift/cluster:Cluster", "warehouse");

export const examples = defineExamples([
  { name: "two zones", verdict: "holds", resources: [warehouse({ multiAz: true })] },
  { name: "one zone", verdict: "violated", resources: [warehouse({ multiAz: false })], says: "multiAz" },
  { name: "nothing said", verdict: "violated", resources: [warehouse({ nodeType: "any" })], says: "set multiAz: true" },
  { name: "not known yet", verdict: "undecided", resources: [warehouse({ multiAz: unknownValue })] },
]);
