import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const replication = resourceOf("aws:dms/replicationInstance:ReplicationInstance", "replication");

export const examples = defineExamples([
  { name: "two zones", verdict: "holds", resources: [replication({ multiAz: true })] },
  { name: "one zone", verdict: "violated", resources: [replication({ multiAz: false })], says: "multiAz" },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [replication({ replicationInstanceClass: "dms.t3.medium" })],
    says: "set multiAz: true",
  },
  { name: "not known yet", verdict: "undecided", resources: [replication({ multiAz: unknownValue })] },
]);
