import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const it = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:cognito/userPool:UserPool",
  name: "it",
  props: { ...props },
});

export const examples = defineExamples([
  { name: "protected", verdict: "holds", resources: [it({ deletionProtection: "ACTIVE" })] },
  {
    name: "not protected",
    verdict: "violated",
    resources: [it({ deletionProtection: "INACTIVE" })],
    says: "the user pool can be deleted",
  },
  { name: "AWS's default", verdict: "violated", resources: [it({})], says: "the user pool can be deleted" },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [it({ deletionProtection: unknownValue })],
  },
]);
