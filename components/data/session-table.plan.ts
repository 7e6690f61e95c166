import { Problems } from "../plan-error.ts";

/** Whose KMS key encrypts a table: the account's own, or the one that AWS manages for DynamoDB (ledger C-05). */
export type TableEncryption = "customer-key" | "aws-managed";

/** Requests a second that an on-demand table serves at most. */
export interface MaxThroughput {
  /** Read request units a second, of 4 KB each. */
  readonly readUnits: number;
  /** Write request units a second, of 1 KB each. */
  readonly writeUnits: number;
}

/** The plain part of `SessionTableArgs`. */
export interface SessionTableSettings {
  readonly tableName?: string | undefined;
  readonly partitionKey: string;
  readonly sortKey?: string | undefined;
  readonly timeToLive?: string | undefined;
  readonly encryption: TableEncryption;
  /** Whether a key was given. */
  readonly hasKey: boolean;
  readonly pointInTimeRecovery?: boolean | undefined;
  readonly recoveryDays?: number | undefined;
  readonly maxThroughput?: MaxThroughput | undefined;
}

/** All that a table will be. */
export interface SessionTablePlan {
  readonly tableName: string | undefined;
  readonly hashKey: string;
  readonly rangeKey: string | undefined;
  /** The keys, sorted by name. */
  readonly attributes: readonly { readonly name: string; readonly type: "S" }[];
  readonly timeToLive: string | undefined;
  readonly pointInTimeRecovery: { readonly enabled: boolean; readonly recoveryPeriodInDays?: number };
  readonly maxThroughput: { readonly maxReadRequestUnits: number; readonly maxWriteRequestUnits: number } | undefined;
}

const DEFAULTS = {
  /** About $0.20 a GB and month. */
  pointInTimeRecovery: true,
  /** The most that DynamoDB keeps (Amazon DynamoDB Developer Guide, "Point-in-time backups"). */
  recoveryDays: 35,
} as const;

/** Amazon DynamoDB API reference, CreateTable, "TableName". */
const TABLE_NAME = /^[A-Za-z0-9_.-]{3,255}$/;

/** An account's own limit for a table at first (Amazon DynamoDB Developer Guide, "Service, account, and table quotas"). */
const LARGEST_THROUGHPUT = 40_000;

/** @throws PlanError with every problem of the arguments. */
export function planSessionTable(name: string, settings: SessionTableSettings): SessionTablePlan {
  const { tableName, partitionKey, sortKey, timeToLive, encryption, hasKey, maxThroughput } = settings;
  const problems = new Problems(`SessionTable "${name}"`);
  problems.require(tableName === undefined || TABLE_NAME.test(tableName), () => ({
    path: "tableName",
    found: JSON.stringify(tableName),
    expected: "3 to 255 letters, digits and _.-",
    fix: "Choose such a name, or leave it out to have one made.",
  }));
  for (const [path, value] of Object.entries({ partitionKey, sortKey, timeToLive }))
    problems.require(value === undefined || (value.length > 0 && value.length <= 255), () => ({
      path,
      found: `${value?.length} characters`,
      expected: "1 to 255 characters",
      fix: "Name an attribute of the items.",
    }));
  const keys = [partitionKey, ...(sortKey === undefined ? [] : [sortKey])];
  problems.require(new Set(keys).size === keys.length, () => ({
    path: "sortKey",
    found: sortKey ?? "",
    expected: "another attribute than the partition key",
    fix: "Leave it out where items have one key.",
  }));
  problems.require(timeToLive === undefined || !keys.includes(timeToLive), () => ({
    path: "timeToLive",
    found: timeToLive ?? "",
    expected: "another attribute than the keys, which are text",
    fix: "Name the attribute that holds the time as a number of epoch seconds.",
  }));
  problems.require((encryption === "customer-key") === hasKey, () => ({
    path: "keyArn",
    found: hasKey ? "a key" : "none",
    expected: encryption === "customer-key" ? "the key to encrypt with" : "none, since AWS's key is asked for",
    fix: 'Give `keyArn` with encryption "customer-key", and only then.',
  }));
  const recoveryDays = settings.recoveryDays ?? DEFAULTS.recoveryDays;
  requireWhole(problems, "recoveryDays", recoveryDays, 35);
  if (maxThroughput !== undefined)
    for (const [unit, value] of Object.entries(maxThroughput))
      requireWhole(problems, `maxThroughput.${unit}`, value, LARGEST_THROUGHPUT);
  problems.throwIfAny();
  const enabled = settings.pointInTimeRecovery ?? DEFAULTS.pointInTimeRecovery;
  return {
    tableName,
    hashKey: partitionKey,
    rangeKey: sortKey,
    attributes: [...keys].sort().map((key) => ({ name: key, type: "S" })),
    timeToLive,
    pointInTimeRecovery: enabled ? { enabled, recoveryPeriodInDays: recoveryDays } : { enabled },
    maxThroughput: maxThroughput && {
      maxReadRequestUnits: maxThroughput.readUnits,
      maxWriteRequestUnits: maxThroughput.writeUnits,
    },
  };
}

function requireWhole(problems: Problems, path: string, value: number, most: number): void {
  problems.require(Number.isInteger(value) && value >= 1 && value <= most, () => ({
    path,
    found: `${value}`,
    expected: `a whole number from 1 to ${most}`,
    fix: "Choose a number that DynamoDB takes.",
  }));
}
