import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(...logs: readonly unknown[]) {
  const containers = logs.map((logConfiguration, i) => ({
    name: `c${i}`,
    image: "api:1",
    ...(logConfiguration === undefined ? {} : { logConfiguration }),
  }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(containers) },
  } as const;
}

const CLOUDWATCH = { logDriver: "awslogs", options: { "awslogs-group": "/ecs/api", "awslogs-region": "us-east-1" } };

export const examples = defineExamples([
  { name: "logs to CloudWatch", verdict: "holds", resources: [task(CLOUDWATCH)] },
  {
    name: "logs to a router, whose own go to CloudWatch",
    verdict: "holds",
    resources: [task({ logDriver: "awsfirelens" }, CLOUDWATCH)],
  },
  { name: "no log configuration", verdict: "violated", resources: [task(CLOUDWATCH, undefined)], says: "container c1" },
  { name: "logs thrown away", verdict: "violated", resources: [task({ logDriver: "none" })] },
  { name: "logs kept on the host", verdict: "violated", resources: [task({ logDriver: "json-file" })] },
  {
    name: "another driver than the config takes",
    verdict: "violated",
    resources: [task({ logDriver: "splunk" })],
    config: { drivers: ["awslogs"] },
    says: "awslogs",
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        name: "api",
        props: { family: "api", containerDefinitions: unknownValue },
      },
    ],
  },
]);
