import { defineExamples, unknownValue } from "../policy/examples.ts";

function memory(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:memorydb/cluster:Cluster", name: "positions", props } as const;
}

export const examples = defineExamples([
  { name: "a list of its own", verdict: "holds", resources: [memory({ aclName: "positions" })] },
  {
    name: "a list that is made in the same deployment",
    verdict: "holds",
    resources: [memory({ aclName: unknownValue })],
  },
  {
    name: "everybody",
    verdict: "violated",
    resources: [memory({ aclName: "open-access" })],
    says: "aclName: acl.name",
  },
  { name: "nothing said", verdict: "violated", resources: [memory({})] },
]);
