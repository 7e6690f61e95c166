import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function bus(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:cloudwatch/eventBus:EventBus", name: "orders", props };
}

function policy(props: Readonly<Record<string, unknown>>, dependsOn: readonly string[] = []): ExampleResource {
  return {
    type: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
    name: "policy",
    props,
    propertyDependencies: { eventBusName: dependsOn },
  };
}

function permission(props: Readonly<Record<string, unknown>>, dependsOn: readonly string[] = []): ExampleResource {
  return {
    type: "aws:cloudwatch/eventPermission:EventPermission",
    name: "permission",
    props,
    propertyDependencies: { eventBusName: dependsOn },
  };
}

export const examples = defineExamples([
  {
    name: "a policy",
    verdict: "holds",
    resources: [bus(), policy({ eventBusName: unknownValue, policy: unknownValue }, ["orders"])],
  },
  {
    name: "a permission",
    verdict: "holds",
    resources: [
      bus({ name: "orders" }),
      permission({ eventBusName: "orders", principal: "111122223333", statementId: "partner" }),
    ],
  },
  { name: "neither", verdict: "violated", resources: [bus()] },
  {
    name: "the policy of another bus",
    verdict: "violated",
    resources: [bus({ name: "orders" }), policy({ eventBusName: "invoices", policy: unknownValue })],
  },
  {
    name: "a policy of a bus that cannot be told",
    verdict: "undecided",
    resources: [bus(), policy({ eventBusName: unknownValue, policy: unknownValue })],
  },
]);
