import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-notebook-in-vpc",
  title: "Notebooks stand in a VPC of the account",
  severity: "high",
  rationale: "Elsewhere none of the account's network controls sees or limits what the notebook reaches.",
  remediation: ["Set subnetId and securityGroups; it replaces the notebook."],
  controls: { fsbp: ["SageMaker.2"] },
  checkov: ["CKV_AWS_306"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html",
  demands: [
    {
      tokens: TOKENS.notebook,
      path: "subnetId",
      must: isSet,
      what: "the notebook stands in no VPC of the account",
      required: "the id of a subnet",
      fix: "set subnetId: subnet.id and securityGroups",
    },
  ],
});
