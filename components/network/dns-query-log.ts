import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { SecureVpc } from "./secure-vpc.ts";

/** Arguments of DnsQueryLog. */
export interface DnsQueryLogArgs {
  readonly network: Pick<SecureVpc, "vpcId">;
  /** Days to keep the queries: a number that CloudWatch Logs knows. */
  readonly retentionDays: number;
  /** The key that encrypts them. Its policy must admit `logs.<region>.amazonaws.com`. */
  readonly keyArn: pulumi.Input<string>;
}

/** AWS lets its log delivery write to groups of this prefix by one policy, which does not grow with them (CloudWatch Logs, "Enable logging from AWS services"). */
const PREFIX = "/aws/vendedlogs/route53";

/**
 * A record of every name that the VPC's workloads ask the resolver for, what was answered, and what the DNS firewall made of
 * it, in an encrypted log group. Costs what CloudWatch takes for vended logs, about $0.50 a gigabyte.
 *
 * Changing: the retention changes in place; another name replaces all of it.
 */
export class DnsQueryLog extends pulumi.ComponentResource {
  readonly logGroup: aws.cloudwatch.LogGroup;

  constructor(
    name: string,
    { network, retentionDays, keyArn }: DnsQueryLogArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("zero-trust-aws:network:DnsQueryLog", name, {}, opts);
    const parent = { parent: this };
    const tags = { Name: name };
    this.logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      { name: `${PREFIX}/${name}`, retentionInDays: retentionDays, kmsKeyId: keyArn, tags },
      { ...parent, deleteBeforeReplace: true },
    );
    const config = new aws.route53.ResolverQueryLogConfig(
      `${name}-config`,
      { destinationArn: this.logGroup.arn, tags },
      parent,
    );
    new aws.route53.ResolverQueryLogConfigAssociation(
      `${name}-association`,
      { resolverQueryLogConfigId: config.id, resourceId: network.vpcId },
      // A VPC's queries go to one log group once.
      { ...parent, deleteBeforeReplace: true },
    );
    this.registerOutputs({ logGroup: this.logGroup });
  }
}
