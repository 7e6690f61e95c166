import type { Deployment } from "../deployment.ts";
import { componentKey, fitName, secretName } from "../naming.ts";
import { Problems } from "../plan-error.ts";
import { planSize, sizeProblems, type DatabaseSize, type ScalingPlan } from "./database-capacity.plan.ts";
import { DATABASE_ENGINES, type DatabaseEngine, type EngineFacts, type ParameterPlan } from "./database-engines.ts";
import { planWatch, watchProblems, type DatabaseWatch, type InsightsPlan } from "./database-watch.plan.ts";
import { rotatesIn } from "./rotation-function.plan.ts";

/** The plain part of `EncryptedDatabaseArgs`. */
export interface EncryptedDatabaseSettings extends DatabaseSize, DatabaseWatch {
  readonly deployment: Deployment;
  readonly availabilityZones: readonly string[];
  readonly engine: DatabaseEngine;
  readonly version: string;
  readonly databaseName: string;
  readonly masterUsername: string;
  readonly instances: number;
  readonly deletionProtection: boolean;
  readonly backupRetentionDays: number;
  readonly storage?: DatabaseStorage | undefined;
  readonly parameterGroupFamily?: string | undefined;
  readonly secretName: string;
  readonly secretForm?: SecretForm | undefined;
  readonly user: DatabaseUser;
  readonly masterSecret?: MasterSecret | undefined;
  readonly secretRecoveryWindowDays?: number | undefined;
}

/** How input and output are paid: by the request, or in the storage's price. */
export type DatabaseStorage = "standard" | "io-optimized";

/** How a secret holds credentials: part by part, or as one connection string. */
export type SecretForm = "fields" | "uri";

/** The application's own user, who is made in the database by hand, with no more rights than it needs (ledger Z-37). */
export interface DatabaseUser {
  /** Login name. Another one is another user: give the secret another name as well. */
  readonly name: string;
  /** Days between rotations, 1 to 1000 (ledger Z-48). @default - no rotation */
  readonly rotationDays?: number | undefined;
}

/** A master password that Pulumi generates, and the secret that keeps it. */
export interface MasterSecret {
  /** Name of the secret. */
  readonly name: string;
  /**
   * Whether services still connect as the master, while the application user is being made: a step of an upgrade, and
   * nothing to stay at. @default false
   */
  readonly usedByServices?: boolean | undefined;
}

/** One instance of the cluster. */
export interface DatabaseInstancePlan {
  /** The zone, with a number from the second one in it on: `us-east-1a`, `us-east-1a-2`. */
  readonly key: string;
  /** Short enough that Pulumi's auto-name is one that RDS takes. */
  readonly logicalName: string;
  readonly zone: string;
}

/** One of the engine's logs, and the group that AWS writes it to. */
export interface DatabaseLogPlan {
  readonly type: string;
  readonly groupName: string;
  /** The end of the resource's name. */
  readonly role: string;
}

/** All that a database will be, but for its password. */
export interface EncryptedDatabasePlan {
  /** Physical identifier of the cluster: the log group's name holds it, which is made first. */
  readonly identifier: string;
  /** As AWS takes it. */
  readonly engineVersion: string;
  readonly parameterGroupFamily: string;
  readonly parameters: readonly ParameterPlan[];
  readonly instances: readonly DatabaseInstancePlan[];
  readonly instanceClass: string;
  /** Between what the instances scale; absent for those of a fixed size. */
  readonly scaling: ScalingPlan | undefined;
  readonly logGroups: readonly DatabaseLogPlan[];
  readonly port: number;
  /** Aurora's: DocumentDB has Performance Insights alone. */
  readonly insights: InsightsPlan;
  /** Of Aurora, where paid support of old versions is declined. */
  readonly lifecycleSupport: string | undefined;
  /** As AWS names it; absent for the standard one. */
  readonly storageType: string | undefined;
  /** Whether changes wait for the maintenance window. */
  readonly applyImmediately: boolean;
  readonly secretRecoveryWindowDays: number;
  /** The secret that keeps a generated master password; absent where AWS makes the password and keeps it. */
  readonly masterSecret: MasterSecret | undefined;
  /** The user that services connect as, and the form in which its secret says so. */
  readonly connectsAs: "user" | "master";
}

/**
 * One writer and fifteen readers (Amazon Aurora User Guide, "Amazon Aurora DB clusters"; Amazon DocumentDB Developer Guide,
 * "Quotas and limits").
 */
const MOST_INSTANCES = 16;
const DATABASE_WORDS = "1 to 63 letters, digits and underscores, a letter first";

/** @throws PlanError with every problem of the arguments. */
export function planEncryptedDatabase(name: string, settings: EncryptedDatabaseSettings): EncryptedDatabasePlan {
  const { deployment, engine, version } = settings;
  const facts = DATABASE_ENGINES[engine];
  const problems = new Problems(`EncryptedDatabase "${name}"`);
  const identifier = fitName("databaseCluster", name).toLowerCase();
  requireNames(problems, settings, facts, identifier);
  requireShape(problems, settings, facts);
  requireUser(problems, settings, facts);
  problems.throwIfAny();
  const { logs, ...watch } = planWatch(engine, settings);
  return {
    ...watch,
    identifier,
    engineVersion: facts.engineVersion(version),
    parameterGroupFamily: settings.parameterGroupFamily ?? facts.family(version),
    instances: placeInstances(name, settings.availabilityZones, settings.instances),
    ...planSize(settings),
    logGroups: planLogs(logs, `${facts.logPrefix}/${identifier}`),
    port: facts.port,
    storageType: settings.storage === "io-optimized" ? facts.ioOptimized : undefined,
    applyImmediately: deployment.environment !== "prod",
    // Whoever may delete the database at once wants its secret's name free at once.
    secretRecoveryWindowDays: settings.secretRecoveryWindowDays ?? (settings.deletionProtection ? 30 : 0),
    masterSecret:
      settings.masterSecret ?? (facts.managedMaster ? undefined : { name: masterSecretName(deployment, name) }),
    connectsAs: settings.masterSecret?.usedByServices === true ? "master" : "user",
  };
}

function masterSecretName(deployment: Deployment, name: string): string {
  return secretName(deployment, componentKey(deployment, name), "master");
}

/** The engine's main log has the short name that it had when it was the only one. */
function planLogs(logs: readonly string[], prefix: string): readonly DatabaseLogPlan[] {
  return logs.map((type) => ({
    type,
    groupName: `${prefix}/${type}`,
    role: type === "postgresql" ? "logs" : `logs-${type}`,
  }));
}

/**
 * One instance a zone, then a second in each, and so on: an instance that is added moves none, and two or more always
 * stand in different zones (ledger F-54).
 */
export function placeInstances(
  name: string,
  availabilityZones: readonly string[],
  instances: number,
): readonly DatabaseInstancePlan[] {
  const zones = [...new Set(availabilityZones)].sort();
  return Array.from({ length: instances }, (_, index) => {
    const zone = zones[index % zones.length] ?? "";
    const round = Math.floor(index / zones.length) + 1;
    const key = round === 1 ? zone : `${zone}-${round}`;
    return { key, logicalName: fitName("databaseCluster", `${name}-instance-${key}`), zone };
  });
}

function requireNames(
  problems: Problems,
  settings: EncryptedDatabaseSettings,
  facts: EngineFacts,
  identifier: string,
): void {
  problems.require(/^[a-z](?!.*--)[a-z0-9-]*[a-z0-9]$/.test(identifier), () => ({
    path: "name",
    found: identifier,
    expected: "letters, digits and single hyphens, a letter first",
    fix: "Name the component so: the cluster's identifier is made from it.",
  }));
  const names = [
    ["databaseName", settings.databaseName, facts.reservedDatabases, /^[A-Za-z][A-Za-z0-9_]{0,62}$/, DATABASE_WORDS],
    ["masterUsername", settings.masterUsername, facts.reservedUsers, facts.user, facts.userWords],
    ["user.name", settings.user.name, facts.reservedUsers, facts.user, facts.userWords],
  ] as const;
  for (const [path, value, reserved, form, words] of names) {
    problems.require(form.test(value), () => ({
      path,
      found: JSON.stringify(value),
      expected: words,
      fix: "Choose a name of that form.",
    }));
    problems.require(!reserved.includes(value.toLowerCase()), () => ({
      path,
      found: value,
      expected: `none of ${reserved.join(", ")}`,
      fix: "The engine keeps that name: choose another.",
    }));
  }
}

function requireShape(problems: Problems, settings: EncryptedDatabaseSettings, facts: EngineFacts): void {
  const { version, instances, backupRetentionDays, availabilityZones } = settings;
  problems.require(facts.version.test(version), () => ({
    path: "version",
    found: JSON.stringify(version),
    expected: `a version of the engine as text, such as "${facts.versionExample}"`,
    fix: "Write the major version; AWS picks the minor one.",
  }));
  problems.require(availabilityZones.length > 0, () => ({
    path: "network.availabilityZones",
    found: "none",
    expected: "two zones or more",
    fix: "Give the network its zones.",
  }));
  const { engine } = settings;
  for (const wrong of [...sizeProblems(engine, version, settings), ...watchProblems(engine, settings)])
    problems.add(wrong);
  requireWhole(problems, "instances", instances, MOST_INSTANCES);
  requireWhole(problems, "backupRetentionDays", backupRetentionDays, 35);
}

function requireWhole(problems: Problems, path: string, value: number, most: number): void {
  problems.require(Number.isInteger(value) && value >= 1 && value <= most, () => ({
    path,
    found: `${value}`,
    expected: `a whole number from 1 to ${most}`,
    fix: "Choose a number that the engine takes.",
  }));
}

/** Alternating users are two: the second one's name is made by AWS's function, which takes JSON and writes it. */
const CLONE = "_clone";

function requireUser(problems: Problems, settings: EncryptedDatabaseSettings, facts: EngineFacts): void {
  const { deployment, masterUsername, secretForm, user } = settings;
  // PostgreSQL takes names in capitals for the same ones in small letters.
  problems.require(user.name.toLowerCase() !== masterUsername.toLowerCase(), () => ({
    path: "user.name",
    found: user.name,
    expected: "another user than the master",
    fix: "Name the application's own user, who may no more than it needs.",
  }));
  if (user.rotationDays === undefined) return;
  requireWhole(problems, "user.rotationDays", user.rotationDays, 1000);
  problems.require(user.name.length + CLONE.length <= 63, () => ({
    path: "user.name",
    found: user.name,
    expected: `at most ${63 - CLONE.length} characters with rotation, which adds ${CLONE}`,
    fix: "Shorten it.",
  }));
  problems.require(secretForm !== "uri", () => ({
    path: "secretForm",
    found: "uri",
    expected: "fields, with rotation: the rotation function of AWS writes JSON",
    fix: "Take the fields, or leave user.rotationDays out.",
  }));
  problems.require(rotatesIn(deployment), () => ({
    path: "user.rotationDays",
    found: `rotation in ${deployment.partition}`,
    expected: `the partition aws, for which AWS's functions for ${facts.secretEngine} are known`,
    fix: "Leave user.rotationDays out.",
  }));
}
