import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { fromAccount, viaService } from "../identity/conditions.ts";
import type { Statement } from "../identity/statement.ts";
import type { BackupStore } from "./backup-store.ts";

/** What the two roles of AWS Backup are written from. */
export interface BackupNeeds {
  readonly deployment: Deployment;
  readonly stores: readonly BackupStore[];
  readonly vaultArn: pulumi.Input<string>;
  /** The vault's own key. */
  readonly keyArn: pulumi.Input<string>;
}

/** What AWS Backup calls everything that a restore test makes (AWS Backup Developer Guide, "Restore testing"). */
const RESTORED = "awsbackup-restore-test-*";

/** AWS Backup may be the role for jobs of this account only (AWS Backup Developer Guide, "Cross-service confused deputy"). */
export function backupTrust(deployment: Deployment): Statement {
  return {
    sid: "AwsBackup",
    actions: ["sts:AssumeRole"],
    resources: [],
    principals: { Service: ["backup.amazonaws.com"] },
    conditions: fromAccount(deployment),
  };
}

/**
 * To back up exactly the given stores: the parts of AWS's AWSBackupServiceRolePolicyForBackup that their kinds need, on
 * them instead of on the whole account.
 */
export function backupStatements(needs: BackupNeeds): readonly Statement[] {
  const { deployment, stores, vaultArn } = needs;
  const clusters = clusterArns(stores);
  const tables = tableArns(stores);
  const snapshots = rdsArn(deployment, "cluster-snapshot:awsbackup:*");
  const ofClusters: readonly Statement[] = [
    {
      sid: "SnapshotClusters",
      actions: [
        "rds:AddTagsToResource",
        "rds:CreateDBClusterSnapshot",
        "rds:DescribeDBClusterSnapshots",
        "rds:ListTagsForResource",
      ],
      resources: [...clusters, snapshots],
    },
    { sid: "DescribeClusters", actions: ["rds:DescribeDBClusters"], resources: clusters },
    { sid: "ExpireSnapshots", actions: ["rds:DeleteDBClusterSnapshot"], resources: [snapshots] },
  ];
  const ofTables: readonly Statement[] = [
    {
      sid: "BackUpTables",
      actions: [
        "dynamodb:CreateBackup",
        "dynamodb:DescribeTable",
        "dynamodb:ListTagsOfResource",
        "dynamodb:StartAwsBackupJob",
      ],
      resources: tables,
    },
    {
      sid: "ExpireTableBackups",
      actions: ["dynamodb:DeleteBackup", "dynamodb:DescribeBackup"],
      resources: tables.map((arn) => pulumi.interpolate`${arn}/backup/*`),
    },
  ];
  return [
    { sid: "SeeVault", actions: ["backup:DescribeBackupVault"], resources: [vaultArn] },
    ...(clusters.length === 0 ? [] : ofClusters),
    ...(tables.length === 0 ? [] : ofTables),
    useKeys(needs),
  ];
}

/** To restore what was backed up under the names of restore tests, and over nothing that exists. */
export function restoreStatements(needs: BackupNeeds): readonly Statement[] {
  const { deployment, stores } = needs;
  const { account, partition, region } = deployment;
  const snapshots = rdsArn(deployment, "cluster-snapshot:awsbackup:*");
  const restored = rdsArn(deployment, `cluster:${RESTORED}`);
  const groups = stores.flatMap(({ network }) =>
    network === undefined ? [] : [pulumi.interpolate`${rdsArn(deployment, "subgrp:")}${network.subnetGroupName}`],
  );
  const ofClusters: readonly Statement[] = [
    {
      sid: "RestoreClusters",
      actions: ["rds:RestoreDBClusterFromSnapshot"],
      resources: [
        restored,
        snapshots,
        ...groups,
        rdsArn(deployment, "cluster-pg:default.*"),
        rdsArn(deployment, "og:default:*"),
      ],
    },
    {
      sid: "SeeRestored",
      actions: ["rds:AddTagsToResource", "rds:DescribeDBClusterSnapshots", "rds:ListTagsForResource"],
      resources: [restored, snapshots],
    },
    { sid: "DescribeRestored", actions: ["rds:DescribeDBClusters"], resources: [restored] },
  ];
  const ofTables: Statement = {
    sid: "RestoreTables",
    actions: [
      "dynamodb:BatchWriteItem",
      "dynamodb:DeleteItem",
      "dynamodb:DescribeTable",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:RestoreTableFromAwsBackup",
      "dynamodb:RestoreTableFromBackup",
      "dynamodb:Scan",
      "dynamodb:UpdateItem",
    ],
    resources: [`arn:${partition}:dynamodb:${region}:${account}:table/${RESTORED}`],
  };
  return [
    ...(clusterArns(stores).length === 0 ? [] : ofClusters),
    ...(tableArns(stores).length === 0 ? [] : [ofTables]),
    useKeys(needs),
  ];
}

function clusterArns(stores: readonly BackupStore[]): readonly pulumi.Output<string>[] {
  return stores.filter(({ type }) => type !== "DynamoDB").map(({ arn }) => arn);
}

function tableArns(stores: readonly BackupStore[]): readonly pulumi.Output<string>[] {
  return stores.filter(({ type }) => type === "DynamoDB").map(({ arn }) => arn);
}

function rdsArn({ account, partition, region }: Deployment, resource: string): string {
  return `arn:${partition}:rds:${region}:${account}:${resource}`;
}

/** The stores' keys and the vault's, through the services that encrypt with them and never directly. */
function useKeys({ deployment, stores, keyArn }: BackupNeeds): Statement {
  const keys = [keyArn, ...stores.flatMap((store) => (store.keyArn === undefined ? [] : [store.keyArn]))];
  return {
    sid: "UseKeys",
    actions: ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
    resources: keys,
    conditions: viaService(deployment, "backup", "dynamodb", "rds"),
  };
}
