import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-notifies",
  title: "Trails notify a topic of new log files",
  severity: "low",
  rationale: "What analyses the log files learns of them at once, and that none came is seen.",
  remediation: ["Set snsTopicName: topic.arn, and let CloudTrail publish in the topic's policy."],
  controls: {},
  checkov: ["CKV_AWS_252"],
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.trail,
      path: "snsTopicName",
      must: isSet,
      what: "nothing is told of new log files",
      required: "a topic",
      fix: "set snsTopicName: topic.arn",
    },
  ],
});
