import { defineExamples, unknownValue } from "../examples.ts";

function task(linuxParameters: unknown, props: Readonly<Record<string, unknown>> = {}) {
  const containers = [{ name: "api", image: "api:1", ...(linuxParameters === undefined ? {} : { linuxParameters }) }];
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(containers), ...props },
  } as const;
}

export const examples = defineExamples([
  { name: "none kept", verdict: "holds", resources: [task({ capabilities: { drop: ["ALL"] } })] },
  {
    name: "none kept, and an init process, which the config asks for",
    verdict: "holds",
    resources: [task({ capabilities: { drop: ["ALL"] }, initProcessEnabled: true })],
    config: { initProcess: true },
  },
  {
    name: "one added that the config allows",
    verdict: "holds",
    resources: [task({ capabilities: { drop: ["ALL"], add: ["CAP_NET_BIND_SERVICE"] } })],
    config: { allowedCapabilities: ["NET_BIND_SERVICE"] },
  },
  { name: "nothing said", verdict: "violated", resources: [task(undefined)], says: "container api" },
  {
    name: "some dropped",
    verdict: "violated",
    resources: [task({ capabilities: { drop: ["NET_RAW", "CHOWN"] } })],
    says: "NET_RAW",
  },
  {
    name: "one added again",
    verdict: "violated",
    resources: [task({ capabilities: { drop: ["ALL"], add: ["SYS_ADMIN"] } })],
    says: "SYS_ADMIN",
  },
  {
    name: "no init process, where the config asks for one",
    verdict: "violated",
    resources: [task({ capabilities: { drop: ["ALL"] } })],
    config: { initProcess: true },
    says: "initProcessEnabled",
  },
  {
    name: "Windows, which has none",
    verdict: "not applicable",
    resources: [task(undefined, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2019_FULL" } })],
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [task(undefined, { containerDefinitions: unknownValue })],
  },
]);
