/** Monitoring, audit and messaging. See ../tokens.ts. */
export const MONITORING = {
  logGroup: ["aws:cloudwatch/logGroup:LogGroup"],
  metricAlarm: ["aws:cloudwatch/metricAlarm:MetricAlarm"],
  compositeAlarm: ["aws:cloudwatch/compositeAlarm:CompositeAlarm"],
  healthCheck: ["aws:route53/healthCheck:HealthCheck"],
  topic: ["aws:sns/topic:Topic"],
  topicPolicy: ["aws:sns/topicPolicy:TopicPolicy"],
  topicSubscription: ["aws:sns/topicSubscription:TopicSubscription"],
  queue: ["aws:sqs/queue:Queue"],
  redrivePolicy: ["aws:sqs/redrivePolicy:RedrivePolicy"],
  eventBus: ["aws:cloudwatch/eventBus:EventBus"],
  eventBusPolicy: ["aws:cloudwatch/eventBusPolicy:EventBusPolicy"],
  eventPermission: ["aws:cloudwatch/eventPermission:EventPermission"],
  eventEndpoint: ["aws:cloudwatch/eventEndpoint:EventEndpoint"],
  queuePolicy: ["aws:sqs/queuePolicy:QueuePolicy"],
} as const satisfies Record<string, readonly string[]>;
