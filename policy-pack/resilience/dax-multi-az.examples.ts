import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const cluster = (replicationFactor: unknown, availabilityZones?: unknown): ExampleResource => ({
  type: "aws:dax/cluster:Cluster",
  name: "cart",
  props: { clusterName: "cart", nodeType: "dax.r5.large", replicationFactor, availabilityZones },
});

const ZONES = ["eu-central-1a", "eu-central-1b", "eu-central-1c"];

export const examples = defineExamples([
  { name: "three nodes, spread by DAX", verdict: "holds", resources: [cluster(3)] },
  { name: "three nodes in three zones", verdict: "holds", resources: [cluster(3, ZONES)] },
  {
    name: "two nodes, where the config asks for no more",
    verdict: "holds",
    resources: [cluster(2, ZONES.slice(0, 2))],
    config: { minimumZones: 2 },
  },
  {
    name: "a zone that is not known yet beside three",
    verdict: "holds",
    resources: [cluster(4, [...ZONES, unknownValue])],
  },
  { name: "one node", verdict: "violated", resources: [cluster(1)], says: "too few nodes" },
  { name: "two nodes", verdict: "violated", resources: [cluster(2)] },
  {
    name: "three nodes in one zone",
    verdict: "violated",
    resources: [cluster(3, ["eu-central-1a", "eu-central-1a", "eu-central-1a"])],
    says: "too few zones",
  },
  { name: "three nodes in two zones", verdict: "violated", resources: [cluster(3, ZONES.slice(0, 2))] },
  {
    name: "a zone that is not known yet",
    verdict: "undecided",
    resources: [cluster(3, [...ZONES.slice(0, 2), unknownValue])],
  },
  { name: "a number of nodes that is not known yet", verdict: "undecided", resources: [cluster(unknownValue)] },
]);
