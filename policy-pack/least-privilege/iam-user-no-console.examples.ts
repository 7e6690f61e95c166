import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ADA: ExampleResource = { type: "aws:iam/user:User", name: "ada", props: { name: "ada" } };
const profile = (user: unknown, dependsOn?: string): ExampleResource => ({
  type: "aws:iam/userLoginProfile:UserLoginProfile",
  name: "profile",
  props: { user },
  ...(dependsOn === undefined ? {} : { propertyDependencies: { user: [dependsOn] } }),
});

export const examples = defineExamples([
  { name: "a user without a password", verdict: "holds", resources: [ADA] },
  { name: "a user with one", verdict: "violated", resources: [ADA, profile("ada")], says: "Identity Center" },
  { name: "a user with one, in a first preview", verdict: "violated", resources: [ADA, profile(unknownValue, "ada")] },
  { name: "a password of a user from elsewhere", verdict: "violated", resources: [profile("grace")], says: "grace" },
]);
