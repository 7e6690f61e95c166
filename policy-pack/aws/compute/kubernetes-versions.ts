import { text } from "../../policy/config.ts";
import type { Demand } from "../../policy/property-policy.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { isKubernetesAtLeast } from "../../policy/versions.ts";

const TYPES = families(TOKENS.kubernetesCluster, TOKENS.kubernetesNodeGroup);

/** What a policy on the version of EKS clusters and their nodes is made of: types, setting and demand. */
export function kubernetesVersionRule(oldest: string, what: string) {
  return {
    tokens: TYPES,
    settings: { minimumVersion: text(oldest, "Oldest version that is accepted", "^1\\.[0-9]{1,3}$") },
    demands: ({ minimumVersion }: { readonly minimumVersion: string }): readonly Demand[] => [
      {
        tokens: TYPES,
        path: "version",
        must: (version) => isKubernetesAtLeast(version, minimumVersion),
        what,
        required: `${minimumVersion} or later`,
        fix: `set version: "${minimumVersion}" or later, one minor version at a time`,
      },
    ],
  };
}
