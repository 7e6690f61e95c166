import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "eks-audit-logs",
  title: "EKS clusters log who did what",
  severity: "medium",
  rationale:
    "The audit log of Kubernetes is the only trace of who read a secret, opened a shell in a pod or gave himself a role. It is off until asked for.",
  remediation: ['Set enabledClusterLogTypes to hold "audit"; "authenticator" says which role of AWS it was.'],
  controls: { fsbp: ["EKS.8"] },
  url: "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
  demands: [
    {
      tokens: TOKENS.kubernetesCluster,
      path: "enabledClusterLogTypes",
      must: (types) => some(types.items(), (type) => type.is("audit")),
      what: "the cluster keeps no audit log",
      required: "audit among them",
      fix: 'set enabledClusterLogTypes: ["audit", ...]',
    },
  ],
});
