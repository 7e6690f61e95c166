import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const permission = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:ec2/amiLaunchPermission:AmiLaunchPermission",
  name: "share",
  props: { imageId: "ami-0abc", ...props },
});

export const examples = defineExamples([
  { name: "one account", verdict: "holds", resources: [permission({ accountId: "111122223333" })] },
  { name: "everyone", verdict: "violated", resources: [permission({ group: "all" })], says: "accountId" },
  { name: "a group that is not known yet", verdict: "undecided", resources: [permission({ group: unknownValue })] },
]);
