import { problem } from "./checking.ts";
import type { Check } from "./checking.ts";

/** What is said of a cluster is said of one that this stack makes. */
export const checkCluster: Check = ({ stated: { cluster } }) => {
  if (cluster?.existing === undefined) return [];
  const expected = "nothing beside cluster.existing: the cluster's settings are its owner's";
  const fix = "Remove it, or remove cluster.existing to have a cluster made.";
  return (["name", "containerInsights"] as const)
    .filter((key) => cluster[key] !== undefined)
    .map((key) => problem(["cluster", key], cluster[key], expected, fix));
};
