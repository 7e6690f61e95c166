import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { not, or, type Truth, yes } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { isVersionAtLeast } from "../../policy/versions.ts";

/** An engine, where a resource names its version, and the oldest line that is in standard support. */
export interface EngineLine {
  /** The setting that holds the oldest line. */
  readonly name: string;
  readonly oldest: string;
  readonly tokens: readonly string[];
  readonly path: string;
  readonly isIt: (resource: Resource) => Truth;
  /** The version in the property's value; undefined where that is of an engine that is not judged. */
  readonly read?: (text: string) => string | undefined;
  /** Older lines that AWS supports all the same. */
  readonly also?: readonly string[];
}

const RELATIONAL = families(TOKENS.rdsInstance, TOKENS.rdsCluster, TOKENS.rdsClusterInstance, TOKENS.rdsGlobalCluster);

function engine(names: readonly string[], absent?: string) {
  return (resource: Resource) => resource.at("engine").oneOf(names, absent === undefined ? {} : { absent });
}

/**
 * By AWS's release calendars, as of 2026-08. The line before each left standard support: PostgreSQL 13 on 2026-02-28, MySQL
 * 8.0 on 2026-07-31, MariaDB 10.5 on 2026-08-31, Redis OSS 5 on 2026-01-31, DocumentDB 3.6 on 2026-03-30, Neptune 1.2 on
 * 2026-11-30, Kafka 3.7 on 2026-09-01, OpenSearch 2.9 on 2025-11-07. The next: MariaDB 10.6 on 2026-12-31, Redis OSS 6 on
 * 2027-01-31, PostgreSQL 14 on 2027-02-28, Neptune 1.3 on 2027-03-06. Aurora MySQL and Elasticsearch have lines of their own.
 */
export const ENGINE_LINES: readonly EngineLine[] = [
  {
    name: "postgresql",
    oldest: "14",
    tokens: RELATIONAL,
    path: "engineVersion",
    isIt: engine(["postgres", "aurora-postgresql"]),
  },
  { name: "mysql", oldest: "8.4", tokens: RELATIONAL, path: "engineVersion", isIt: engine(["mysql"]) },
  { name: "mariadb", oldest: "10.6", tokens: RELATIONAL, path: "engineVersion", isIt: engine(["mariadb"]) },
  {
    name: "redis",
    oldest: "6",
    tokens: families(TOKENS.cacheReplicationGroup, TOKENS.cacheCluster),
    path: "engineVersion",
    isIt: engine(["redis"], "redis"),
  },
  { name: "documentdb", oldest: "4.0", tokens: TOKENS.docdbCluster, path: "engineVersion", isIt: () => yes },
  { name: "neptune", oldest: "1.3", tokens: TOKENS.neptuneCluster, path: "engineVersion", isIt: () => yes },
  { name: "kafka", oldest: "3.8", tokens: TOKENS.kafkaCluster, path: "kafkaVersion", isIt: () => yes },
  {
    name: "opensearch",
    oldest: "2.11",
    also: ["1.3"],
    // The older type of a domain takes versions of Elasticsearch alone, at another place.
    tokens: TOKENS.openSearchDomain,
    path: "engineVersion",
    isIt: () => yes,
    read: (text) => /^OpenSearch_(.+)$/.exec(text)?.[1],
  },
];

/** The version is of that line or of a later one. Left out, AWS takes a current one. */
export function isInSupport(version: Value, line: EngineLine, oldest: string): Truth {
  return or(
    not(version.set()),
    version.matches((text) => {
      const read = line.read === undefined ? text : line.read(text);
      if (read === undefined) return true;
      return isVersionAtLeast(read, oldest) || (line.also ?? []).some((other) => `${read}.`.startsWith(`${other}.`));
    }),
  );
}
