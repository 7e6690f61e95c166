import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  const containerDefinitions = JSON.stringify([{ name: "api", image: "api:1" }]);
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions, ...props },
  };
}

export const examples = defineExamples([
  { name: "nothing said", verdict: "holds", resources: [task()] },
  { name: "its own", verdict: "holds", resources: [task({ pidMode: "task", ipcMode: "none" })] },
  { name: "the processes of the host", verdict: "violated", resources: [task({ pidMode: "host" })], says: "processes" },
  { name: "the memory of the host", verdict: "violated", resources: [task({ ipcMode: "host" })], says: "memory" },
  { name: "a mode that is not known yet", verdict: "undecided", resources: [task({ pidMode: unknownValue })] },
]);
