import type { Problem } from "../plan-error.ts";
import { DATABASE_ENGINES, type DatabaseEngine, type EngineFacts, type ParameterPlan } from "./database-engines.ts";

/** What a database tells of itself, and for how long AWS supports its version. */
export interface DatabaseWatch {
  /**
   * Database Insights of Aurora under the customer's key: `standard` keeps 7 days and costs nothing; `advanced` keeps 15 months,
   * with execution plans, locks and the fleet's dashboard, and is paid for by vCPU or ACU. Updates in place. @default standard
   */
  readonly insights?: "standard" | "advanced" | undefined;
  /**
   * Logs that go to CloudWatch besides the engine's own: of Aurora `instance`, and `iam-db-auth-error`, which says why a login
   * by IAM failed. Each has an encrypted group, made first. Updates in place. @default - none
   */
  readonly logExports?: readonly DatabaseLog[] | undefined;
  /**
   * Whether Aurora's log tells by pgAudit who changed the schema, users and rights, and who used the objects that are granted to
   * `rds_pgaudit`. It takes effect with a reboot of each instance and an extension made by hand (docs/runbooks/audit-database.md),
   * so nothing turns it on by itself. DocumentDB is always audited. @default false, of DocumentDB true
   */
  readonly audit?: boolean | undefined;
  /**
   * Whether Aurora goes on with paid Extended Support when the version's standard support ends; without it AWS moves to another
   * major version then. AWS decides it when the cluster is made and takes no change: a running cluster keeps what it has.
   * @default true, as AWS does
   */
  readonly extendedSupport?: boolean | undefined;
}

/** A log that some engine exports when it is asked to. */
export type DatabaseLog = "instance" | "iam-db-auth-error";

/** Database Insights as RDS takes them. */
export interface InsightsPlan {
  readonly mode: "standard" | "advanced";
  /** Days of Performance Insights, which they rest on. */
  readonly retentionDays: number;
}

/** What of a cluster follows from how it is watched. */
export interface WatchPlan {
  readonly insights: InsightsPlan;
  readonly parameters: readonly ParameterPlan[];
  /** The logs that are exported, the engine's own first. */
  readonly logs: readonly string[];
  /** As RDS takes it; absent for what AWS does by itself. */
  readonly lifecycleSupport: string | undefined;
}

/** Days that cost nothing; and those that the advanced mode asks for ("Turning on the Advanced mode of Database Insights"). */
const INSIGHTS_DAYS = { standard: 7, advanced: 465 } as const;

/** How a database is watched. */
export function planWatch(engine: DatabaseEngine, watch: DatabaseWatch): WatchPlan {
  const facts = DATABASE_ENGINES[engine];
  const mode = watch.insights ?? "standard";
  const audited = watch.audit === true && facts.audit !== "always";
  return {
    insights: { mode, retentionDays: INSIGHTS_DAYS[mode] },
    parameters: audited ? [...facts.parameters, ...facts.audit] : facts.parameters,
    logs: [...facts.logs, ...facts.moreLogs.filter((log) => watch.logExports?.includes(log))],
    lifecycleSupport: watch.extendedSupport === false ? "open-source-rds-extended-support-disabled" : undefined,
  };
}

/** What an engine does not do, with paths below the database. */
export function watchProblems(engine: DatabaseEngine, watch: DatabaseWatch): readonly Problem[] {
  const facts = DATABASE_ENGINES[engine];
  const leave = "Leave it out.";
  return [
    ...unless(watch.insights !== "advanced" || facts.aurora, {
      path: "insights",
      found: "advanced",
      expected: `standard: ${engine} has Performance Insights of 7 days alone`,
      fix: leave,
    }),
    ...logProblems(engine, facts, watch.logExports ?? []),
    ...unless(watch.audit !== false || facts.audit !== "always", {
      path: "audit",
      found: "off",
      expected: `on: ${engine} is always audited here`,
      fix: leave,
    }),
    ...unless(watch.extendedSupport !== false || facts.aurora, {
      path: "extendedSupport",
      found: "off",
      expected: `on: ${engine} cannot decline it`,
      fix: leave,
    }),
  ];
}

function logProblems(engine: string, { moreLogs, logs }: EngineFacts, asked: readonly string[]): readonly Problem[] {
  const own = logs.join(", ");
  return asked
    .filter((log) => !moreLogs.some((more) => more === log))
    .map((log) => ({
      path: "logExports",
      found: log,
      expected: `of ${engine} ${moreLogs.length === 0 ? `none besides ${own}` : moreLogs.join(", ")}`,
      fix: `Leave it out: ${own} is exported already.`,
    }));
}

function unless(holds: boolean, problem: Problem): readonly Problem[] {
  return holds ? [] : [problem];
}
