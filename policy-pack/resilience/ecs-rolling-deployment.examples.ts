import { defineExamples, unknownValue } from "../policy/examples.ts";

const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } };

function service(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ecs/service:Service",
    name: "api",
    props: { taskDefinition: "api:1", desiredCount: 3, ...props },
  } as const;
}

function revision(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: "[]", ...props },
  } as const;
}

export const examples = defineExamples([
  {
    name: "all that is asked for",
    verdict: "holds",
    resources: [service({ deploymentMinimumHealthyPercent: 100, deploymentMaximumPercent: 200, ...BREAKER })],
  },
  { name: "ECS's own percentages, which are the same", verdict: "holds", resources: [service(BREAKER)] },
  {
    name: "a daemon, whose old task must go first",
    verdict: "holds",
    resources: [
      service({
        schedulingStrategy: "DAEMON",
        deploymentMinimumHealthyPercent: 0,
        deploymentMaximumPercent: 100,
        ...BREAKER,
      }),
    ],
  },
  {
    name: "blue and green by CodeDeploy",
    verdict: "not applicable",
    resources: [service({ deploymentController: { type: "CODE_DEPLOY" } })],
  },
  {
    name: "a canary by ECS",
    verdict: "not applicable",
    resources: [service({ deploymentConfiguration: { strategy: "CANARY" } })],
  },
  {
    name: "no circuit breaker",
    verdict: "violated",
    resources: [service({})],
    says: "deploymentCircuitBreaker: { enable: true, rollback: true }",
  },
  {
    name: "a circuit breaker that only stops",
    verdict: "violated",
    resources: [service({ deploymentCircuitBreaker: { enable: true, rollback: false } })],
    says: "deploymentCircuitBreaker.rollback",
  },
  {
    name: "all tasks may stop",
    verdict: "violated",
    resources: [service({ deploymentMinimumHealthyPercent: 0, ...BREAKER })],
    says: "deploymentMinimumHealthyPercent",
  },
  {
    name: "no room for new tasks",
    verdict: "violated",
    resources: [service({ deploymentMaximumPercent: 100, ...BREAKER })],
    says: "no room",
  },
  {
    name: "revisions that go, where they must be kept",
    verdict: "violated",
    resources: [service(BREAKER), revision({})],
    config: { keepRevisions: true },
    says: "skipDestroy: true",
  },
  {
    name: "revisions that stay",
    verdict: "holds",
    resources: [service(BREAKER), revision({ skipDestroy: true })],
    config: { keepRevisions: true },
  },
  {
    name: "a circuit breaker that is not known yet",
    verdict: "undecided",
    resources: [service({ deploymentCircuitBreaker: unknownValue })],
  },
]);
