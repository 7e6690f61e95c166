import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const key = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:iam/accessKey:AccessKey",
  name: "key",
  props: { user: "ada", ...props },
});

export const examples = defineExamples([
  { name: "a key switched off", verdict: "holds", resources: [key({ status: "Inactive" })] },
  { name: "a key", verdict: "violated", resources: [key({})], says: "takes" },
  { name: "a key switched on", verdict: "violated", resources: [key({ status: "Active" })] },
  { name: "a status that is not known yet", verdict: "undecided", resources: [key({ status: unknownValue })] },
]);
