/** Rules of databases. */
import type { Failure } from "../provider.ts";
import { asBoolean, asMap, asNumber, asString, asStrings, hasUnknown, isGiven } from "../values.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const AURORA = "aws:rds/cluster:Cluster";
const DOCUMENTS = "aws:docdb/cluster:Cluster";
const DATABASES = [AURORA, "aws:rds/instance:Instance", DOCUMENTS];
const SUBNET = "aws:ec2/subnet:Subnet";
/** The providers spell it in two ways. */
const SCALING: Readonly<Record<string, string>> = {
  [AURORA]: "serverlessv2ScalingConfiguration",
  [DOCUMENTS]: "serverlessV2ScalingConfiguration",
};

function masterPassword(subject: RuleSubject): readonly Failure[] {
  const property = subject.inputs["masterPassword"] === undefined ? "password" : "masterPassword";
  const password = asString(subject.inputs[property]);
  if (password === undefined) return [];
  if (password.length < 8 || password.length > 128)
    return [{ property, reason: `found ${password.length} characters, allowed: 8 to 128` }];
  return failIf(
    /[/@" ]|[^\x20-\x7e]/.test(password),
    property,
    'found a character that is not allowed, allowed: printable ASCII without / @ " and space',
  );
}

function masterUser(subject: RuleSubject): readonly Failure[] {
  const property = subject.inputs["masterUsername"] === undefined ? "username" : "masterUsername";
  const user = asString(subject.inputs[property]);
  if (user === undefined) return [];
  const reserved = ["admin", "rdsadmin", "postgres_reserved", "public", "pg_signal_backend"];
  const engine = asString(subject.inputs["engine"]) ?? "";
  const taken = user === "rdsadmin" || (engine.includes("postgres") && reserved.includes(user));
  return failIf(
    taken || !/^[A-Za-z]\w{0,62}$/.test(user),
    property,
    `found ${user}, allowed: a letter and up to 62 letters, digits and underscores, no reserved word such as ${reserved.slice(0, 2).join(", ")}`,
  );
}

function finalSnapshot(subject: RuleSubject): readonly Failure[] {
  if (asBoolean(subject.inputs["skipFinalSnapshot"]) === true || hasUnknown(subject.inputs["skipFinalSnapshot"]))
    return [];
  const name = subject.inputs["finalSnapshotIdentifier"];
  return failIf(
    asString(name) === "" || !isGiven(name),
    "finalSnapshotIdentifier",
    "found none, but a delete takes a final snapshot: name it, or set skipFinalSnapshot",
  );
}

function snapshotName(subject: RuleSubject): readonly Failure[] {
  const name = asString(subject.inputs["finalSnapshotIdentifier"]);
  return failIf(
    name !== undefined && name !== "" && (!/^[A-Za-z][A-Za-z0-9-]{0,254}$/.test(name) || /--|-$/.test(name)),
    "finalSnapshotIdentifier",
    `found ${name}, allowed: a letter and up to 254 letters, digits and single hyphens`,
  );
}

function subnetZones(subject: RuleSubject): readonly Failure[] {
  const ids = subject.inputs["subnetIds"];
  if (!Array.isArray(ids) || hasUnknown(ids)) return [];
  const zones = asStrings(ids).map((id) => {
    const subnet = subject.simulation.byId([SUBNET], id);
    return asString(subnet?.outputs["availabilityZone"] ?? subnet?.inputs["availabilityZone"]);
  });
  if (zones.includes(undefined)) return [];
  return failIf(
    new Set(zones).size < 2,
    "subnetIds",
    `found ${new Set(zones).size} zone, allowed: subnets in at least two zones`,
  );
}

function scalingRange(subject: RuleSubject): readonly Failure[] {
  const property = SCALING[subject.token] ?? "";
  const scaling = asMap(subject.inputs[property]);
  const [min, max] = [asNumber(scaling["minCapacity"]), asNumber(scaling["maxCapacity"])];
  const steps = [min, max].find((value) => value !== undefined && !Number.isInteger(value * 2));
  if (steps !== undefined) return [{ property, reason: `found ${steps}, allowed: steps of 0.5` }];
  return failIf(
    min !== undefined && max !== undefined && min > max,
    property,
    `found a minimum of ${min} above the maximum of ${max}, allowed: the minimum at most`,
  );
}

function scalingInstance(subject: RuleSubject): readonly Failure[] {
  const { inputs, simulation } = subject;
  const id = asString(inputs["clusterIdentifier"]);
  if (asString(inputs["instanceClass"]) !== "db.serverless" || id === undefined) return [];
  const cluster = simulation.byId([AURORA, DOCUMENTS], id);
  const scaling = cluster?.inputs[SCALING[cluster.token] ?? ""];
  return failIf(
    cluster !== undefined && !hasUnknown(scaling) && !isGiven(scaling),
    "instanceClass",
    "found db.serverless in a cluster without a scaling configuration, allowed: a cluster with one",
  );
}

function advancedInsights(subject: RuleSubject): readonly Failure[] {
  const { inputs } = subject;
  if (asString(inputs["databaseInsightsMode"]) !== "advanced") return [];
  const [enabled, days] = [inputs["performanceInsightsEnabled"], inputs["performanceInsightsRetentionPeriod"]];
  if (hasUnknown(enabled) || hasUnknown(days)) return [];
  return failIf(
    asBoolean(enabled) !== true || (asNumber(days) ?? 0) < 465,
    "databaseInsightsMode",
    "found advanced, allowed with Performance Insights on and kept for 465 days or more",
  );
}

/** The rules of this theme. */
export const DATABASE_RULES: readonly Rule[] = [
  {
    id: "database-password",
    title: 'A master password has 8 to 128 printable characters without / @ " and space',
    source: "Amazon RDS API: CreateDBCluster",
    tokens: DATABASES,
    check: masterPassword,
  },
  {
    id: "database-user",
    title: "A master user's name is a plain word that the engine does not reserve",
    source: "Amazon RDS API: CreateDBCluster",
    tokens: DATABASES,
    check: masterUser,
  },
  {
    id: "database-final-snapshot",
    title: "A database is deleted with a named final snapshot or without one",
    source: "Amazon RDS API: DeleteDBCluster",
    tokens: DATABASES,
    check: finalSnapshot,
  },
  {
    id: "database-snapshot-name",
    title: "Snapshot names are letters, digits and single hyphens",
    source: "Amazon RDS API: CreateDBClusterSnapshot",
    tokens: DATABASES,
    check: snapshotName,
  },
  {
    id: "database-subnet-zones",
    title: "A database subnet group covers two zones",
    source: "Amazon RDS: Working with a DB instance in a VPC",
    tokens: ["aws:rds/subnetGroup:SubnetGroup", "aws:docdb/subnetGroup:SubnetGroup"],
    check: subnetZones,
  },
  {
    id: "database-scaling-range",
    title: "Capacity units come in halves, the least not above the most",
    source: "Amazon RDS API: ServerlessV2ScalingConfiguration",
    tokens: [AURORA, DOCUMENTS],
    check: scalingRange,
  },
  {
    id: "database-scaling-instance",
    title: "An instance of the class db.serverless needs a cluster that says between what it scales",
    source: "Amazon Aurora User Guide: Creating a DB cluster that uses Aurora Serverless v2",
    tokens: ["aws:rds/clusterInstance:ClusterInstance", "aws:docdb/clusterInstance:ClusterInstance"],
    check: scalingInstance,
  },
  {
    id: "database-insights-advanced",
    title: "Advanced Database Insights need 465 days of Performance Insights",
    source: "Amazon Aurora User Guide: Turning on the Advanced mode of Database Insights",
    tokens: [AURORA],
    check: advancedInsights,
  },
];
