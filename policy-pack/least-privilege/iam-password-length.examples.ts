import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const passwords = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  name: "passwords",
  props,
});

export const examples = defineExamples([
  { name: "as demanded", verdict: "holds", resources: [passwords({ minimumPasswordLength: 14 })] },
  {
    name: "not as demanded",
    verdict: "violated",
    resources: [passwords({ minimumPasswordLength: 13 })],
    says: "minimumPasswordLength",
  },
  { name: "left to AWS's default", verdict: "violated", resources: [passwords({ allowUsersToChangePassword: true })] },
  {
    name: "longer, where the config asks for it",
    verdict: "violated",
    resources: [passwords({ minimumPasswordLength: 14 })],
    config: { minimum: 15 },
    says: "at least 15",
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [passwords({ minimumPasswordLength: unknownValue })],
  },
]);
