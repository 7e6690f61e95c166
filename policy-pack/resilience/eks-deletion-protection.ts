import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "eks-deletion-protection",
  title: "EKS clusters cannot be deleted by mistake",
  severity: "low",
  rationale:
    "A cluster that is deleted takes its workloads, roles and audit trail with it; it does not come back by making it anew.",
  remediation: ["Set deletionProtection: true, and false before the cluster is to go."],
  controls: {},
  url: "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kubernetesCluster,
      path: "deletionProtection",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the cluster can be deleted by one call",
      required: "true",
      fix: "set deletionProtection: true",
    },
  ],
});
