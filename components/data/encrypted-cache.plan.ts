import { fitName } from "../naming.ts";
import type { Deployment } from "../deployment.ts";
import { Problems } from "../plan-error.ts";

/** The engine of a cache. */
export type CacheEngine = "redis" | "valkey";

/** How clients authenticate: with a token that all share, or as a user of their own by IAM. */
export type CacheAuth = "token" | "users";

/** The users of a cache. */
export interface CacheUsersPlan {
  readonly engine: CacheEngine;
  /** Id and name of the application's user. */
  readonly userId: string;
  readonly defaultUserId: string;
  readonly groupId: string;
  /** What the application's user may do, in the engine's own words. */
  readonly accessString: string;
}

/** The plain part of `EncryptedCacheArgs`. */
export interface EncryptedCacheSettings {
  readonly deployment: Deployment;
  readonly availabilityZones: readonly string[];
  readonly engine: CacheEngine;
  readonly version: string;
  readonly nodes: number;
  readonly snapshotRetentionDays: number;
  readonly deletionProtection: boolean;
  readonly secretRecoveryWindowDays?: number | undefined;
  readonly auth?: CacheAuth | undefined;
  readonly accessString?: string | undefined;
}

/** A log of the cache and where it goes. */
export interface CacheLogPlan {
  /** `slow-log` or `engine-log`, as ElastiCache calls it. */
  readonly type: "slow-log" | "engine-log";
  readonly logGroupName: string;
}

/** All that a cache will be, but for its token. */
export interface EncryptedCachePlan {
  /** Short enough that Pulumi's auto-name is one that ElastiCache takes. */
  readonly logicalName: string;
  readonly parameterGroupFamily: string;
  /** Whether a replica takes over, and nodes stand in different zones (ledger F-54). */
  readonly multiAz: boolean;
  readonly finalSnapshot: boolean;
  readonly logs: readonly CacheLogPlan[];
  readonly port: number;
  /** Whether changes wait for the maintenance window. */
  readonly applyImmediately: boolean;
  readonly secretRecoveryWindowDays: number;
  /** Absent where clients authenticate with the token. */
  readonly users: CacheUsersPlan | undefined;
}

/**
 * All keys, to read and write them; none of the commands that look at every key, change the server or wipe it. `INFO`, which
 * is among them, is what client libraries ask first.
 */
const ACCESS_STRING = "on ~* resetchannels -@all +@read +@write +@connection +@transaction -@dangerous +info";

/** Redis's own port: the network's data tier opens it. */
export const CACHE_PORT = 6379;

/** A primary and five replicas (Amazon ElastiCache User Guide, "High availability using replication groups"). */
const MOST_NODES = 6;
/** The first major versions that take `transitEncryptionMode: required` and have both logs. */
const FIRST_MAJOR = 7;

/** @throws PlanError with every problem of the arguments. */
export function planEncryptedCache(name: string, settings: EncryptedCacheSettings): EncryptedCachePlan {
  const { deployment, engine, version, nodes, snapshotRetentionDays } = settings;
  const problems = new Problems(`EncryptedCache "${name}"`);
  const major = /^(\d+)\.\d+(?:\.\d+)?$/.exec(version)?.[1];
  problems.require(major !== undefined && Number(major) >= FIRST_MAJOR, () => ({
    path: "version",
    found: JSON.stringify(version),
    expected: `a version from ${FIRST_MAJOR}.0 on as text, such as "7.1"`,
    fix: "Older versions cannot require TLS of every client (ledger F-34).",
  }));
  problems.require(engine !== "valkey" || !/^7\.[01](?:\.|$)/.test(version), () => ({
    path: "version",
    found: JSON.stringify(version),
    expected: 'a version of Valkey, which begins with "7.2"',
    fix: 'Write "8.0", or keep the engine redis, whose last one is "7.1".',
  }));
  requireWhole(problems, "nodes", nodes, 1, MOST_NODES);
  requireWhole(problems, "snapshotRetentionDays", snapshotRetentionDays, 0, 35);
  const zones = new Set(settings.availabilityZones).size;
  problems.require(nodes === 1 || zones >= 2, () => ({
    path: "network.availabilityZones",
    found: `${zones}`,
    expected: "two zones or more, since the cache has more than one node",
    fix: "Give the network another zone.",
  }));
  const accessString = settings.accessString ?? ACCESS_STRING;
  requireAccess(problems, settings, accessString);
  problems.throwIfAny();
  const id = (end: string) => fitName("cacheUser", `${name}${end}`).toLowerCase();
  return {
    logicalName: fitName("replicationGroup", `${name}-cache`),
    parameterGroupFamily: `${engine}${major}`,
    multiAz: nodes > 1,
    finalSnapshot: snapshotRetentionDays > 0,
    logs: (["engine-log", "slow-log"] as const).map((type) => ({
      type,
      logGroupName: `/aws/elasticache/${name}/${type}`,
    })),
    port: CACHE_PORT,
    applyImmediately: deployment.environment !== "prod",
    // Whoever may delete the cache at once wants its secret's name free at once.
    secretRecoveryWindowDays: settings.secretRecoveryWindowDays ?? (settings.deletionProtection ? 30 : 0),
    users:
      settings.auth === "users"
        ? { engine, userId: id("-app"), defaultUserId: id("-default"), groupId: id("-users"), accessString }
        : undefined,
  };
}

function requireAccess(
  problems: Problems,
  { auth = "token", accessString: given }: EncryptedCacheSettings,
  accessString: string,
): void {
  problems.require(given === undefined || auth === "users", () => ({
    path: "accessString",
    found: "one, with a token",
    expected: 'none, since whoever has the token may do everything; or auth "users"',
    fix: "Leave it out, or let clients log in as users.",
  }));
  problems.require(/^on(?: [~&%+@|\-*:\w.()]+)+$/.test(accessString), () => ({
    path: "accessString",
    found: JSON.stringify(accessString),
    expected: "`on`, then keys such as ~* and commands such as +@read, parted by single spaces",
    fix: `Write it as "${ACCESS_STRING}".`,
  }));
}

function requireWhole(problems: Problems, path: string, value: number, least: number, most: number): void {
  problems.require(Number.isInteger(value) && value >= least && value <= most, () => ({
    path,
    found: `${value}`,
    expected: `a whole number from ${least} to ${most}`,
    fix: "Choose a number that ElastiCache takes.",
  }));
}
