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

/**
 * What viewers' browsers are told where they call the load balancer itself: HTTPS only for two years, no guessing of
 * types, no frames (Elastic Load Balancing, "HTTP header modification"). CloudFront adds the same where it is in front.
 */
const SECURITY_HEADERS = {
  routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=63072000; includeSubDomains",
  routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
  routingHttpResponseXFrameOptionsHeaderValue: "DENY",
} as const;

type TargetGroups = Readonly<Record<string, aws.lb.TargetGroup>>;

/** The header by which a tester reaches the new revision of a route before others do. */
export interface TestHeader {
  readonly name: string;
  readonly value: pulumi.Output<string>;
}

/** What the rules of a listener lead to and ask for. */
export interface RuleSurroundings {
  readonly listenerArn: pulumi.Input<string>;
  readonly targetGroups: TargetGroups;
  /** The second ones of the routes whose traffic is shifted. */
  readonly alternates: TargetGroups;
  readonly originHeader: OriginHeaderArgs | undefined;
  readonly hostName: string | undefined;
  /** By route. */
  readonly testHeaders: Readonly<Record<string, TestHeader>>;
}

/** The listener that serves. */
export function createListener(
  parent: pulumi.Resource,
  name: string,
  plan: LoadBalancerPlan,
  certificateArn: pulumi.Input<string> | undefined,
  loadBalancerArn: pulumi.Input<string>,
  targetGroups: TargetGroups,
): aws.lb.Listener {
  const { port, protocol, sslPolicy, defaultAction, securityHeaders } = plan.listener;
  return new aws.lb.Listener(
    `${name}-listener-${port}`,
    {
      loadBalancerArn,
      port,
      protocol,
      ...(sslPolicy === undefined ? {} : { sslPolicy, certificateArn }),
      routingHttpResponseServerEnabled: false,
      ...(securityHeaders ? SECURITY_HEADERS : {}),
      defaultActions: [toAction(defaultAction, targetGroups)],
    },
    { parent, ...whenReplaced(plan, defaultAction, "defaultActions") },
  );
}

/** The listener that sends HTTP to HTTPS: to the given host, else to the one that the request names. */
export function createRedirect(
  parent: pulumi.Resource,
  name: string,
  loadBalancerArn: pulumi.Input<string>,
  host: string | undefined,
) {
  const secure = { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" };
  return new aws.lb.Listener(
    `${name}-listener-80`,
    {
      loadBalancerArn,
      port: 80,
      protocol: "HTTP",
      routingHttpResponseServerEnabled: false,
      defaultActions: [{ type: "redirect", redirect: host === undefined ? secure : { ...secure, host } }],
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
  { listenerArn, targetGroups, alternates, originHeader, hostName, testHeaders }: RuleSurroundings,
): aws.lb.ListenerRule {
  const action: DefaultAction = { kind: "forward", route: rule.route };
  const test = rule.delegated === "test" ? testHeaders[rule.route] : undefined;
  return new aws.lb.ListenerRule(
    `${name}-rule-${rule.key}`,
    {
      listenerArn,
      priority: rule.priority,
      conditions: [
        { pathPattern: { values: [rule.path] } },
        ...(hostName === undefined ? [] : [{ hostHeader: { values: [hostName] } }]),
        ...(originHeader === undefined ? [] : [headerCondition(originHeader.name, originHeader.values)]),
        ...(test === undefined ? [] : [headerCondition(test.name, [test.value])]),
      ],
      actions: [toAction(action, test === undefined ? targetGroups : alternates)],
      ...(rule.rewrite === undefined
        ? {}
        : { transforms: [{ type: "url-rewrite", urlRewriteConfig: { rewrite: rule.rewrite } }] }),
    },
    {
      parent,
      aliases: (rule.movesFrom ?? []).map((key) => ({ name: `${name}-rule-${key}` })),
      ...(rule.delegated === undefined
        ? whenReplaced(plan, action, "actions")
        : whenDelegated([targetGroups, alternates].map((groups) => groups[rule.route]))),
    },
  );
}

function headerCondition(httpHeaderName: string, values: readonly pulumi.Input<string>[]) {
  return { httpHeader: { httpHeaderName, values: values.map((value) => pulumi.secret(value)) } };
}

/**
 * ECS owns the action: it sets weights and swaps target groups with each deployment, and whatever set them back would send
 * the requests to tasks that are gone (hashicorp/terraform-provider-aws, issue 43905). Only a new target group, which
 * the rule cannot move to in place then, replaces it; its priority is taken until the old one is gone.
 */
function whenDelegated(targetGroups: readonly (pulumi.Resource | undefined)[]): pulumi.CustomResourceOptions {
  const replaceWith = targetGroups.filter((group) => group !== undefined);
  return { ignoreChanges: ["actions"], deleteBeforeReplace: true, replaceWith };
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
