import { defineExamples, unknownValue } from "../policy/examples.ts";

function task(...images: readonly string[]) {
  const containers = images.map((image, i) => ({ name: `c${i}`, image }));
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", region: "us-east-1", containerDefinitions: JSON.stringify(containers) },
  } as const;
}

export const examples = defineExamples([
  {
    name: "ECR, by tag and by digest",
    verdict: "holds",
    resources: [
      task(
        "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1.4.2",
        `123456789012.dkr.ecr.us-east-1.amazonaws.com/proxy@sha256:${"0a".repeat(32)}`,
      ),
    ],
    config: { sameRegion: true, accounts: ["123456789012"] },
  },
  {
    name: "ECR by its other addresses",
    verdict: "holds",
    resources: [
      task(
        "123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/api:1",
        "123456789012.dkr-ecr.eu-west-1.on.aws/api:1",
        "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/api:1",
      ),
    ],
  },
  {
    name: "a registry that the config trusts",
    verdict: "holds",
    resources: [task("registry.example.com/payments/api:1.4.2")],
    config: { registries: ["registry.example.com"] },
  },
  { name: "Docker Hub", verdict: "violated", resources: [task("nginx:1.27")], says: "nginx:1.27" },
  { name: "Docker Hub, by user", verdict: "violated", resources: [task("bitnami/redis:7.2")] },
  {
    name: "the public gallery of ECR",
    verdict: "violated",
    resources: [task("public.ecr.aws/docker/library/nginx:1.27")],
    says: "public.ecr.aws",
  },
  {
    name: "a host that only begins like ECR",
    verdict: "violated",
    resources: [task("123456789012.dkr.ecr.us-east-1.amazonaws.com.example.net/api:1")],
  },
  {
    name: "another region, where images must be near",
    verdict: "violated",
    resources: [task("123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2")],
    config: { sameRegion: true },
    says: "ECR in us-east-1",
  },
  {
    name: "another account, where one's own is required",
    verdict: "violated",
    resources: [task("111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.4.2")],
    config: { accounts: ["123456789012"] },
  },
  {
    name: "containers that are not known yet",
    verdict: "undecided",
    resources: [{ ...task(), props: { family: "api", containerDefinitions: unknownValue } }],
  },
]);
