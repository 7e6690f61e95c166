import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudformation-notifies",
  title: "CloudFormation stacks notify a topic of their events",
  severity: "low",
  rationale: "A stack that fails or is changed by hand is seen at once.",
  remediation: ["Set notificationArns: [topic.arn]."],
  controls: {},
  checkov: ["CKV_AWS_124"],
  url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.cloudFormationStack,
      path: "notificationArns",
      must: isSet,
      what: "nobody is told of the stack's events",
      required: "the ARN of a topic",
      fix: "set notificationArns: [topic.arn]",
    },
  ],
});
