import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { rolePolicy } from "../identity/role-policy.ts";
import { policyDocument, type Statement } from "../identity/statement.ts";
import { backupStatements, backupTrust, restoreStatements } from "./backup-statements.ts";
import type { BackupStore } from "./backup-store.ts";
import { planBackupVault, testName, type BackupVaultPlan, type VaultLock } from "./backup-vault.plan.ts";

/** Arguments of BackupVault. */
export interface BackupVaultArgs {
  readonly deployment: Deployment;
  /** What is backed up: one store or more. */
  readonly stores: readonly BackupStore[];
  /** The key that encrypts recovery points. Replaces the vault when changed, which AWS refuses while it holds any. */
  readonly keyArn: pulumi.Input<string>;
  /**
   * Whether recovery points can be deleted before their time. `compliance` cannot be undone by anybody, AWS included, once
   * `graceDays` are over.
   */
  readonly vaultLock: VaultLock;
  /** Days in which a lock in compliance mode can still be taken back, 3 or more. @default 7 */
  readonly graceDays?: number | undefined;
  /** Days that a daily backup is kept. @default 35 */
  readonly retentionDays?: number | undefined;
  /** Days that the backup of a month's first day is kept. @default 365 */
  readonly monthlyRetentionDays?: number | undefined;
  /** Whether every month's latest backup of each store is restored, and deleted again, to see that it can be. */
  readonly restoreTesting: boolean;
  /** The topic that hears of backups and restores that fail or do not take place. */
  readonly topicArn: pulumi.Input<string>;
  /** Whether a vault that holds recovery points refuses to be destroyed. Without it, destroying empties the vault first. */
  readonly deletionProtection: boolean;
  /** ARN of a managed policy that bounds the roles. @default none */
  readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
}

/**
 * A vault of backups with a key of its own and a lock, a plan that fills it every day and month, roles that may touch the
 * given stores alone, tests that restore what was kept, and alarms when any of that fails. The stores are named by their
 * ARNs: no tag that somebody forgets, or sets, decides what is kept.
 *
 * Buckets are not among the stores: their versions keep what is overwritten or deleted.
 *
 * Costs about $0.10 a GB and month for tables and $0.02 for clusters beyond the backups that they keep themselves; a
 * restore test what the restored store costs for some hours.
 *
 * Changing: retention, lock mode (but from compliance), stores and tests change in place or anew beside what is kept. AWS
 * refuses to delete a vault that holds recovery points: set `protection: off` and run `up` before `destroy`, which then
 * deletes them; under a lock in compliance mode they stay until their time is over, and so does the vault.
 */
export class BackupVault extends pulumi.ComponentResource {
  readonly vault: aws.backup.Vault;
  readonly arn: pulumi.Output<string>;
  /** The plan's id. */
  readonly planId: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: BackupVaultArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:BackupVault", name, {}, opts);
    const plan = planBackupVault(name, { ...args, storeKeys: args.stores.map(({ key }) => key) });
    this.vault = new aws.backup.Vault(
      `${plan.logicalName}-vault`,
      { kmsKeyArn: args.keyArn, forceDestroy: plan.forceDestroy, tags: { Name: name } },
      { parent: this },
    );
    this.arn = this.vault.arn;
    if (plan.lock !== undefined) lock(this, name, plan.lock);
    const needs = { ...args, vaultArn: this.arn };
    const backup = createRole(this, name, "backup", backupStatements(needs), args);
    this.planId = createPlan(this, name, plan, backup, args).id;
    if (plan.restoreTest !== undefined)
      testRestores(
        this,
        name,
        plan.restoreTest,
        createRole(this, name, "restore", restoreStatements(needs), args),
        args,
      );
    watch(this, name, args);
    this.registerOutputs({ arn: this.arn, planId: this.planId });
  }
}

/** A role, with its policy in place. */
interface Role {
  readonly arn: pulumi.Output<string>;
  readonly policy: aws.iam.RolePolicy;
}

function lock(
  parent: BackupVault,
  name: string,
  { minRetentionDays, maxRetentionDays, changeableForDays }: NonNullable<BackupVaultPlan["lock"]>,
): void {
  new aws.backup.VaultLockConfiguration(
    `${name}-lock`,
    {
      backupVaultName: parent.vault.name,
      minRetentionDays,
      maxRetentionDays,
      ...(changeableForDays === undefined ? {} : { changeableForDays }),
    },
    // A vault has one lock.
    { parent, deleteBeforeReplace: true },
  );
}

function createRole(
  parent: BackupVault,
  name: string,
  purpose: "backup" | "restore",
  statements: readonly Statement[],
  { deployment, permissionsBoundaryArn: permissionsBoundary }: BackupVaultArgs,
): Role {
  const role = new aws.iam.Role(
    `${name}-${purpose}-role`,
    {
      description: purpose === "backup" ? "Is AWS Backup when it backs up" : "Is AWS Backup when it tests a restore",
      assumeRolePolicy: policyDocument([backupTrust(deployment)]),
      ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
      tags: { Name: `${name}-${purpose}` },
    },
    { parent },
  );
  const policy = new aws.iam.RolePolicy(
    `${name}-${purpose}-policy`,
    { role: role.name, policy: rolePolicy(deployment, statements) },
    { parent },
  );
  return { arn: role.arn, policy };
}

function createPlan(
  parent: BackupVault,
  name: string,
  { logicalName, rules }: BackupVaultPlan,
  role: Role,
  { stores }: BackupVaultArgs,
): aws.backup.Plan {
  const plan = new aws.backup.Plan(
    `${logicalName}-plan`,
    {
      rules: rules.map(({ ruleName, schedule, deleteAfterDays }) => ({
        ruleName,
        schedule,
        targetVaultName: parent.vault.name,
        // Minutes in which a job must begin, and end.
        startWindow: 60,
        completionWindow: 480,
        lifecycle: { deleteAfter: deleteAfterDays },
      })),
      tags: { Name: name },
    },
    { parent },
  );
  new aws.backup.Selection(
    `${logicalName}-stores`,
    { planId: plan.id, iamRoleArn: role.arn, resources: stores.map(({ arn }) => arn) },
    { parent, dependsOn: [role.policy] },
  );
  return plan;
}

function testRestores(
  parent: BackupVault,
  name: string,
  { planName, schedule }: NonNullable<BackupVaultPlan["restoreTest"]>,
  role: Role,
  { stores }: BackupVaultArgs,
): void {
  const plan = new aws.backup.RestoreTestingPlan(
    `${name}-restore-test`,
    {
      // Pulumi's own names have hyphens, which are not allowed here.
      name: planName,
      scheduleExpression: schedule,
      startWindowHours: 8,
      recoveryPointSelection: {
        algorithm: "LATEST_WITHIN_WINDOW",
        includeVaults: [parent.arn],
        recoveryPointTypes: ["SNAPSHOT"],
        selectionWindowDays: 7,
      },
      tags: { Name: name },
    },
    { parent, deleteBeforeReplace: true },
  );
  for (const store of stores)
    new aws.backup.RestoreTestingSelection(
      `${name}-restore-test-${store.key.replaceAll("/", "-")}`,
      {
        name: testName(store.key),
        restoreTestingPlanName: plan.name,
        iamRoleArn: role.arn,
        protectedResourceType: store.type,
        protectedResourceArns: [store.arn],
        ...overrides(store),
      },
      { parent, deleteBeforeReplace: true, dependsOn: [role.policy] },
    );
}

/** A restored cluster stands where its original does; AWS Backup would take the default VPC. */
function overrides({ network }: BackupStore): Pick<aws.backup.RestoreTestingSelectionArgs, "restoreMetadataOverrides"> {
  if (network === undefined) return {};
  return {
    restoreMetadataOverrides: {
      dbSubnetGroupName: network.subnetGroupName,
      vpcSecurityGroupIds: pulumi.jsonStringify([network.securityGroupId]),
    },
  };
}

/** AWS Backup Developer Guide, "AWS Backup metrics with CloudWatch". */
function watch(parent: BackupVault, name: string, { stores, topicArn, restoreTesting }: BackupVaultArgs): void {
  const vault = { BackupVaultName: parent.vault.name };
  const actions = { alarmActions: [topicArn], okActions: [topicArn] };
  const failed = (key: string, metricName: string, dimensions: Record<string, pulumi.Input<string>>, of: string) =>
    new aws.cloudwatch.MetricAlarm(
      `${name}-${key}`,
      {
        alarmDescription: `${of} failed. AWS Backup says why: its jobs, by state.`,
        namespace: "AWS/Backup",
        metricName,
        dimensions,
        statistic: "Sum",
        period: 3600,
        evaluationPeriods: 1,
        comparisonOperator: "GreaterThanThreshold",
        threshold: 0,
        treatMissingData: "notBreaching",
        ...actions,
      },
      { parent },
    );
  failed("backup-failed", "NumberOfBackupJobsFailed", vault, "A backup");
  if (restoreTesting)
    for (const type of [...new Set(stores.map((store) => store.type))].sort())
      failed(
        `restore-failed-${type.toLowerCase()}`,
        "NumberOfRestoreJobsFailed",
        { ResourceType: type },
        `A restore of ${type}`,
      );
  new aws.cloudwatch.MetricAlarm(
    `${name}-backup-missing`,
    {
      alarmDescription: "No backup was completed for two days.",
      namespace: "AWS/Backup",
      metricName: "NumberOfBackupJobsCompleted",
      dimensions: vault,
      statistic: "Sum",
      period: 86_400,
      evaluationPeriods: 2,
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      // A plan that makes no jobs measures nothing.
      treatMissingData: "breaching",
      ...actions,
    },
    { parent },
  );
}
