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
  queuePolicy: ["aws:sqs/queuePolicy:QueuePolicy"],
} as const satisfies Record<string, readonly string[]>;
