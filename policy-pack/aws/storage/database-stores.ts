import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";

/** A kind of snapshot, and the store that it is taken of. */
interface SnapshotKind {
  readonly tokens: readonly string[];
  readonly by: string;
  readonly stores: readonly string[];
}

const KINDS: readonly SnapshotKind[] = [
  { tokens: TOKENS.rdsInstanceSnapshot, by: "dbInstanceIdentifier", stores: TOKENS.rdsInstance },
  { tokens: TOKENS.rdsClusterSnapshot, by: "dbClusterIdentifier", stores: TOKENS.rdsCluster },
  { tokens: TOKENS.docdbSnapshot, by: "dbClusterIdentifier", stores: TOKENS.docdbCluster },
  { tokens: TOKENS.neptuneSnapshot, by: "dbClusterIdentifier", stores: TOKENS.neptuneCluster },
];

/** Snapshots of databases, which are encrypted as the store that they are taken of. */
export const DATABASE_SNAPSHOTS: readonly string[] = families(...KINDS.map(({ tokens }) => tokens));

/** The stores of this stack that a snapshot is taken of. */
export function storesOf(snapshot: Resource, graph: Graph): readonly Resource[] {
  const kind = KINDS.find(({ tokens }) => tokens.includes(snapshot.type));
  return kind ? graph.follow(snapshot, kind.by, kind.stores).found : [];
}
