import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-notebook-no-direct-internet",
  title: "Notebooks have no way to the internet around the VPC",
  severity: "high",
  rationale: "Through it data leaves past every security group, endpoint policy and flow log of the VPC.",
  remediation: ['Set directInternetAccess: "Disabled", a subnetId and securityGroups; it replaces the notebook.'],
  controls: { fsbp: ["SageMaker.1"] },
  checkov: ["CKV_AWS_122"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html",
  demands: [
    {
      tokens: TOKENS.notebook,
      path: "directInternetAccess",
      must: isOneOf(["Disabled"], { absent: "Enabled" }),
      what: "the notebook has a way to the internet around the VPC",
      required: "Disabled",
      fix: 'set directInternetAccess: "Disabled", and a subnetId',
    },
  ],
});
