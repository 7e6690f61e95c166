import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable, undecided } from "../policy/verdict.ts";

/** The kind of feedback that a protocol has. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["http", "http"],
  ["https", "http"],
  ["lambda", "lambda"],
  ["sqs", "sqs"],
  ["firehose", "firehose"],
  ["application", "application"],
]);

export const policy = defineGraphPolicy({
  name: "sns-delivery-status-logged",
  title: "SNS topics log which deliveries failed",
  severity: "low",
  rationale:
    "Without a delivery status nobody can say whether a message reached the queue, function or address that it was for, nor prove that it did. Mail and text messages have none.",
  remediation: [
    "Set the failure feedback role of each protocol that is subscribed: sqsFailureFeedbackRoleArn, httpFailureFeedbackRoleArn, ...",
    "Allow that role to write to CloudWatch Logs.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html",
  preset: "strict",
  tokens: TOKENS.topic,
  check(topic, _config, graph) {
    const { found } = graph.companions(topic, TOKENS.topicSubscription, "topic");
    const kinds = new Set(found.flatMap((one) => KINDS.get(one.at("protocol").text() ?? "") ?? []));
    const open = found.find((one) => one.at("protocol").isUnknown);
    if (open && kinds.size === 0) return undecided(`${open.name}: protocol`);
    if (kinds.size === 0) return notApplicable("no subscription of this stack has a delivery status");
    return [...kinds].map((kind) => {
      const role = topic.at(`${kind}FailureFeedbackRoleArn`);
      return judge(role.set(), {
        what: "deliveries that fail leave no trace",
        at: role,
        required: "the ARN of a role",
        fix: `set ${role.path}: role.arn`,
      });
    });
  },
});
