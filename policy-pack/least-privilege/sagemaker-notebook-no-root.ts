import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-notebook-no-root",
  title: "Users of notebooks are not root",
  severity: "high",
  rationale: "Root on the notebook reads the credentials of its role, and undoes its logging and its network rules.",
  remediation: ['Set rootAccess: "Disabled"; lifecycle scripts still run as root.'],
  controls: { fsbp: ["SageMaker.3"] },
  checkov: ["CKV_AWS_307"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html",
  demands: [
    {
      tokens: TOKENS.notebook,
      path: "rootAccess",
      must: isOneOf(["Disabled"], { absent: "Enabled" }),
      remedy: "Disabled",
      what: "users of the notebook are root",
      required: "Disabled",
      fix: 'set rootAccess: "Disabled"',
    },
  ],
});
