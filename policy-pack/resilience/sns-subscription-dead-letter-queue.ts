import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "sns-subscription-dead-letter-queue",
  title: "SNS subscriptions keep messages that could not be delivered",
  severity: "low",
  rationale:
    "When its retries are used up, SNS throws a message away: the subscriber was down for an hour, and never hears of it.",
  remediation: [
    "Set redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn }).",
    "Allow sns.amazonaws.com to send to that queue.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.topicSubscription,
      // To a person there is nothing to deliver again.
      when: (subscription) => not(subscription.at("protocol").oneOf(["email", "email-json", "sms"])),
      path: "redrivePolicy",
      must: isSet,
      what: "messages that could not be delivered are lost",
      required: "a queue for them",
      fix: "set redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn })",
    },
  ],
});
