/** Replacements that AWS's provider decides in code (the facts' forceNewIf): the cases that are documented. */
import { asNumber, asString } from "../values.ts";
import type { ValueMap } from "../wire.ts";

type Condition = (olds: ValueMap, news: ValueMap) => boolean;

interface ConditionalReplace {
  readonly token: string;
  readonly path: string;
  /** Where the condition is documented. */
  readonly source: string;
  readonly when: Condition;
}

function shrinks(name: string): Condition {
  return (olds, news) => (asNumber(news[name]) ?? 0) < (asNumber(olds[name]) ?? 0);
}

const CONDITIONS: readonly ConditionalReplace[] = [
  {
    token: "aws:rds/cluster:Cluster",
    path: "storageType",
    source: "aws_rds_cluster: storage_type forces replacement unless Aurora moves to or from aurora-iopt1",
    when: (olds, news) => !(asString(news["engine"]) ?? asString(olds["engine"]) ?? "").startsWith("aurora"),
  },
  {
    token: "aws:elasticache/cluster:Cluster",
    path: "engineVersion",
    source: "ElastiCache: engine version management (memcached and a downgrade need a new cluster)",
    when: (olds, news) => (asNumber(news["engineVersion"]) ?? 0) < (asNumber(olds["engineVersion"]) ?? 0),
  },
  {
    token: "aws:elasticache/replicationGroup:ReplicationGroup",
    path: "engineVersion",
    source: "ElastiCache: you cannot downgrade to earlier engine versions",
    when: (olds, news) => (asNumber(news["engineVersion"]) ?? 0) < (asNumber(olds["engineVersion"]) ?? 0),
  },
  {
    token: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    path: "destination",
    source: "Firehose: a stream's destination type is fixed",
    when: () => true,
  },
  {
    token: "aws:ebs/volume:Volume",
    path: "size",
    source: "Amazon EBS: you cannot decrease the size of a volume",
    when: shrinks("size"),
  },
];

/** The generic paths whose change replaces the resource under the present values. */
export function conditionalReplaces(token: string, olds: ValueMap, news: ValueMap): ReadonlySet<string> {
  return new Set(CONDITIONS.filter((item) => item.token === token && item.when(olds, news)).map((item) => item.path));
}
