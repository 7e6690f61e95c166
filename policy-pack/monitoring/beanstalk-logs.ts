import { beanstalkOption } from "../aws/compute/beanstalk.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "beanstalk-logs",
  title: "Elastic Beanstalk environments stream their logs to CloudWatch",
  severity: "high",
  rationale: "Logs on an instance are gone with it, and an intruder deletes them first.",
  remediation: ["Set the option StreamLogs of aws:elasticbeanstalk:cloudwatch:logs to true, and RetentionInDays."],
  controls: { fsbp: ["ElasticBeanstalk.3"] },
  url: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.beanstalkEnvironment,
      path: "settings",
      must: (_, environment) =>
        beanstalkOption(environment, "aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true"),
      what: "logs stay on the instances",
      required: "StreamLogs true",
      fix: 'add { namespace: "aws:elasticbeanstalk:cloudwatch:logs", name: "StreamLogs", value: "true" } to settings',
    },
  ],
});
