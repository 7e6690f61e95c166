import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:sfn/stateMachine:StateMachine",
    name: "orders",
    props: { ...{ definition: "{}", roleArn: "arn:aws:iam::123456789012:role/orders" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "a key that is made with it",
    verdict: "holds",
    resources: [machine({ encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: unknownValue } })],
  },
  { name: "left out, which means AWS's", verdict: "violated", resources: [machine()], says: "found nothing" },
  {
    name: "AWS's, written out",
    verdict: "violated",
    resources: [machine({ encryptionConfiguration: { type: "AWS_OWNED_KEY" } })],
    says: "AWS_OWNED_KEY",
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [machine({ encryptionConfiguration: unknownValue })],
  },
]);
