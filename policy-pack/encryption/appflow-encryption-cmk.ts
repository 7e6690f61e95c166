import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "appflow-encryption-cmk",
  title: "AppFlow flows and connections are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Connections hold credentials of other companies' services, flows the data on its way. A key of one's own can be restricted, and shows every use.",
  remediation: ["Set kmsArn: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_263", "CKV_AWS_264"],
  url: "https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.dataFlow, TOKENS.dataFlowConnection),
      path: "kmsArn",
      must: namesOwnKey,
      what: "it has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsArn: key.arn",
    },
  ],
});
