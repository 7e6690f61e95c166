import { defineExamples, unknownValue } from "../policy/examples.ts";

function service(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ecs/service:Service", name: "api", props: { taskDefinition: "api:1", ...props } } as const;
}

export const examples = defineExamples([
  {
    name: "the latest",
    verdict: "holds",
    resources: [service({ launchType: "FARGATE", platformVersion: "LATEST" })],
    config: { requireFargate: true },
  },
  { name: "nothing declared, which is the latest", verdict: "holds", resources: [service({ launchType: "FARGATE" })] },
  {
    name: "Fargate by a capacity provider",
    verdict: "holds",
    resources: [service({ capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] })],
    config: { requireFargate: true },
  },
  {
    name: "the version that is the latest",
    verdict: "holds",
    resources: [service({ launchType: "FARGATE", platformVersion: "1.4.0" })],
  },
  {
    name: "the same, where the config accepts none",
    verdict: "violated",
    resources: [service({ launchType: "FARGATE", platformVersion: "1.4.0" })],
    config: { accepted: [] },
    says: "Required: LATEST.",
  },
  {
    name: "an old version",
    verdict: "violated",
    resources: [service({ launchType: "FARGATE", platformVersion: "1.3.0" })],
    says: "1.3.0",
  },
  {
    name: "an old version for tasks of a schedule",
    verdict: "violated",
    resources: [
      {
        type: "aws:scheduler/schedule:Schedule",
        name: "nightly",
        props: { target: { ecsParameters: { launchType: "FARGATE", platformVersion: "1.3.0" } } },
      },
    ],
    says: "target.ecsParameters.platformVersion",
  },
  {
    name: "instances of one's own, where Fargate is required",
    verdict: "violated",
    resources: [service({ launchType: "EC2" })],
    config: { requireFargate: true },
    says: 'launchType: "FARGATE"',
  },
  {
    name: "a version that is not known yet",
    verdict: "undecided",
    resources: [service({ launchType: "FARGATE", platformVersion: unknownValue })],
  },
]);
