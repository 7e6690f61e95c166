import { texts } from "../config.ts";
import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";
import { some } from "../truth.ts";
import type { Value } from "../value.ts";

export const policy = definePropertyPolicy({
  name: "eks-all-logs",
  title: "EKS clusters log all that their control plane does",
  severity: "low",
  rationale:
    "Each of the five logs answers another question: who asked, who was let in, why a pod was placed, restarted or thrown out.",
  remediation: ['Set enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"].'],
  controls: {},
  checkov: ["CKV_AWS_37"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
  preset: "strict",
  tokens: TOKENS.kubernetesCluster,
  settings: {
    types: texts(["api", "audit", "authenticator", "controllerManager", "scheduler"], "Logs that are required"),
  },
  demands: ({ types }) =>
    types.map((type) => ({
      tokens: TOKENS.kubernetesCluster,
      path: "enabledClusterLogTypes",
      must: (given: Value) => some(given.items(), (one) => one.is(type)),
      what: `the log ${type} of the control plane is off`,
      required: types.join(", "),
      fix: `set enabledClusterLogTypes to hold "${type}"`,
    })),
});
