import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "state-machine-customer-key",
  title: "Step Functions state machines are encrypted with a customer managed key",
  severity: "low",
  rationale:
    "A definition and the data of its executions show what a business does, and with whom. With your key only who may use it can read them.",
  remediation: ['Set encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: key.arn }.'],
  controls: {},
  url: "https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.stateMachine,
      path: "encryptionConfiguration.type",
      must: isOneOf(["CUSTOMER_MANAGED_KMS_KEY"]),
      what: "the state machine is encrypted with a key of AWS",
      required: "CUSTOMER_MANAGED_KMS_KEY",
      fix: 'set encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: key.arn }',
    },
  ],
});
