import type { Deployment } from "../deployment.ts";
import { Problems } from "../plan-error.ts";

/** A cluster of somebody else's, of this account and region. */
export interface ExistingCluster {
  readonly name: string;
}

/** The plain part of `FargateClusterArgs`. */
export interface FargateClusterSettings {
  readonly existing?: ExistingCluster | undefined;
  readonly clusterName?: string | undefined;
  readonly containerInsights?: "enabled" | "enhanced" | undefined;
  readonly sessions?: object | undefined;
}

/** All that a cluster will be. */
export type FargateClusterPlan =
  | { readonly kind: "made"; readonly clusterName?: string; readonly containerInsights: "enabled" | "enhanced" }
  | { readonly kind: "existing"; readonly clusterName: string; readonly arn: string };

/** Amazon ECS API Reference, CreateCluster, "clusterName". */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/** @throws PlanError with every problem of the settings. */
export function planFargateCluster(
  name: string,
  { account, partition, region }: Deployment,
  { existing, clusterName, containerInsights, sessions }: FargateClusterSettings,
): FargateClusterPlan {
  const problems = new Problems(`FargateCluster "${name}"`);
  for (const [path, given] of Object.entries({ "existing.name": existing?.name, clusterName }))
    problems.require(given === undefined || NAME.test(given), () => ({
      path,
      found: JSON.stringify(given),
      expected: "1 to 255 letters, digits, hyphens and underscores",
      fix: "Write the cluster's name, not its ARN, such as fintech-cluster.",
    }));
  for (const [path, given] of Object.entries({ clusterName, containerInsights }))
    problems.require(existing === undefined || given === undefined, () => ({
      path,
      found: JSON.stringify(given),
      expected: "nothing beside existing: the cluster's settings are its owner's",
      fix: "Leave it out, or leave existing out to have a cluster made.",
    }));
  problems.require(existing === undefined || sessions === undefined, () => ({
    path: "sessions",
    found: "a key of sessions beside existing",
    expected: "nothing beside existing: how its shells are recorded is its owner's to say",
    fix: "Leave it out, or leave existing out to have a cluster made.",
  }));
  problems.throwIfAny();
  if (existing === undefined)
    return {
      kind: "made",
      ...(clusterName === undefined ? {} : { clusterName }),
      containerInsights: containerInsights ?? "enabled",
    };
  // Amazon ECS Developer Guide, "Amazon Resource Names (ARNs)".
  const arn = `arn:${partition}:ecs:${region}:${account}:cluster/${existing.name}`;
  return { kind: "existing", clusterName: existing.name, arn };
}
