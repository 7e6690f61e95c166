import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(linuxParameters: unknown, props: Readonly<Record<string, unknown>> = {}) {
  const containers = [{ name: "api", image: "api:1", ...(linuxParameters === undefined ? {} : { linuxParameters }) }];
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(containers), ...props },
  } as const;
}

/** A daemon's containers are blocks, in which lists have plural names. */
function daemon(container: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
    name: "agent",
    props: { family: "agent", containerDefinitions: [{ name: "agent", image: "agent:1", ...container }] },
  } as const;
}

export const examples = defineExamples([
  {
    name: "none kept by a daemon",
    verdict: "holds",
    resources: [daemon({ linuxParameters: { capabilities: { drops: ["ALL"] } } })],
  },
  {
    name: "a daemon that keeps them",
    verdict: "violated",
    resources: [daemon({ linuxParameters: { capabilities: { drops: ["NET_RAW"] } } })],
    says: 'drops: ["ALL"]',
  },
  {
    name: "a daemon that gets one",
    verdict: "violated",
    resources: [daemon({ linuxParameters: { capabilities: { drops: ["ALL"], adds: ["SYS_ADMIN"] } } })],
    says: "capabilities.adds",
  },
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
