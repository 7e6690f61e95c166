import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

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

function scaling(type: string, props: Readonly<Record<string, unknown>>, dependsOn: readonly string[] = []) {
  const token = `aws:appautoscaling/${type.charAt(0).toLowerCase()}${type.slice(1)}:${type}`;
  return { type: token, name: "scaling", props, propertyDependencies: { resourceId: dependsOn } };
}

export const examples = defineExamples([
  {
    name: "fixed, with a target",
    verdict: "holds",
    resources: [
      table({ name: "orders" }),
      target({ resourceId: "table/orders" }),
      scaling("Policy", { resourceId: "table/orders" }),
    ],
  },
  {
    name: "fixed, with a target that is made with it",
    verdict: "holds",
    resources: [
      table({ billingMode: "PROVISIONED" }),
      target({ resourceId: unknownValue }, ["orders"]),
      scaling("Policy", { resourceId: unknownValue }, ["target"]),
    ],
  },
  {
    name: "a policy that refers to the table, as the target does",
    verdict: "holds",
    resources: [
      table({ billingMode: "PROVISIONED" }),
      target({ resourceId: unknownValue }, ["orders"]),
      scaling("Policy", { resourceId: unknownValue }, ["orders"]),
    ],
  },
  {
    name: "by a schedule",
    verdict: "holds",
    resources: [
      table({ name: "orders" }),
      target({ resourceId: "table/orders" }),
      scaling("ScheduledAction", { resourceId: "table/orders" }),
    ],
  },
  {
    name: "limits, and nothing that scales between them",
    verdict: "violated",
    resources: [table({ name: "orders" }), target({ resourceId: "table/orders" })],
    says: "a scaling target with a policy",
  },
  {
    name: "the policy of something else",
    verdict: "violated",
    resources: [
      table({ name: "orders" }),
      target({ resourceId: "table/orders" }),
      scaling("Policy", { resourceId: "table/customers" }),
    ],
  },
  {
    name: "a policy by name, of a target whose own is not known yet",
    verdict: "undecided",
    resources: [
      table({}),
      target({ resourceId: unknownValue }, ["orders"]),
      scaling("Policy", { resourceId: "table/orders-4a1c" }),
    ],
  },
  {
    name: "a policy of something else than a table, and a target whose name is not known yet",
    verdict: "violated",
    resources: [
      table({}),
      target({ resourceId: unknownValue }, ["orders"]),
      scaling("Policy", { resourceId: "service/default/api" }),
    ],
  },
  {
    name: "a policy that cannot be told",
    verdict: "undecided",
    resources: [
      table({ name: "orders" }),
      target({ resourceId: "table/orders" }),
      scaling("Policy", { resourceId: unknownValue }),
    ],
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
