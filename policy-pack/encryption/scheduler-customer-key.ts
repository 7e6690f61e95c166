import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "scheduler-customer-key",
  title: "Schedules are encrypted with a customer managed key",
  severity: "low",
  rationale:
    "The input of a schedule is what its target is told to do. EventBridge Scheduler encrypts it with a key of AWS; with your key you say who may read it.",
  remediation: ["Set kmsKeyArn: key.arn, and allow scheduler.amazonaws.com kms:Decrypt in the key's policy."],
  controls: {},
  checkov: ["CKV_AWS_297"],
  url: "https://docs.aws.amazon.com/scheduler/latest/UserGuide/encryption-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.schedule,
      path: "kmsKeyArn",
      must: isSet,
      what: "the schedule is encrypted with a key of AWS",
      required: "the ARN of a key",
      fix: "set kmsKeyArn: key.arn",
    },
  ],
});
