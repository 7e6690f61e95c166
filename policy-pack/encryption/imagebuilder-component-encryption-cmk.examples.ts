import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function component(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:imagebuilder/component:Component", name: "component", props } as const;
}

function recipe(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:imagebuilder/containerRecipe:ContainerRecipe", name: "recipe", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [component({ kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [component({ kmsKeyId: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [component({})] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [component({ kmsKeyId: "alias/aws/service" })],
  },
  { name: "a container recipe", verdict: "violated", resources: [recipe({})] },
]);
