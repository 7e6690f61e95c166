import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "sqs-encryption-declared",
  title: "SQS queues say how they are encrypted",
  severity: "low",
  // AWS encrypts new queues by itself since the end of 2022; older ones stay as they were made.
  preset: "strict",
  rationale:
    "AWS encrypts queues by default only when they are made new: one that is older, or imported, or was made without TLS, stays in plain text until the program says otherwise.",
  remediation: ["Set sqsManagedSseEnabled: true, or kmsMasterKeyId: key.arn."],
  controls: { fsbp: ["SQS.1"], pci: ["3.5.1"], nist: ["SC-13", "SC-28"], soc2: ["CC6.1"], iso27001: ["A.8.24"] },
  checkov: ["CKV_AWS_27"],
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
  tokens: TOKENS.queue,
  remediates: true,
  check(queue) {
    const managed = queue.at("sqsManagedSseEnabled");
    return judge(or(queue.at("kmsMasterKeyId").set(), managed.is(true)), {
      what: "the queue does not say that it is encrypted",
      at: managed,
      required: "true, or a KMS key",
      fix: "set sqsManagedSseEnabled: true, or kmsMasterKeyId: key.arn",
      remedy: true,
    });
  },
});
