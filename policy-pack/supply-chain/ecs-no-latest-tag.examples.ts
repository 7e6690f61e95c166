import { defineExamples, unknownValue } from "../policy/examples.ts";

const REPOSITORY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/payments/api";
const DIGEST = `sha256:${"0a".repeat(32)}`;

function task(...images: readonly (string | undefined)[]) {
  const containers = images.map((image, i) => ({ name: `c${i}`, ...(image === undefined ? {} : { image }) }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: JSON.stringify(containers) },
  } as const;
}

export const examples = defineExamples([
  { name: "a version", verdict: "holds", resources: [task(`${REPOSITORY}:1.4.2`, "nginx:1.27")] },
  {
    name: "a digest",
    verdict: "holds",
    resources: [task(`${REPOSITORY}@${DIGEST}`, `${REPOSITORY}:latest@${DIGEST}`)],
  },
  {
    name: "a registry with a port",
    verdict: "holds",
    resources: [task("registry.example.com:5000/payments/api:1.4.2")],
  },
  { name: "latest", verdict: "violated", resources: [task(`${REPOSITORY}:latest`)], says: ":latest" },
  { name: "no tag, which is latest", verdict: "violated", resources: [task(REPOSITORY)], says: "c0" },
  {
    name: "no tag, in a registry with a port",
    verdict: "violated",
    resources: [task("registry.example.com:5000/payments/api")],
  },
  {
    name: "latest, in the second container",
    verdict: "violated",
    resources: [task(`${REPOSITORY}:1.4.2`, "nginx:latest")],
    says: "container c1",
  },
  {
    name: "a tag that moves, as the config knows",
    verdict: "violated",
    resources: [task(`${REPOSITORY}:stable`)],
    config: { movingTags: ["latest", "stable"] },
    says: "stable",
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [{ ...task(), props: { family: "api", containerDefinitions: unknownValue } }],
  },
]);
