import type * as pulumi from "@pulumi/pulumi";

/** A store that can be backed up, as AWS Backup knows it. */
export interface BackupStore {
  /** Kind and key, such as `database/ledger`. */
  readonly key: string;
  /** AWS Backup's name of its kind. */
  readonly type: "Aurora" | "DocumentDB" | "DynamoDB";
  readonly arn: pulumi.Output<string>;
  /** The customer's key that encrypts it. */
  readonly keyArn: pulumi.Input<string> | undefined;
  /** Where a test restore stands; absent where it needs no network. */
  readonly network?: {
    readonly subnetGroupName: pulumi.Output<string>;
    readonly securityGroupId: pulumi.Output<string>;
  };
}
