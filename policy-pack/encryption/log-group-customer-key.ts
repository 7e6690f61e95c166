import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "log-group-customer-key",
  title: "Log groups are encrypted with a customer managed key",
  severity: "low",
  rationale:
    "Logs repeat what an application works with. CloudWatch Logs encrypts them with a key of its own, for whoever may read the group; with your key, a reader needs that too.",
  remediation: ["Set kmsKeyId: key.arn; the key's policy lets in logs.<region>.amazonaws.com."],
  controls: {},
  checkov: ["CKV_AWS_158"],
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.logGroup,
      path: "kmsKeyId",
      must: isSet,
      what: "the logs are encrypted with a key of AWS",
      required: "the ARN of a key",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
