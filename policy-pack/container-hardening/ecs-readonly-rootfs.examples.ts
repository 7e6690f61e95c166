import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>>, ...containers: readonly Readonly<Record<string, unknown>>[]) {
  const all = containers.map((container, i) => ({ name: `c${i}`, image: "api:1", ...container }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(all), ...props },
  } as const;
}

const WINDOWS = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE", cpuArchitecture: "X86_64" };

export const examples = defineExamples([
  {
    name: "a read-only root file system, and a volume to write to",
    verdict: "holds",
    resources: [
      task(
        { volumes: [{ name: "tmp" }] },
        { readonlyRootFilesystem: true, mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }] },
      ),
    ],
  },
  {
    name: "nothing said, which means it can write",
    verdict: "violated",
    resources: [task({}, {})],
    says: "container c0",
  },
  {
    name: "one container of two",
    verdict: "violated",
    resources: [task({}, { readonlyRootFilesystem: true }, { readonlyRootFilesystem: false })],
    says: "container c1",
  },
  {
    name: "a container that the config excepts",
    verdict: "holds",
    resources: [task({}, { readonlyRootFilesystem: true }, { name: "agent" })],
    config: { exceptContainers: ["agent"] },
  },
  {
    name: "Windows, which has no such setting",
    verdict: "not applicable",
    resources: [task({ runtimePlatform: WINDOWS }, {})],
  },
  {
    name: "a platform that is not known yet",
    verdict: "undecided",
    resources: [task({ runtimePlatform: unknownValue }, {})],
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [task({ containerDefinitions: unknownValue })],
  },
]);
