import { kubernetesVersionRule } from "../aws/compute/kubernetes-versions.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";

/** The oldest in extended support from 2026-11-26 on, when that of 1.31 ends (Amazon EKS release calendar, as of 2026-08). */
const OLDEST = "1.32";

export const policy = definePropertyPolicy({
  name: "eks-supported-version",
  title: "EKS clusters run a version of Kubernetes that AWS supports",
  severity: "high",
  rationale:
    "A version without support gets no security patches, and AWS upgrades the cluster when its time is up, not when yours has come.",
  remediation: [
    "Move the cluster up, one minor version at a time, then its node groups.",
    "Versions in extended support cost extra: eks-standard-support says which.",
  ],
  controls: { fsbp: ["EKS.2"] },
  checkov: ["CKV_AWS_339"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
  ...kubernetesVersionRule(OLDEST, "the version of Kubernetes is no longer supported"),
});
