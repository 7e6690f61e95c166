import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-to-cloudwatch",
  title: "Trails are delivered to CloudWatch Logs",
  severity: "low",
  rationale:
    "Files in a bucket are read after the fact. Alarms on root logins, policy changes and failed logins need a log group.",
  remediation: [
    "Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn.",
    "An organization with another tool for alarms may except it.",
  ],
  controls: { fsbp: ["CloudTrail.5"] },
  checkov: ["CKV2_AWS_10"],
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.trail,
      path: "cloudWatchLogsGroupArn",
      must: isSet,
      what: "no alarm can see what the trail records",
      required: "the ARN of a log group",
      fix: "set cloudWatchLogsGroupArn: pulumi.interpolate`${group.arn}:*` and cloudWatchLogsRoleArn",
    },
  ],
});
