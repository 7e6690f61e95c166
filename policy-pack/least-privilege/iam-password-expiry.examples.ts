import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const passwords = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  name: "passwords",
  props,
});

export const examples = defineExamples([
  { name: "as demanded", verdict: "holds", resources: [passwords({ maxPasswordAge: 90 })] },
  {
    name: "not as demanded",
    verdict: "violated",
    resources: [passwords({ maxPasswordAge: 91 })],
    says: "maxPasswordAge",
  },
  { name: "left to AWS's default", verdict: "violated", resources: [passwords({ allowUsersToChangePassword: true })] },
  { name: "zero, which means never", verdict: "violated", resources: [passwords({ maxPasswordAge: 0 })] },
  { name: "daily", verdict: "holds", resources: [passwords({ maxPasswordAge: 1 })] },
  {
    name: "longer, where the config allows it",
    verdict: "holds",
    resources: [passwords({ maxPasswordAge: 180 })],
    config: { maximum: 180 },
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [passwords({ maxPasswordAge: unknownValue })],
  },
]);
