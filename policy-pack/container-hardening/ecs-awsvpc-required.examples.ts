import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: "[]", ...props },
  } as const;
}

export const examples = defineExamples([
  {
    name: "on Fargate",
    verdict: "holds",
    resources: [task({ networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"] })],
    config: { requireFargate: true },
  },
  {
    name: "on instances of one's own",
    verdict: "holds",
    resources: [task({ networkMode: "awsvpc", requiresCompatibilities: ["EC2"] })],
  },
  {
    name: "outside of AWS, where there is no VPC",
    verdict: "not applicable",
    resources: [task({ networkMode: "bridge", requiresCompatibilities: ["EXTERNAL"] })],
  },
  {
    name: "the network of the instance",
    verdict: "violated",
    resources: [task({ networkMode: "host", requiresCompatibilities: ["EC2"] })],
    says: "host",
  },
  { name: "nothing declared", verdict: "violated", resources: [task({})], says: "bridge, ECS's default" },
  {
    name: "instances of one's own, where Fargate is required",
    verdict: "violated",
    resources: [task({ networkMode: "awsvpc", requiresCompatibilities: ["EC2"] })],
    config: { requireFargate: true },
    says: "requiresCompatibilities",
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [task({ networkMode: unknownValue, requiresCompatibilities: ["FARGATE"] })],
  },
]);
