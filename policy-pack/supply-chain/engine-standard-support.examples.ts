import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const database = (engine: unknown, engineVersion: unknown) =>
  resourceOf("aws:rds/instance:Instance", "ledger")({ engine, engineVersion });
const cluster = (engine: unknown, engineVersion: unknown) =>
  resourceOf("aws:rds/cluster:Cluster", "ledger")({ engine, engineVersion });
const cache = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:elasticache/replicationGroup:ReplicationGroup", "sessions")(props);
const documents = resourceOf("aws:docdb/cluster:Cluster", "documents");
const graph = resourceOf("aws:neptune/cluster:Cluster", "graph");
const kafka = resourceOf("aws:msk/cluster:Cluster", "events");
const search = resourceOf("aws:opensearch/domain:Domain", "search");

export const examples = defineExamples([
  {
    name: "the oldest lines that are in standard support",
    verdict: "holds",
    resources: [
      database("postgres", "14.19"),
      database("mysql", "8.4.5"),
      database("mariadb", "10.6.22"),
      cluster("aurora-postgresql", "14.18"),
      cache({ engine: "redis", engineVersion: "6.x" }),
      documents({ engineVersion: "4.0.0" }),
      graph({ engineVersion: "1.3.0.0" }),
      kafka({ kafkaVersion: "3.8.x" }),
      search({ engineVersion: "OpenSearch_2.11" }),
      search({ engineVersion: "OpenSearch_1.3" }),
    ],
  },
  {
    name: "later ones",
    verdict: "holds",
    resources: [database("postgres", "17"), kafka({ kafkaVersion: "4.0.x.kraft" }), cache({ engineVersion: "7.1" })],
  },
  {
    name: "none said, so that AWS takes a current one",
    verdict: "holds",
    resources: [cluster("aurora-postgresql", undefined), search({})],
  },
  {
    name: "Valkey, whose lines are its own",
    verdict: "not applicable",
    resources: [cache({ engine: "valkey", engineVersion: "7.2" })],
  },
  { name: "Aurora MySQL", verdict: "not applicable", resources: [cluster("aurora-mysql", "8.0.mysql_aurora.3.08.0")] },
  { name: "Elasticsearch", verdict: "holds", resources: [search({ engineVersion: "Elasticsearch_7.10" })] },
  {
    name: "PostgreSQL 13",
    verdict: "violated",
    resources: [database("postgres", "13.22")],
    says: "postgresql 14 or newer",
  },
  { name: "PostgreSQL 9 of Aurora", verdict: "violated", resources: [cluster("aurora-postgresql", "9.6.22")] },
  { name: "MySQL 8.0", verdict: "violated", resources: [database("mysql", "8.0.43")], says: "8.4" },
  { name: "MariaDB 10.5", verdict: "violated", resources: [database("mariadb", "10.5.28")] },
  { name: "Redis 5", verdict: "violated", resources: [cache({ engineVersion: "5.0.6" })] },
  { name: "DocumentDB 3.6", verdict: "violated", resources: [documents({ engineVersion: "3.6.0" })] },
  { name: "Neptune 1.2", verdict: "violated", resources: [graph({ engineVersion: "1.2.1.2" })] },
  { name: "Kafka 3.7", verdict: "violated", resources: [kafka({ kafkaVersion: "3.7.x" })], says: "kafkaVersion" },
  { name: "OpenSearch 2.9", verdict: "violated", resources: [search({ engineVersion: "OpenSearch_2.9" })] },
  { name: "OpenSearch 1.2", verdict: "violated", resources: [search({ engineVersion: "OpenSearch_1.2" })] },
  {
    name: "a line that the config wants to be left",
    verdict: "violated",
    resources: [database("postgres", "14.19")],
    config: { postgresql: "15" },
    says: "15 or newer",
  },
  { name: "a version that is not known yet", verdict: "undecided", resources: [database("postgres", unknownValue)] },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [database(unknownValue, "5.7")] },
]);
