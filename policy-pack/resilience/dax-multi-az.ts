import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, truth, unknown, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** The list names so many zones, or leaves it to DAX, which spreads the nodes by itself. */
function namesZones(list: Value, minimum: number): Truth {
  if (list.isAbsent) return truth(true);
  const items = list.items();
  const open = items.find((item) => item.isUnknown);
  if (new Set(list.texts()).size >= minimum) return truth(true);
  return open ? unknown(open.path) : no;
}

export const policy = definePropertyPolicy({
  name: "dax-multi-az",
  title: "DAX clusters have nodes in three zones",
  severity: "medium",
  preset: "strict",
  rationale:
    "A cluster of one node stops with it, and all that it kept off the table hits the table at once. AWS asks for three nodes in three zones where an application depends on the cache.",
  remediation: [
    "Set replicationFactor: 3 or more.",
    "Leave availabilityZones out, or name three; give the subnet group subnets in three zones.",
  ],
  controls: { nist: ["CP-10", "SC-36", "SI-13(5)"], soc2: ["A1.2"], iso27001: ["A.8.14"] },
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html",
  tokens: TOKENS.daxCluster,
  settings: { minimumZones: integer(3, "In how many zones nodes must stand", { minimum: 2, maximum: 6 }) },
  demands: ({ minimumZones }) => [
    {
      tokens: TOKENS.daxCluster,
      path: "replicationFactor",
      must: (count) => count.satisfies((nodes) => nodes >= minimumZones),
      what: "the cluster has too few nodes to outlive a zone",
      required: `${minimumZones} or more`,
      fix: `set replicationFactor: ${minimumZones}`,
    },
    {
      tokens: TOKENS.daxCluster,
      path: "availabilityZones",
      must: (list) => namesZones(list, minimumZones),
      what: "the nodes stand in too few zones",
      required: `${minimumZones} zones`,
      fix: "name more zones in availabilityZones, or leave it out",
    },
  ],
});
