import { text } from "../config.ts";
import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS, families } from "../tokens.ts";
import { yes } from "../truth.ts";

/** The minor version of `1.31`; what has none comes before all. */
function minor(version: string): number {
  return Number(/^1\.(\d+)$/.exec(version)?.[1] ?? -1);
}

export const policy = definePropertyPolicy({
  name: "eks-supported-version",
  title: "EKS clusters run a version of Kubernetes that AWS supports",
  severity: "high",
  rationale:
    "A version without support gets no security patches, and AWS upgrades the cluster when its time is up, not when yours has come.",
  remediation: [
    "Move the cluster up, one minor version at a time, then its node groups.",
    "Set minimumVersion to the oldest in standard support, where extended support is not wanted.",
  ],
  controls: { fsbp: ["EKS.2"] },
  checkov: ["CKV_AWS_339"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
  tokens: families(TOKENS.kubernetesCluster, TOKENS.kubernetesNodeGroup),
  settings: { minimumVersion: text("1.31", "Oldest version that is accepted", "^1\\.[0-9]{1,3}$") },
  demands: ({ minimumVersion }) => [
    {
      tokens: families(TOKENS.kubernetesCluster, TOKENS.kubernetesNodeGroup),
      path: "version",
      // Left out, the latest is taken.
      must: (version) => (version.isAbsent ? yes : version.matches((given) => minor(given) >= minor(minimumVersion))),
      what: "the version of Kubernetes is no longer supported",
      required: `${minimumVersion} or later`,
      fix: "set version to a later one",
    },
  ],
});
