import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(containerDefinitions: unknown) {
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions },
  } as const;
}

export const examples = defineExamples([
  { name: "JSON", verdict: "holds", resources: [task('[{ "name": "api", "image": "api:1" }]')] },
  {
    name: "definitions that do not parse",
    verdict: "violated",
    resources: [task("[{ name: api }]")],
    says: "jsonStringify",
  },
  { name: "text that is no list", verdict: "violated", resources: [task('"api"')] },
  { name: "definitions that are cut off", verdict: "violated", resources: [task('[{ "name": "api", ')] },
  { name: "definitions that are not known yet", verdict: "undecided", resources: [task(unknownValue)] },
]);
