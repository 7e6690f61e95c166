import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>>, ...containers: readonly Readonly<Record<string, unknown>>[]) {
  const all = containers.map((container, i) => ({ name: `c${i}`, image: "api:1", ...container }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(all), ...props },
  } as const;
}

export const examples = defineExamples([
  {
    name: "limits of the task",
    verdict: "holds",
    resources: [task({ cpu: "512", memory: "1024" }, { cpu: 0 }, {})],
    config: { maxCpuUnits: 512, maxMemoryMiB: 1024 },
  },
  {
    name: "limits in other units",
    verdict: "holds",
    resources: [task({ cpu: ".5 vCPU", memory: "1 GB" }, {})],
    config: { maxCpuUnits: 512, maxMemoryMiB: 1024 },
  },
  { name: "limits of every container", verdict: "holds", resources: [task({}, { cpu: 256, memory: 512 })] },
  {
    name: "limits that are not known yet, but given",
    verdict: "holds",
    resources: [task({ cpu: unknownValue, memory: unknownValue }, {})],
  },
  { name: "no limit", verdict: "violated", resources: [task({}, {})], says: "memory of container c0" },
  {
    name: "a reservation only",
    verdict: "violated",
    resources: [task({ cpu: "512" }, { memoryReservation: 512 })],
    says: "memoryReservation is no limit",
  },
  {
    name: "one container of two",
    verdict: "violated",
    resources: [task({}, { cpu: 256, memory: 512 }, { cpu: 256 })],
    says: "container c1",
  },
  {
    name: "more than is allowed",
    verdict: "violated",
    resources: [task({ cpu: "2 vCPU", memory: "4096" }, {})],
    config: { maxCpuUnits: 512, maxMemoryMiB: 1024 },
    says: "at most 512 CPU units",
  },
  {
    name: "limits of the task only, where the containers need theirs",
    verdict: "violated",
    resources: [task({ cpu: "512", memory: "1024" }, { memory: 512 })],
    config: { containers: true },
    says: "CPU of container c0",
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [task({ containerDefinitions: unknownValue })],
  },
]);
