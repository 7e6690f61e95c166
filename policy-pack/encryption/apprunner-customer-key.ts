import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "apprunner-customer-key",
  title: "App Runner services are encrypted with a customer managed key",
  severity: "low",
  rationale:
    "App Runner keeps a copy of the image or source, and the log of the service. With your key only who may use it can read them.",
  remediation: ["Set encryptionConfiguration: { kmsKey: key.arn }. It cannot be changed later."],
  controls: {},
  url: "https://docs.aws.amazon.com/apprunner/latest/dg/security-data-protection-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.appRunnerService,
      path: "encryptionConfiguration.kmsKey",
      must: isSet,
      what: "the service is encrypted with a key of AWS",
      required: "the ARN of a key",
      fix: "set encryptionConfiguration: { kmsKey: key.arn }",
    },
  ],
});
