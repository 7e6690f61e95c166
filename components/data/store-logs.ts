import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** How a store's logs are kept. */
export interface StoreLogs {
  /** Days: a number that CloudWatch Logs knows. */
  readonly retentionDays: number;
  /** The key that encrypts them. Its policy must admit `logs.<region>.amazonaws.com`. */
  readonly keyArn: pulumi.Input<string>;
}

/**
 * A log group under the name that AWS would make it by itself, made first: the service's own would be kept for ever and
 * without the key.
 */
export function storeLogGroup(
  name: string,
  logGroupName: string,
  { retentionDays, keyArn }: StoreLogs,
  parent: pulumi.Resource,
): aws.cloudwatch.LogGroup {
  return new aws.cloudwatch.LogGroup(
    name,
    { name: logGroupName, retentionInDays: retentionDays, kmsKeyId: keyArn, tags: { Name: logGroupName } },
    { parent, deleteBeforeReplace: true },
  );
}
