import type { Problem } from "../plan-error.ts";
import { DATABASE_ENGINES, type DatabaseEngine, type MinorVersions, type ServerlessFacts } from "./database-engines.ts";

/**
 * How far each instance's capacity follows the load, in the engine's units of about 2 GiB of memory each: Aurora capacity
 * units (ACU) or DocumentDB capacity units (DCU), in steps of a half.
 */
export interface DatabaseCapacity {
  /** Least units of an instance: 0.5 or more; of Aurora 0 too, with which idle instances pause. */
  readonly min: number;
  /** Most units of an instance, 1 to 256. */
  readonly max: number;
  /** Seconds without a connection after which an instance pauses, 300 to 86400: with `min` 0, and only then. */
  readonly pauseAfterSeconds?: number | undefined;
}

/** How large the instances are: a class, or a capacity that follows the load. One of the two. */
export interface DatabaseSize {
  /** Size of each instance, such as `db.t4g.medium`. */
  readonly instanceClass?: string | undefined;
  readonly capacity?: DatabaseCapacity | undefined;
}

/** The capacity as RDS and DocumentDB take it. */
export interface ScalingPlan {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly secondsUntilAutoPause?: number;
}

/** The class of instances whose capacity follows the load. */
export const SERVERLESS_CLASS = "db.serverless";

/** The class of the instances, and between what they scale. */
export function planSize({ instanceClass, capacity }: DatabaseSize): {
  readonly instanceClass: string;
  readonly scaling: ScalingPlan | undefined;
} {
  if (capacity === undefined) return { instanceClass: instanceClass ?? "", scaling: undefined };
  const { min, max, pauseAfterSeconds } = capacity;
  const pause = pauseAfterSeconds === undefined ? {} : { secondsUntilAutoPause: pauseAfterSeconds };
  return { instanceClass: SERVERLESS_CLASS, scaling: { minCapacity: min, maxCapacity: max, ...pause } };
}

/**
 * What an engine refuses of a size, with paths below the database (Amazon Aurora User Guide, "Aurora Serverless v2 capacity";
 * Amazon DocumentDB Developer Guide, "Amazon DocumentDB serverless scaling configuration").
 */
export function sizeProblems(engine: DatabaseEngine, version: string, size: DatabaseSize): readonly Problem[] {
  const { instanceClass, capacity } = size;
  if ((instanceClass === undefined) === (capacity === undefined))
    return refuse({
      path: instanceClass === undefined ? "instanceClass" : "capacity",
      found: instanceClass === undefined ? "neither instanceClass nor capacity" : `instanceClass ${instanceClass} too`,
      expected: "one of instanceClass and capacity",
      fix: "Name the class of the instances, or give the capacity between which they scale.",
    });
  if (instanceClass === SERVERLESS_CLASS)
    return refuse({
      path: "instanceClass",
      found: instanceClass,
      expected: "a class of a fixed size, such as db.t4g.medium",
      fix: "Write `capacity: { min: 0.5, max: 4 }` in its place.",
    });
  if (capacity === undefined) return [];
  const facts = DATABASE_ENGINES[engine].serverless;
  if (!reaches(version, facts.since))
    return refuse({
      path: "capacity",
      found: `version ${version}`,
      expected: `a version of ${engine} whose instances scale: ${told(facts.since)}`,
      fix: "Take such a version, or name an instanceClass.",
    });
  return [...rangeProblems(version, capacity, facts), ...pauseProblems(version, capacity, facts)];
}

function rangeProblems(version: string, { min, max }: DatabaseCapacity, facts: ServerlessFacts): readonly Problem[] {
  const most = reaches(version, facts.widest) ? 256 : 128;
  const within = (path: string, value: number, least: number) =>
    Number.isInteger(value * 2) && value >= least && value <= most
      ? []
      : refuse({
          path: `capacity.${path}`,
          found: `${value}`,
          expected: `${least} to ${most} ${facts.unit} in steps of 0.5`,
          fix: `Write ${Math.min(Math.max(Math.round(value * 2) / 2, least), most)}.`,
        });
  const order = refuse({
    path: "capacity.max",
    found: `${max}, less than min`,
    expected: `at least ${min}, as min is`,
    fix: "Raise max, or lower min.",
  });
  return [
    ...within("min", min, facts.pauses === undefined ? 0.5 : 0),
    ...within("max", max, 1),
    ...(max < min ? order : []),
  ];
}

function pauseProblems(version: string, capacity: DatabaseCapacity, { pauses }: ServerlessFacts): readonly Problem[] {
  const { min, pauseAfterSeconds: seconds } = capacity;
  if (min === 0 && pauses !== undefined && !reaches(version, pauses))
    return refuse({
      path: "capacity.min",
      found: `0 with version ${version}`,
      expected: `0.5 or more, or a version whose instances pause: ${told(pauses)}`,
      fix: "Write 0.5, or take such a version.",
    });
  const path = "capacity.pauseAfterSeconds";
  if (min !== 0 && seconds !== undefined)
    return refuse({
      path,
      found: `${seconds} with min ${min}`,
      expected: "nothing, unless min is 0: only then an instance pauses",
      fix: pauses === undefined ? "Leave it out." : "Leave it out, or write `min: 0`.",
    });
  if (min !== 0 || pauses === undefined) return [];
  if (seconds !== undefined && Number.isInteger(seconds) && seconds >= 300 && seconds <= 86_400) return [];
  return refuse({
    path,
    ...(seconds === undefined ? {} : { found: `${seconds}` }),
    expected: "300 to 86400 seconds, with min 0",
    fix: "Write how long nobody is connected before an instance pauses, such as 1800; the next connection waits for it to resume.",
  });
}

/** Whether a version has what a major version has from a minor one on. AWS picks a minor version that is left out, and picks a late one. */
function reaches(version: string, since: MinorVersions): boolean {
  const [major = 0, minor = Infinity] = version.split(".").map(Number);
  const first = since[major];
  return first === undefined ? major > Math.max(...Object.keys(since).map(Number)) : minor >= first;
}

function told(since: MinorVersions): string {
  return `${Object.entries(since)
    .map(([major, minor]) => `${major}.${minor}`)
    .join(", ")} or newer`;
}

function refuse(problem: Problem): readonly Problem[] {
  return [problem];
}
