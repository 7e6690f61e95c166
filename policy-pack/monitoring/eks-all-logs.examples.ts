import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/cluster:Cluster",
    name: "main",
    props: { ...{ roleArn: "arn:aws:iam::123456789012:role/eks" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "all five",
    verdict: "holds",
    resources: [
      cluster({ enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"] }),
    ],
  },
  {
    name: "without api",
    verdict: "violated",
    resources: [cluster({ enabledClusterLogTypes: ["audit", "authenticator", "controllerManager", "scheduler"] })],
    says: "all: api is off",
  },
  {
    name: "without audit",
    verdict: "violated",
    resources: [cluster({ enabledClusterLogTypes: ["api", "authenticator", "controllerManager", "scheduler"] })],
    says: "all: audit is off",
  },
  {
    name: "without authenticator",
    verdict: "violated",
    resources: [cluster({ enabledClusterLogTypes: ["api", "audit", "controllerManager", "scheduler"] })],
    says: "all: authenticator is off",
  },
  {
    name: "without controllerManager",
    verdict: "violated",
    resources: [cluster({ enabledClusterLogTypes: ["api", "audit", "authenticator", "scheduler"] })],
    says: "all: controllerManager is off",
  },
  {
    name: "without scheduler",
    verdict: "violated",
    resources: [cluster({ enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager"] })],
    says: "all: scheduler is off",
  },
  {
    name: "left out, which means none",
    verdict: "violated",
    resources: [cluster()],
    says: "api, audit, authenticator, controllerManager, scheduler are off",
  },
  {
    name: "one, where the config asks for it",
    verdict: "holds",
    resources: [cluster({ enabledClusterLogTypes: ["audit"] })],
    config: { types: ["audit"] },
  },
  {
    name: "types that are not known yet",
    verdict: "undecided",
    resources: [cluster({ enabledClusterLogTypes: unknownValue })],
  },
]);
