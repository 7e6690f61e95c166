import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import type { BackupStore } from "../../../components/data/backup-store.ts";
import { planBackupVault, testName, type BackupVaultSettings } from "../../../components/data/backup-vault.plan.ts";
import { BackupVault, type BackupVaultArgs } from "../../../components/data/backup-vault.ts";
import { DEPLOYMENT, ofType, one, record } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/backup";
const LEDGER = "arn:aws:rds:us-east-1:123456789012:cluster:fintech-dev-ledger";
const SESSIONS = "arn:aws:dynamodb:us-east-1:123456789012:table/fintech-sessions";

const DATABASE: BackupStore = {
  key: "database/ledger",
  type: "Aurora",
  arn: pulumi.output(LEDGER),
  keyArn: "arn:aws:kms:us-east-1:123456789012:key/database",
  network: { subnetGroupName: pulumi.output("ledger-subnets"), securityGroupId: pulumi.output("sg-ledger") },
};
const TABLE: BackupStore = { key: "table/sessions", type: "DynamoDB", arn: pulumi.output(SESSIONS), keyArn: undefined };

function plan(over: Partial<BackupVaultSettings> = {}) {
  return planBackupVault("fintech-dev-backup", {
    deployment: DEPLOYMENT,
    vaultLock: "governance",
    restoreTesting: true,
    deletionProtection: true,
    storeKeys: ["database/ledger"],
    ...over,
  });
}

describe("planBackupVault", () => {
  it("keeps days for five weeks and months for a year, under a lock that an administrator can lift", () => {
    assert.deepEqual(plan(), {
      logicalName: "fintech-dev-backup",
      rules: [
        { ruleName: "daily", schedule: "cron(0 3 * * ? *)", deleteAfterDays: 35 },
        { ruleName: "monthly", schedule: "cron(0 4 1 * ? *)", deleteAfterDays: 365 },
      ],
      lock: { minRetentionDays: 35, maxRetentionDays: 365, changeableForDays: undefined },
      forceDestroy: false,
      restoreTest: { planName: "fintech_dev_backup", schedule: "cron(0 6 2 * ? *)" },
    });
  });

  it("locks for good only where it was told to, and never loosens that with the stack's protection", () => {
    for (const deletionProtection of [true, false]) {
      const { lock } = plan({ vaultLock: "compliance", deletionProtection });
      assert.equal(lock?.changeableForDays, 7, "AWS takes a lock with these days for one in compliance mode");
      assert.isUndefined(plan({ vaultLock: "off", deletionProtection }).lock);
    }
    assert.isUndefined(plan({ deletionProtection: false }).lock, "or the stack could not be taken down");
  });

  it("refuses what AWS Backup refuses, all at once", () => {
    assert.deepEqual(
      refusedPaths(() => plan({ retentionDays: 40, monthlyRetentionDays: 39, graceDays: 2, storeKeys: [] })),
      ["monthlyRetentionDays", "graceDays", "stores"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ retentionDays: 0 })),
      ["retentionDays"],
    );
  });

  it("makes names that AWS Backup takes of the longest keys, and keeps them apart", () => {
    const long = planBackupVault("x".repeat(80), { ...DEPLOY, storeKeys: ["a"] });
    assert.isAtMost(`${long.logicalName}-stores-1234567`.length, 50);
    const names = ["a", "b"].map((end) => testName(`database/${"x".repeat(60)}${end}`));
    for (const name of names) assert.match(name, /^[0-9A-Za-z_]{1,50}$/);
    assert.notEqual(names[0], names[1]);
  });
});

const DEPLOY = { deployment: DEPLOYMENT, vaultLock: "off", restoreTesting: true, deletionProtection: true } as const;

describe("BackupVault", () => {
  const make = (over: Partial<BackupVaultArgs> = {}) =>
    record(
      () =>
        new BackupVault("fintech-dev-backup", {
          deployment: DEPLOYMENT,
          stores: [DATABASE, TABLE],
          keyArn: KEY,
          vaultLock: "governance",
          restoreTesting: true,
          topicArn: "arn:aws:sns:us-east-1:123456789012:alerts",
          deletionProtection: true,
          ...over,
        }),
    );

  it("fills a vault with a key of its own from the stores that were named, by ARN", async () => {
    const recording = await make();
    const vault = one(recording, "backup/vault");
    assert.deepInclude(vault.inputs, { kmsKeyArn: KEY, forceDestroy: false });
    const selection = one(recording, "backup/selection");
    assert.deepEqual(selection.inputs.resources, [LEDGER, SESSIONS]);
    assert.notProperty(selection.inputs, "selectionTags");
    assert.include(selection.dependsOn, "fintech-dev-backup-backup-policy", "or its first job fails");
    const rules = one(recording, "backup/plan").inputs.rules as { lifecycle: unknown }[];
    assert.deepEqual(
      rules.map(({ lifecycle }) => lifecycle),
      [{ deleteAfter: 35 }, { deleteAfter: 365 }],
    );
    assert.deepEqual(one(recording, "backup/vaultLockConfiguration").inputs, {
      backupVaultName: vault.name,
      minRetentionDays: 35,
      maxRetentionDays: 365,
    });
  });

  it("tests a restore of each store where its original stands, under names that only tests have", async () => {
    const recording = await make();
    const tests = ofType(recording, "backup/restoreTestingSelection");
    assert.deepEqual(
      tests.map(({ inputs }) => [inputs.name, inputs.protectedResourceType, inputs.protectedResourceArns]),
      [
        ["database_ledger", "Aurora", [LEDGER]],
        ["table_sessions", "DynamoDB", [SESSIONS]],
      ],
    );
    assert.deepEqual(tests[0]?.inputs.restoreMetadataOverrides, {
      dbSubnetGroupName: "ledger-subnets",
      vpcSecurityGroupIds: '["sg-ledger"]',
    });
    const { policy } = one(recording, "iam/rolePolicy", "fintech-dev-backup-restore-policy").inputs;
    const writes = statements(policy).filter(({ Action }) => /Restore(?:DB|Table)|PutItem/.test(String(Action)));
    assert.lengthOf(writes, 2);
    for (const arn of writes.flatMap(({ Resource }) => Resource))
      assert.notInclude([LEDGER, SESSIONS], arn, "a test must never write to what it tests");
  });

  it("gives AWS Backup the stores alone, for jobs of this account", async () => {
    const recording = await make();
    const role = one(recording, "iam/role", "fintech-dev-backup-backup-role");
    assert.deepEqual(statements(role.inputs.assumeRolePolicy)[0]?.Condition, {
      StringEquals: { "aws:SourceAccount": "123456789012" },
    });
    const allowed = statements(one(recording, "iam/rolePolicy", "fintech-dev-backup-backup-policy").inputs.policy);
    for (const { Sid, Action, Resource } of allowed)
      for (const arn of [Resource].flat())
        assert.match(arn, /fintech|key\/|cluster-snapshot:awsbackup:\*$/, `${Sid} ${String(Action)}`);
    assert.notMatch(JSON.stringify(allowed), /"\*"/);
  });

  it("needs no permission for kinds of stores that it has not", async () => {
    const only = await make({ stores: [TABLE] });
    const { policy } = one(only, "iam/rolePolicy", "fintech-dev-backup-backup-policy").inputs;
    assert.notInclude(String(policy), "rds:Create");
    assert.isEmpty(
      ofType(only, "cloudwatch/metricAlarm").filter(({ name }) => name.endsWith("aurora")),
      "alarms",
    );
  });

  it("rings when a backup or a restore fails, and when none takes place", async () => {
    const alarms = ofType(await make(), "cloudwatch/metricAlarm");
    assert.deepEqual(
      alarms.map(({ inputs }) => [inputs.metricName, inputs.treatMissingData]),
      [
        ["NumberOfBackupJobsFailed", "notBreaching"],
        ["NumberOfBackupJobsCompleted", "breaching"],
        ["NumberOfRestoreJobsFailed", "notBreaching"],
        ["NumberOfRestoreJobsFailed", "notBreaching"],
      ],
    );
    for (const { inputs } of alarms) assert.lengthOf(inputs.alarmActions as string[], 1);
  });

  it("makes neither tests nor their role where they are off", async () => {
    const recording = await make({ restoreTesting: false });
    assert.isEmpty(ofType(recording, "backup/restoreTestingPlan"));
    assert.lengthOf(ofType(recording, "iam/role"), 1);
  });
});

interface JsonStatement {
  readonly Sid: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | string[];
  readonly Condition?: unknown;
}

function statements(policy: unknown): readonly JsonStatement[] {
  return (JSON.parse(String(policy)) as { Statement: JsonStatement[] }).Statement;
}
