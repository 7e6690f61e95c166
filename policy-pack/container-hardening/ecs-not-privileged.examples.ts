import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(container: Readonly<Record<string, unknown>>, props: Readonly<Record<string, unknown>> = {}) {
  const containers = [
    { name: "proxy", image: "proxy:1" },
    { name: "api", image: "api:1", ...container },
  ];
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(containers), ...props },
  } as const;
}

export const examples = defineExamples([
  { name: "nothing said, which means not privileged", verdict: "holds", resources: [task({})] },
  { name: "said", verdict: "holds", resources: [task({ privileged: false })] },
  {
    name: "a privileged container",
    verdict: "violated",
    resources: [task({ privileged: true })],
    says: "container api",
  },
  {
    name: "a container that may be privileged, which is not known yet",
    verdict: "undecided",
    resources: [task({ privileged: unknownValue })],
  },
  {
    name: "a daemon of every machine",
    verdict: "violated",
    resources: [{ ...task({ privileged: true }), type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition" }],
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [task({}, { containerDefinitions: unknownValue })],
  },
]);
