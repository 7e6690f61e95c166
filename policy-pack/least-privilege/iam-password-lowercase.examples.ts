import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const passwords = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  name: "passwords",
  props,
});

export const examples = defineExamples([
  { name: "as demanded", verdict: "holds", resources: [passwords({ requireLowercaseCharacters: true })] },
  {
    name: "not as demanded",
    verdict: "violated",
    resources: [passwords({ requireLowercaseCharacters: false })],
    says: "requireLowercaseCharacters",
  },
  { name: "left to AWS's default", verdict: "violated", resources: [passwords({ allowUsersToChangePassword: true })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [passwords({ requireLowercaseCharacters: unknownValue })],
  },
]);
