import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function repository(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ecr/repository:Repository", name: "api", props };
}

function lifecycle(props: Readonly<Record<string, unknown>>, dependsOn: readonly string[] = []): ExampleResource {
  return {
    type: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
    name: "lifecycle",
    props,
    propertyDependencies: { repository: dependsOn },
  };
}

export const examples = defineExamples([
  {
    name: "a policy that is made with it",
    verdict: "holds",
    resources: [repository(), lifecycle({ repository: unknownValue }, ["api"])],
  },
  {
    name: "a policy by the repository's name",
    verdict: "holds",
    resources: [repository({ name: "api" }), lifecycle({ repository: "api" })],
  },
  { name: "none", verdict: "violated", resources: [repository()] },
  {
    name: "a policy of another repository",
    verdict: "violated",
    resources: [repository({ name: "api" }), lifecycle({ repository: "jobs" })],
  },
  {
    name: "a policy that cannot be told",
    verdict: "undecided",
    resources: [repository(), lifecycle({ repository: unknownValue })],
  },
]);
