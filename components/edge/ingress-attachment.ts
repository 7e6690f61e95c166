import type * as pulumi from "@pulumi/pulumi";

/**
 * How a workload stands behind a load balancer: all that it needs to register itself and to let the balancer in. It is
 * one value so that the part which is easily forgotten, to wait for the listener, travels with the rest: Amazon ECS
 * refuses a service whose target group no listener uses yet ("does not have an associated load balancer").
 */
export interface IngressAttachment {
  /** The route's key: names the rules that open the way. */
  readonly route: string;
  /** The target group that the workload registers in. */
  readonly targetGroupArn: pulumi.Output<string>;
  /** TCP port that the targets listen on. */
  readonly port: number;
  /**
   * The balancer's groups that send the traffic. The workload makes both rules for each: egress on this group, ingress
   * on its own.
   */
  readonly securityGroupIds: readonly pulumi.Output<string>[];
  /** The listener and the rules that use the target group: the workload is created after these. */
  readonly ready: readonly pulumi.Resource[];
}
