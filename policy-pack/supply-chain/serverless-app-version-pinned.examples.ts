import { type ExampleResource, defineExamples } from "../policy/examples.ts";

function app(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:serverlessrepository/cloudFormationStack:CloudFormationStack",
    name: "rotation",
    props: {
      ...{
        applicationId: "arn:aws:serverlessrepo:us-east-1:123456789012:applications/x",
        capabilities: ["CAPABILITY_IAM"],
      },
      ...props,
    },
  };
}

export const examples = defineExamples([
  { name: "a version", verdict: "holds", resources: [app({ semanticVersion: "1.1.373" })] },
  { name: "left out, which means the newest", verdict: "violated", resources: [app()] },
  { name: "an empty text", verdict: "violated", resources: [app({ semanticVersion: "" })] },
]);
