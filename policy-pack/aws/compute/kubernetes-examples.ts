import type { ExampleResource } from "../../policy/examples.ts";

/** A cluster of EKS. */
export function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/cluster:Cluster",
    name: "main",
    props: { roleArn: "arn:aws:iam::123456789012:role/eks", ...props },
  };
}

/** Its nodes. */
export function nodes(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:eks/nodeGroup:NodeGroup", name: "nodes", props };
}
