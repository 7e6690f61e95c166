import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "eks-endpoint-private",
  title: "The API of EKS clusters is reached through the VPC only",
  severity: "high",
  rationale:
    "An endpoint on the internet answers whoever finds it, and one hole in the API server is enough. Ranges narrow that down; an endpoint in the VPC ends it.",
  remediation: [
    "Set vpcConfig: { endpointPublicAccess: false, endpointPrivateAccess: true }.",
    "Reach it through a VPN, or from a pipeline in the VPC.",
  ],
  controls: { fsbp: ["EKS.1"] },
  checkov: ["CKV_AWS_39"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kubernetesCluster,
      path: "vpcConfig.endpointPublicAccess",
      must: isFalse({ absent: true }),
      what: "the Kubernetes API has an endpoint on the internet",
      required: "false",
      fix: "set vpcConfig: { endpointPublicAccess: false, endpointPrivateAccess: true }",
    },
  ],
});
