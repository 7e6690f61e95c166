import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const key = (user: unknown): ExampleResource => ({ type: "aws:iam/accessKey:AccessKey", name: "key", props: { user } });

export const examples = defineExamples([
  { name: "a user", verdict: "holds", resources: [key("ada")] },
  { name: "a user whose name has the word", verdict: "holds", resources: [key("rooter")] },
  { name: "the root user", verdict: "violated", resources: [key("root")], says: "remove the key" },
  { name: "the root user, as reports call it", verdict: "violated", resources: [key("<root_account>")] },
  { name: "the root user by its ARN", verdict: "violated", resources: [key("arn:aws:iam::123456789012:root")] },
  { name: "a user that is not known yet", verdict: "undecided", resources: [key(unknownValue)] },
]);
