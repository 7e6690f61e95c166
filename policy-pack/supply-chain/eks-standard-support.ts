import { text } from "../config.ts";
import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS, families } from "../tokens.ts";
import { isKubernetesAtLeast } from "../versions.ts";

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
  tokens: families(TOKENS.kubernetesCluster, TOKENS.kubernetesNodeGroup),
  settings: { minimumVersion: text(OLDEST, "Oldest version that is accepted", "^1\\.[0-9]{1,3}$") },
  demands: ({ minimumVersion }) => [
    {
      tokens: families(TOKENS.kubernetesCluster, TOKENS.kubernetesNodeGroup),
      path: "version",
      must: (version) => isKubernetesAtLeast(version, minimumVersion),
      what: "the version of Kubernetes is in extended support, or in none",
      required: `${minimumVersion} or later`,
      fix: "set version to a later one",
    },
  ],
});
