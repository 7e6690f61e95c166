import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const address = (authorizationType: unknown): ExampleResource => ({
  type: "aws:lambda/functionUrl:FunctionUrl",
  name: "api",
  props: { functionName: "api", authorizationType },
});

export const examples = defineExamples([
  { name: "signed requests", verdict: "holds", resources: [address("AWS_IAM")] },
  { name: "anyone", verdict: "violated", resources: [address("NONE")], says: "AWS_IAM" },
  { name: "a choice that is not known yet", verdict: "undecided", resources: [address(unknownValue)] },
]);
