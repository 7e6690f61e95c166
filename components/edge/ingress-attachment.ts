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
  /** Load balancer and target group, as CloudWatch's count of requests for each target names them. */
  readonly requestLabel: pulumi.Output<string>;
  /**
   * The balancer's groups that send the traffic. The workload makes both rules for each: egress on this group, ingress
   * on its own.
   */
  readonly securityGroupIds: readonly pulumi.Output<string>[];
  /** What ECS moves the route's traffic by. Absent where deployments leave the load balancer as it is. */
  readonly shift?: TrafficShift | undefined;
  /** The listener and the rules that use the target group: the workload is created after these. */
  readonly ready: readonly pulumi.Resource[];
}

/**
 * What ECS is given to move a route's traffic from one revision to the next: it owns the actions of both rules from then
 * on, and which of the two target groups serves changes with every deployment.
 */
export interface TrafficShift {
  readonly alternateTargetGroupArn: pulumi.Output<string>;
  /** The rule that the route's requests take. */
  readonly productionRuleArn: pulumi.Output<string>;
  /** The rule that leads to the new revision before anybody else gets there. */
  readonly testRuleArn: pulumi.Output<string>;
  /** The header that it asks for; the value is secret. */
  readonly testHeader: { readonly name: string; readonly value: pulumi.Output<string> };
}
