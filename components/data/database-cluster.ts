import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { DataNetwork } from "./data-network.ts";
import type { EncryptedDatabasePlan } from "./encrypted-database.plan.ts";

/** What an engine's cluster is made from. @internal */
export interface ClusterInputs {
  readonly parent: pulumi.Resource;
  /** The component's name. */
  readonly name: string;
  readonly plan: EncryptedDatabasePlan;
  readonly network: DataNetwork;
  readonly keyArn: pulumi.Input<string>;
  readonly databaseName: string;
  readonly masterUsername: string;
  /** A generated password; absent where AWS makes it. */
  readonly masterPassword: pulumi.Output<string> | undefined;
  /** The key of secrets. */
  readonly secretKeyArn: pulumi.Input<string>;
  readonly deletionProtection: boolean;
  readonly backupRetentionDays: number;
  readonly securityGroup: aws.ec2.SecurityGroup;
  /** They stand before the cluster writes to them. */
  readonly logGroups: readonly aws.cloudwatch.LogGroup[];
}

/** An engine's cluster and its instances, by zone, with a number from the second one in it on. @internal */
export interface DatabaseCluster {
  readonly cluster: aws.rds.Cluster | aws.docdb.Cluster;
  readonly instances: Readonly<Record<string, aws.rds.ClusterInstance | aws.docdb.ClusterInstance>>;
}

/** Bundle of certificates that AWS signs the instances' own with. */
export const CERTIFICATE_AUTHORITY = "rds-ca-rsa2048-g1";
