import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access } from "../identity/access.ts";
import { fromNetworkOnly, namedRolesOnly, tlsOnly, type NetworkBinding } from "../identity/data-guard.ts";
import { policyDocument, type Statement } from "../identity/statement.ts";
import { componentKey } from "../naming.ts";
import { keyUse } from "../secrets/key-use.ts";
import type { BackupStore } from "./backup-store.ts";
import { planSessionTable, type MaxThroughput, type TableEncryption } from "./session-table.plan.ts";

/** Arguments of SessionTable. */
export interface SessionTableArgs {
  readonly deployment: Deployment;
  /** Physical name, such as `fintech-sessions` (ledger F-15). @default - named by Pulumi. Replaces the table when changed. */
  readonly tableName?: string | undefined;
  /** A text attribute. Replaces the table when changed. */
  readonly partitionKey: string;
  /** A text attribute. @default none. Replaces the table when changed. */
  readonly sortKey?: string | undefined;
  /** The attribute with the epoch second after which an item goes, at no cost. @default - items stay */
  readonly timeToLive?: string | undefined;
  /** `customer-key`: KMS with `keyArn`. `aws-managed`: KMS with the key that AWS manages for DynamoDB (ledger F-26). */
  readonly encryption: TableEncryption;
  /** The key, with `customer-key` and only then. */
  readonly keyArn?: pulumi.Input<string> | undefined;
  /** Whether AWS refuses to delete the table (ledger D-38). */
  readonly deletionProtection: boolean;
  /** Whether any second of the last `recoveryDays` can be restored. @default true */
  readonly pointInTimeRecovery?: boolean | undefined;
  /** Days that point-in-time recovery reaches back, 1 to 35. @default 35 */
  readonly recoveryDays?: number | undefined;
  /** The most that a minute may cost: requests a second above it are refused. @default - as many as DynamoDB serves */
  readonly maxThroughput?: MaxThroughput | undefined;
  /** ARNs of the workloads' roles that may use items, beside `deployerArns`; all others are denied. */
  readonly users: readonly pulumi.Input<string>[];
  /** ARNs of the roles that deploy: a break-glass role is added here. */
  readonly deployerArns: readonly string[];
  /** Users that may use it from inside a network only. @default - nobody is bound */
  readonly onlyFromNetwork?: NetworkBinding | undefined;
}

/** How a workload learns of a table. */
export interface TableAccessOptions {
  /** Starts the name of the variable `<as>_TABLE`, which holds the table's name. @default - no variable */
  readonly as?: string | undefined;
}

const READ = ["dynamodb:BatchGetItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:Query"];
/** With {@link READ} the nine actions of ledger F-15: no scan, and nothing that changes the table itself. */
const WRITE = [
  "dynamodb:BatchWriteItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DeleteItem",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
];

/** All that reads or writes items, by whatever interface. Backups and restores are none of it. */
const ITEMS = [
  ...READ.filter((action) => action !== "dynamodb:DescribeTable"),
  ...WRITE,
  "dynamodb:PartiQLDelete",
  "dynamodb:PartiQLInsert",
  "dynamodb:PartiQLSelect",
  "dynamodb:PartiQLUpdate",
  "dynamodb:Scan",
];

/**
 * A DynamoDB table that is paid per request and encrypted with KMS, with items that go by themselves.
 *
 * Its resource policy denies items to every principal but `users` and `deployerArns`, whatever IAM allows others, and
 * everything to the roles of `onlyFromNetwork` that call from elsewhere. AWS Backup and point-in-time recovery read no
 * items in a caller's name and are not concerned; nobody is locked out of the policy itself.
 *
 * Costs about $0.13 for a million reads and $0.63 for a million writes of up to 4 and 1 KB, and $0.25 a GB and month.
 *
 * Changing: `tableName`, `partitionKey` and `sortKey` replace the table and its items; one with a fixed name is deleted
 * first, which `deletionProtection` makes AWS refuse. The rest updates in place, `encryption` and who uses it as well.
 */
export class SessionTable extends pulumi.ComponentResource {
  readonly table: aws.dynamodb.Table;
  readonly arn: pulumi.Output<string>;
  readonly tableName: pulumi.Output<string>;
  readonly #name: string;
  readonly #args: SessionTableArgs;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: SessionTableArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:SessionTable", name, {}, opts);
    const plan = planSessionTable(name, { ...args, hasKey: args.keyArn !== undefined });
    this.#name = name;
    this.#args = args;
    this.table = new aws.dynamodb.Table(
      `${name}-table`,
      {
        ...(plan.tableName === undefined ? {} : { name: plan.tableName }),
        billingMode: "PAY_PER_REQUEST",
        hashKey: plan.hashKey,
        ...(plan.rangeKey === undefined ? {} : { rangeKey: plan.rangeKey }),
        attributes: [...plan.attributes],
        ...(plan.timeToLive === undefined ? {} : { ttl: { attributeName: plan.timeToLive, enabled: true } }),
        ...(plan.maxThroughput === undefined ? {} : { onDemandThroughput: plan.maxThroughput }),
        pointInTimeRecovery: plan.pointInTimeRecovery,
        // Without a key, `enabled` means the one that AWS manages in KMS; left out, DynamoDB's own outside of the account.
        serverSideEncryption: { enabled: true, ...(args.keyArn === undefined ? {} : { kmsKeyArn: args.keyArn }) },
        deletionProtectionEnabled: args.deletionProtection,
        tags: { Name: plan.tableName ?? name },
      },
      { parent: this, deleteBeforeReplace: plan.tableName !== undefined },
    );
    const policy = guard(this, name, this.table.arn, args);
    // What the policy echoes, so that whoever is given access waits until it stands.
    this.arn = policy.resourceArn;
    this.tableName = this.table.name;
    this.registerOutputs({ arn: this.arn, tableName: this.tableName });
  }

  /** As AWS Backup knows it. */
  recoverable(): BackupStore {
    const { deployment, keyArn } = this.#args;
    return { key: `table/${componentKey(deployment, this.#name)}`, type: "DynamoDB", arn: this.table.arn, keyArn };
  }

  /** Reads items by their keys. */
  read(options: TableAccessOptions = {}): Access {
    return this.#access("read", READ, options);
  }

  /** Reads, writes and deletes items by their keys (ledger F-15, D-19). */
  readWrite(options: TableAccessOptions = {}): Access {
    return this.#access("read-write", [...READ, ...WRITE], options);
  }

  #access(verb: "read" | "read-write", actions: readonly string[], { as }: TableAccessOptions): Access {
    const { deployment, keyArn } = this.#args;
    const items: Statement = {
      sid: verb === "read" ? "ReadItems" : "ReadWriteItems",
      actions,
      resources: [this.arn, pulumi.interpolate`${this.arn}/index/*`],
    };
    // DynamoDB calls KMS for whoever calls DynamoDB, and decrypts the table's key to write as well.
    const key = keyArn && keyUse({ deployment, keyArn, through: "dynamodb", mode: "encrypt-decrypt" });
    return access({
      target: `table/${componentKey(deployment, this.#name)}`,
      verb,
      statements: key ? [items, key] : [items],
      environment: as === undefined ? {} : { [`${as}_TABLE`]: this.tableName },
    });
  }
}

function guard(
  parent: pulumi.Resource,
  name: string,
  arn: pulumi.Output<string>,
  { users, deployerArns, onlyFromNetwork }: SessionTableArgs,
): aws.dynamodb.ResourcePolicy {
  const resources = [arn, pulumi.interpolate`${arn}/index/*`];
  const everything = { actions: ["dynamodb:*"], resources };
  const statements = [
    namedRolesOnly({ actions: ITEMS, resources }, [...users, ...deployerArns]),
    ...fromNetworkOnly(everything, onlyFromNetwork),
    tlsOnly(everything),
  ];
  return new aws.dynamodb.ResourcePolicy(
    `${name}-policy`,
    { resourceArn: arn, policy: policyDocument(statements) },
    { parent },
  );
}
