import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lambda-environment-customer-key",
  title: "Environment variables of Lambda functions are encrypted with a customer managed key",
  severity: "low",
  rationale:
    "Lambda encrypts them with a key of AWS, which everyone who may read the function's configuration may use. With a key of your own a policy says who reads them, and CloudTrail who did.",
  remediation: ["Set kmsKeyArn: key.arn.", "Allow the function's role kms:Decrypt on it."],
  controls: {},
  checkov: ["CKV_AWS_173"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.function,
      when: (fn) => fn.at("environment.variables").set(),
      path: "kmsKeyArn",
      must: isSet,
      what: "the environment is encrypted with a key of AWS",
      required: "the ARN of a key",
      fix: "set kmsKeyArn: key.arn",
    },
  ],
});
