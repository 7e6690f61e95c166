import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>>, ...containers: readonly Readonly<Record<string, unknown>>[]) {
  const all = containers.map((container, i) => ({ name: `c${i}`, image: "api:1", ...container }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(all), ...props },
  } as const;
}

const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE", cpuArchitecture: "X86_64" } };

export const examples = defineExamples([
  { name: "a numbered user and group", verdict: "holds", resources: [task({}, { user: "10001:10001" })] },
  { name: "a named user", verdict: "holds", resources: [task({}, { user: "node" }, { user: "nobody:nogroup" })] },
  {
    name: "a user above the lowest id of the config",
    verdict: "holds",
    resources: [task({}, { user: "1001" })],
    config: { minimumUserId: 1001 },
  },
  { name: "no user: the image decides", verdict: "violated", resources: [task({}, {})], says: "container c0" },
  { name: "root by name", verdict: "violated", resources: [task({}, { user: "root:app" })] },
  { name: "root by number", verdict: "violated", resources: [task({}, { user: "0" })] },
  {
    name: "one container of two",
    verdict: "violated",
    resources: [task({}, { user: "10001" }, { user: "0:10001" })],
    says: "container c1",
  },
  {
    name: "a user below the lowest id",
    verdict: "violated",
    resources: [task({}, { user: "1000" })],
    config: { minimumUserId: 1001 },
    says: "1001 or above",
  },
  {
    name: "a name, where the number must show",
    verdict: "violated",
    resources: [task({}, { user: "node" })],
    config: { minimumUserId: 1001 },
  },
  {
    name: "a log router that needs root",
    verdict: "holds",
    resources: [task({}, { user: "10001" }, { name: "log-router", user: "0" })],
    config: { exceptContainers: ["log-router"] },
  },
  { name: "Windows as an ordinary user", verdict: "holds", resources: [task(WINDOWS, { user: "ContainerUser" })] },
  {
    name: "Windows as administrator",
    verdict: "violated",
    resources: [task(WINDOWS, { user: "ContainerAdministrator" })],
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [task({ containerDefinitions: unknownValue })],
  },
]);
