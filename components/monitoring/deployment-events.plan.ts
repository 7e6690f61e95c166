import type { Deployment } from "../deployment.ts";

/**
 * The events of a cluster's services that are written down: deployments, and what ECS does with the number of tasks (Amazon
 * ECS Developer Guide, "Amazon ECS service deployment state change events" and "Amazon ECS service action events").
 */
const DETAIL_TYPES = ["ECS Deployment State Change", "ECS Service Action"];

/** The pattern of the events of one cluster's services, as EventBridge takes it: both kinds name the service in `resources`. */
export function eventPattern({ account, partition, region }: Deployment, clusterName: string): string {
  const services = `arn:${partition}:ecs:${region}:${account}:service/${clusterName}/`;
  return JSON.stringify({ "detail-type": DETAIL_TYPES, resources: [{ prefix: services }], source: ["aws.ecs"] });
}

/**
 * Lets one rule, and no other, write into the group (Amazon EventBridge User Guide, "CloudWatch Logs permissions"). The way
 * in which EventBridge makes its streams is not said to name the rule, so that making one is open to it for any.
 *
 * @param streams The group's ARN, followed by `:*`.
 */
export function planEventDelivery<Arn>(ruleArn: Arn, streams: Arn) {
  const delivery = {
    resources: [streams],
    principals: { Service: ["delivery.logs.amazonaws.com", "events.amazonaws.com"] },
  };
  return [
    { ...delivery, sid: "CreateStreams", actions: ["logs:CreateLogStream"] },
    {
      ...delivery,
      sid: "WriteEvents",
      actions: ["logs:PutLogEvents"],
      conditions: { ArnEquals: { "aws:SourceArn": ruleArn } },
    },
  ] as const;
}
