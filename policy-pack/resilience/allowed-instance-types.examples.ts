import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const machine = resourceOf("aws:ec2/instance:Instance", "worker");
const nodes = resourceOf("aws:eks/nodeGroup:NodeGroup", "nodes");
const database = resourceOf("aws:rds/instance:Instance", "orders");
const cache = resourceOf("aws:elasticache/replicationGroup:ReplicationGroup", "sessions");
const config = { types: ["t4g.*", "m7g.large"], databaseClasses: ["db.r7g.*"], cacheTypes: ["cache.t4g.small"] };

export const examples = defineExamples([
  { name: "an agreed family", verdict: "holds", config, resources: [machine({ instanceType: "t4g.small" })] },
  { name: "agreed nodes", verdict: "holds", config, resources: [nodes({ instanceTypes: ["m7g.large", "t4g.large"] })] },
  { name: "an agreed class", verdict: "holds", config, resources: [database({ instanceClass: "db.r7g.large" })] },
  { name: "no list", verdict: "not applicable", resources: [machine({ instanceType: "p5.48xlarge" })] },
  { name: "no type of its own", verdict: "not applicable", config, resources: [machine({ launchTemplate: {} })] },
  {
    name: "a machine of another size",
    verdict: "violated",
    config,
    resources: [machine({ instanceType: "p5.48xlarge" })],
    says: "p5.48xlarge",
  },
  {
    name: "one of the nodes",
    verdict: "violated",
    config,
    resources: [nodes({ instanceTypes: ["t4g.large", "c7g.large"] })],
    says: "instanceTypes[1]",
  },
  {
    name: "a database of another class",
    verdict: "violated",
    config,
    resources: [database({ instanceClass: "db.t3.micro" })],
  },
  { name: "a cache of another type", verdict: "violated", config, resources: [cache({ nodeType: "cache.r7g.large" })] },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    config,
    resources: [machine({ instanceType: unknownValue })],
  },
]);
