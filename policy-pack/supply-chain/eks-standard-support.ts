import { kubernetesVersionRule } from "../aws/compute/kubernetes-versions.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";

/** In standard support until 2026-12-02; 1.35 is until 2027-03-27 (Amazon EKS release calendar, as of 2026-08). */
const OLDEST = "1.34";

export const policy = definePropertyPolicy({
  name: "eks-standard-support",
  title: "EKS clusters run a version of Kubernetes in standard support",
  severity: "medium",
  // Who stays behind for a while pays for it, and still gets patches.
  preset: "strict",
  rationale:
    "In extended support each hour of the cluster costs six times as much, the community mends the version no longer, and the next step up has grown larger.",
  remediation: [
    "Move the cluster up, one minor version at a time, then its node groups.",
    "Raise minimumVersion as versions leave standard support, about every four months.",
  ],
  controls: { fsbp: ["EKS.2"] },
  url: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
  ...kubernetesVersionRule(OLDEST, "the version of Kubernetes is in extended support, or in none"),
});
