import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-model-isolated",
  title: "Models of SageMaker run without a network",
  severity: "medium",
  rationale:
    "A container that serves a model needs no network; with one, a poisoned model or package sends out what it is asked.",
  remediation: [
    "Set enableNetworkIsolation: true.",
    "A model that calls other services runs in a VPC (vpcConfig) instead: except it.",
  ],
  controls: { fsbp: ["SageMaker.5"] },
  checkov: ["CKV_AWS_370"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.model,
      path: "enableNetworkIsolation",
      must: isTrue({ absent: false }),
      what: "the containers of the model reach the network",
      required: "true",
      fix: "set enableNetworkIsolation: true",
    },
  ],
});
