import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { PlannedRule } from "./listener-rules.plan.ts";
import type { DefaultAction, LoadBalancerPlan } from "./load-balancer.plan.ts";

/** A header that only CloudFront knows the value of. */
export interface OriginHeaderArgs {
  /** Such as `X-Origin-Verify`. */
  readonly name: string;
  /**
   * Values that are let in, at most four, kept secret: the one in use and, while it is changed, the one before it.
   * Letters and digits only: in a listener rule `*` and `?` stand for other characters.
   */
  readonly values: readonly pulumi.Input<string>[];
}

type TargetGroups = Readonly<Record<string, aws.lb.TargetGroup>>;

/** The listener that serves. */
export function createListener(
  parent: pulumi.Resource,
  name: string,
  plan: LoadBalancerPlan,
  certificateArn: pulumi.Input<string> | undefined,
  loadBalancerArn: pulumi.Input<string>,
  targetGroups: TargetGroups,
): aws.lb.Listener {
  const { port, protocol, sslPolicy, defaultAction } = plan.listener;
  return new aws.lb.Listener(
    `${name}-listener-${port}`,
    {
      loadBalancerArn,
      port,
      protocol,
      ...(sslPolicy === undefined ? {} : { sslPolicy, certificateArn }),
      routingHttpResponseServerEnabled: false,
      defaultActions: [toAction(defaultAction, targetGroups)],
    },
    { parent, ...whenReplaced(plan, defaultAction, "defaultActions") },
  );
}

/** The listener that sends HTTP to HTTPS. */
export function createRedirect(parent: pulumi.Resource, name: string, loadBalancerArn: pulumi.Input<string>) {
  return new aws.lb.Listener(
    `${name}-listener-80`,
    {
      loadBalancerArn,
      port: 80,
      protocol: "HTTP",
      routingHttpResponseServerEnabled: false,
      defaultActions: [{ type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } }],
    },
    { parent },
  );
}

/** One rule of the listener that serves. */
export function createRule(
  parent: pulumi.Resource,
  name: string,
  plan: LoadBalancerPlan,
  rule: PlannedRule,
  listenerArn: pulumi.Input<string>,
  targetGroups: TargetGroups,
  header: OriginHeaderArgs | undefined,
): aws.lb.ListenerRule {
  const action: DefaultAction = { kind: "forward", route: rule.route };
  return new aws.lb.ListenerRule(
    `${name}-rule-${rule.key}`,
    {
      listenerArn,
      priority: rule.priority,
      conditions: [
        { pathPattern: { values: [rule.path] } },
        ...(header === undefined
          ? []
          : [
              {
                httpHeader: { httpHeaderName: header.name, values: header.values.map((value) => pulumi.secret(value)) },
              },
            ]),
      ],
      actions: [toAction(action, targetGroups)],
    },
    { parent, ...whenReplaced(plan, action, "actions") },
  );
}

/**
 * AWS deletes no target group that is in use. One with a fixed name is deleted before its successor can be made, so what
 * forwards to it has to go before it and is replaced with it. Other actions move to the new group in place.
 */
function whenReplaced(plan: LoadBalancerPlan, action: DefaultAction, property: string): pulumi.CustomResourceOptions {
  return action.kind === "forward" && plan.targetGroups[action.route]?.physicalName !== undefined
    ? { deleteBeforeReplace: true, replaceOnChanges: [property] }
    : {};
}

function toAction(action: DefaultAction, targetGroups: TargetGroups) {
  return action.kind === "forward"
    ? { type: "forward", targetGroupArn: (targetGroups[action.route] as aws.lb.TargetGroup).arn }
    : {
        type: "fixed-response",
        fixedResponse: {
          contentType: "text/plain",
          messageBody: action.status === 403 ? "Forbidden" : "Not found",
          statusCode: `${action.status}`,
        },
      };
}
