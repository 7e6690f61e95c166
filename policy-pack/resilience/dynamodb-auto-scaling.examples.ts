import { type ExampleResource, defineExamples, unknownValue } from "../examples.ts";

function table(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:dynamodb/table:Table", name: "orders", props };
}

function target(props: Readonly<Record<string, unknown>>, dependsOn: readonly string[] = []): ExampleResource {
  return {
    type: "aws:appautoscaling/target:Target",
    name: "target",
    props,
    propertyDependencies: { resourceId: dependsOn },
  };
}

export const examples = defineExamples([
  {
    name: "fixed, with a target",
    verdict: "holds",
    resources: [table({ name: "orders" }), target({ resourceId: "table/orders" })],
  },
  {
    name: "fixed, with a target that is made with it",
    verdict: "holds",
    resources: [table({ billingMode: "PROVISIONED" }), target({ resourceId: unknownValue }, ["orders"])],
  },
  {
    name: "left out, which means fixed",
    verdict: "violated",
    resources: [table({ name: "orders" })],
    says: "found nothing",
  },
  {
    name: "a target of another table",
    verdict: "violated",
    resources: [table({ name: "orders" }), target({ resourceId: "table/customers" })],
  },
  { name: "by request", verdict: "not applicable", resources: [table({ billingMode: "PAY_PER_REQUEST" })] },
  {
    name: "a target that cannot be told",
    verdict: "undecided",
    resources: [table({ name: "orders" }), target({ resourceId: unknownValue })],
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [table({ name: "orders", billingMode: unknownValue })],
  },
]);
