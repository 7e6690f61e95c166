import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const passwords = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  name: "passwords",
  props,
});

export const examples = defineExamples([
  { name: "as demanded", verdict: "holds", resources: [passwords({ passwordReusePrevention: 24 })] },
  {
    name: "not as demanded",
    verdict: "violated",
    resources: [passwords({ passwordReusePrevention: 23 })],
    says: "passwordReusePrevention",
  },
  { name: "left to AWS's default", verdict: "violated", resources: [passwords({ allowUsersToChangePassword: true })] },
  {
    name: "fewer, where the config asks for that",
    verdict: "holds",
    resources: [passwords({ passwordReusePrevention: 5 })],
    config: { remembered: 5 },
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [passwords({ passwordReusePrevention: unknownValue })],
  },
]);
