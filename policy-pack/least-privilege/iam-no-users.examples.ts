import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const user = (name: unknown): ExampleResource => ({ type: "aws:iam/user:User", name: "ada", props: { name } });

export const examples = defineExamples([
  { name: "a user", verdict: "violated", resources: [user("ada")], says: "ada" },
  { name: "a user whose name Pulumi makes", verdict: "violated", resources: [user(undefined)] },
  {
    name: "a user whom the config keeps",
    verdict: "holds",
    resources: [user("break-glass-1")],
    config: { allowed: ["break-glass-*"] },
  },
  {
    name: "another user than the config keeps",
    verdict: "violated",
    resources: [user("ada")],
    config: { allowed: ["break-glass-*"] },
  },
  {
    name: "a name that is not known yet",
    verdict: "undecided",
    resources: [user(unknownValue)],
    config: { allowed: ["break-glass-*"] },
  },
]);
