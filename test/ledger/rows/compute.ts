import { assert } from "chai";
import {
  assertCustomerKey,
  at,
  container,
  containers,
  environment,
  list,
  role,
  secretOf,
  secrets,
  statementsOf,
  withContainer,
  type Json,
} from "../ask.ts";
import type { StackGraph, StackResource, Value } from "../graph.ts";
import type { Row } from "../row.ts";

function service(graph: StackGraph, property: string): Value | undefined {
  return at(graph.one("ecs/service").inputs, property);
}

function task(graph: StackGraph, property: string): Value | undefined {
  return at(graph.one("ecs/taskDefinition").inputs, property);
}

/** The repository of the application's images: that of the collector stands beside it. */
function ownRepository(graph: StackGraph): StackResource {
  return graph.one("ecr/repository", ({ name }) => name.endsWith("-api-repository"));
}

function repository(graph: StackGraph): Record<string, Value> {
  return ownRepository(graph).inputs;
}

function imageOf(graph: StackGraph): string {
  return String(container(graph).image);
}

function ownImage(graph: StackGraph): void {
  const url = String(ownRepository(graph).outputs.repositoryUrl);
  const urls = graph.some("ecr/repository").map(({ outputs }) => String(outputs.repositoryUrl));
  for (const { image } of containers(graph)) assert.match(String(image), new RegExp(`^(${urls.join("|")})[:@]`));
  assert.match(imageOf(graph), new RegExp(`^${url}[:@]`));
  assert.match(url, /^\d{12}\.dkr\.ecr\.us-east-1\.amazonaws\.com\//);
}

function rolls(graph: StackGraph): void {
  assert.equal(service(graph, "deploymentMinimumHealthyPercent"), 100);
  assert.equal(service(graph, "deploymentMaximumPercent"), 200);
  assert.deepEqual(
    [service(graph, "deploymentCircuitBreaker.enable"), service(graph, "deploymentCircuitBreaker.rollback")],
    [true, true],
  );
}

function withEnvironment(graph: StackGraph, name: string, value: string | undefined): StackGraph {
  return withContainer(graph, (found) => ({
    ...found,
    environment: ((found.environment ?? []) as readonly Json[])
      .filter((pair) => pair.name !== name)
      .concat(value === undefined ? [] : [{ name, value }]),
  }));
}

export const rows: readonly Row[] = [
  {
    id: "F-51",
    holds: (graph) => {
      assert.equal(repository(graph).imageTagMutability, "IMMUTABLE");
      assert.notMatch(imageOf(graph), /:latest$/);
      assert.match(imageOf(graph), /(:[\w.-]+|@sha256:[0-9a-f]{64})$/);
    },
    breaks: (graph) => graph.with("ecr/repository", { imageTagMutability: "MUTABLE" }),
    breaker: "tags may be moved",
  },
  {
    id: "F-52",
    holds: (graph) => {
      assert.isEmpty(graph.all("ec2/keyPair"));
      for (const { inputs, name } of graph.some("vpc/securityGroupIngressRule"))
        assert.isFalse(Number(inputs.fromPort) <= 22 && Number(inputs.toPort) >= 22, name);
      assert.notEqual(service(graph, "enableExecuteCommand"), true);
    },
    breaks: (graph) => graph.with("ecs/service", { enableExecuteCommand: true }),
    breaker: "ECS Exec is on",
  },
  {
    id: "F-53",
    holds: rolls,
    breaks: (graph) => graph.with("ecs/service", { deploymentCircuitBreaker: { enable: true, rollback: false } }),
    breaker: "a failed deployment stays",
  },
  {
    id: "D-05",
    holds: (graph) => {
      const { inputs } = graph.one("ecs/cluster");
      assert.equal(inputs.name, "fintech-cluster");
      const insights = ((inputs.settings ?? []) as readonly Json[]).find(({ name }) => name === "containerInsights");
      assert.match(String(insights?.value), /^(enabled|enhanced)$/);
    },
    breaks: (graph) => graph.with("ecs/cluster", { settings: [] }),
    breaker: "Container Insights is off",
  },
  {
    id: "D-06",
    holds: (graph) => assert.equal(service(graph, "name"), "fintech-api-service"),
    breaks: (graph) => graph.with("ecs/service", { name: "another" }),
    breaker: "the service has another name",
  },
  {
    id: "D-07",
    holds: (graph) => {
      assert.equal(service(graph, "desiredCount"), 3);
      assert.lengthOf(list(service(graph, "networkConfiguration.subnets")), 2);
      const { inputs } = graph.one("appautoscaling/target");
      assert.isTrue(
        Number(inputs.minCapacity) >= 2 && Number(inputs.minCapacity) <= 3 && Number(inputs.maxCapacity) >= 3,
      );
    },
    breaks: (graph) => graph.with("appautoscaling/target", { minCapacity: 1 }),
    breaker: "one task may be all",
  },
  {
    id: "D-08",
    holds: (graph) => assert.deepEqual([task(graph, "cpu"), task(graph, "memory")], ["512", "1024"]),
    breaks: (graph) => graph.with("ecs/taskDefinition", { memory: "2048" }),
    breaker: "a task has 2048 MiB",
  },
  {
    id: "D-09",
    holds: (graph) => {
      assert.equal(task(graph, "networkMode"), "awsvpc");
      assert.deepEqual(list(task(graph, "requiresCompatibilities")), ["FARGATE"]);
    },
    breaks: (graph) => graph.with("ecs/taskDefinition", { networkMode: "host" }),
    breaker: "tasks use the host's network",
  },
  {
    id: "D-10",
    holds: (graph) =>
      assert.deepEqual([service(graph, "launchType"), service(graph, "platformVersion")], ["FARGATE", "LATEST"]),
    breaks: (graph) => graph.with("ecs/service", { platformVersion: "1.3.0" }),
    breaker: "the platform is an old one",
  },
  {
    id: "D-11",
    holds: (graph) => {
      ownImage(graph);
      if (graph.stack === "dev") assert.match(imageOf(graph), /\/fintech-api:latest$/);
      else assert.notMatch(imageOf(graph), /:latest$/);
    },
    breaks: (graph) => withContainer(graph, (found) => ({ ...found, image: "nginx:latest" })),
    breaker: "the image comes from Docker Hub",
  },
  {
    id: "D-12",
    holds: (graph) => assert.equal(at(container(graph), "portMappings[0].containerPort"), 8080),
    breaks: (graph) => withContainer(graph, (found) => ({ ...found, portMappings: [{ containerPort: 80 }] })),
    breaker: "the container listens on 80",
  },
  {
    id: "D-13",
    holds: (graph) => {
      const { ENVIRONMENT, REGION } = environment(container(graph));
      assert.deepEqual([ENVIRONMENT, REGION], [graph.stack === "prod" ? "production" : "dev", "us-east-1"]);
    },
    breaks: (graph) => withEnvironment(graph, "REGION", undefined),
    breaker: "the region is not told",
  },
  {
    id: "D-14",
    holds: (graph) => {
      const { REDIS_HOST, REDIS_PORT } = environment(container(graph));
      assert.equal(REDIS_HOST, graph.one("elasticache/replicationGroup").outputs.primaryEndpointAddress);
      assert.match(String(REDIS_HOST), /^master\..+\.cache\.amazonaws\.com$/);
      assert.equal(REDIS_PORT, "6379");
    },
    breaks: (graph) => withEnvironment(graph, "REDIS_HOST", "localhost"),
    breaker: "the cache is sought elsewhere",
  },
  {
    id: "D-21",
    holds: (graph) => {
      const group = graph.one("cloudwatch/logGroup", ({ inputs }) => inputs.name === "/ecs/fintech-api");
      assertCustomerKey(graph, group.inputs.kmsKeyId, "the log group");
      for (const found of containers(graph)) {
        assert.equal(at(found, "logConfiguration.logDriver"), "awslogs");
        assert.equal(at(found, "logConfiguration.options.awslogs-group"), "/ecs/fintech-api");
      }
    },
    breaks: (graph) => withContainer(graph, ({ logConfiguration: _, ...found }) => found),
    breaker: "a container does not log",
  },
  {
    id: "D-22",
    holds: (graph) => {
      assert.equal(task(graph, "family"), "fintech-api");
      assert.include(list(task(graph, "requiresCompatibilities")), "FARGATE");
    },
    breaks: (graph) => graph.with("ecs/taskDefinition", { family: "another" }),
    breaker: "the family has another name",
  },
  {
    id: "D-50",
    holds: (graph) => {
      assert.equal(repository(graph).name, "fintech-api");
      ownImage(graph);
    },
    breaks: (graph) => graph.with("ecr/repository", { name: "another" }),
    breaker: "the repository has another name",
  },
  {
    id: "D-51",
    holds: (graph) => {
      const { imageTagMutability, imageTagMutabilityExclusionFilters } = repository(graph);
      if (graph.stack === "prod") assert.equal(imageTagMutability, "IMMUTABLE");
      else {
        assert.equal(imageTagMutability, "IMMUTABLE_WITH_EXCLUSION");
        assert.deepEqual(
          (imageTagMutabilityExclusionFilters as readonly Json[]).map(({ filter }) => filter),
          ["latest"],
        );
      }
    },
    breaks: (graph) => graph.with("ecr/repository", { imageTagMutability: "MUTABLE" }),
    breaker: "tags may be moved",
  },
  {
    id: "D-52",
    holds: (graph) => assert.isTrue(at(repository(graph), "imageScanningConfiguration.scanOnPush")),
    breaks: (graph) => graph.with("ecr/repository", { imageScanningConfiguration: { scanOnPush: false } }),
    breaker: "images are not scanned",
  },
  {
    id: "D-54",
    holds: (graph) => {
      const policies = graph.some("ecr/repositoryPolicy").flatMap(({ inputs }) => statementsOf(inputs.policy));
      for (const { effect, actions, principal } of policies.filter((statement) => statement.effect === "Allow")) {
        const who = list(at(principal, "AWS"));
        const expected = actions.includes("ecr:PutImage")
          ? "arn:aws:iam::123456789012:role/fintech-developer"
          : String(role(graph, "execution").outputs.arn);
        assert.deepEqual(who, [expected], `${effect} ${actions}`);
      }
    },
    breaks: (graph) =>
      graph.with("ecr/repositoryPolicy", {
        policy: JSON.stringify({ Statement: { Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImage" } }),
      }),
    breaker: "everybody may pull",
  },
  {
    id: "D-56",
    holds: (graph) => {
      assert.lengthOf(graph.some("ecr/lifecyclePolicy"), graph.some("ecr/repository").length);
      for (const { inputs } of graph.some("ecr/lifecyclePolicy")) assert.match(String(inputs.policy), /"expire"/);
      assert.equal(service(graph, "taskDefinition"), graph.one("ecs/taskDefinition").outputs.arn);
      rolls(graph);
    },
    breaks: (graph) => graph.without(({ type }) => type === "aws:ecr/lifecyclePolicy:LifecyclePolicy"),
    breaker: "images are kept for ever",
  },
  {
    id: "D-57",
    holds: (graph) => {
      for (const valueFrom of Object.values(secrets(container(graph))))
        assertCustomerKey(graph, secretOf(graph, valueFrom).inputs.kmsKeyId, valueFrom);
      assert.equal(
        at(graph.one("cloudfront/distribution").inputs, "defaultCacheBehavior.viewerProtocolPolicy"),
        "redirect-to-https",
      );
      assert.isTrue(graph.one("elasticache/replicationGroup").inputs.transitEncryptionEnabled);
      assert.match(JSON.stringify(graph.one("rds/clusterParameterGroup").inputs.parameters), /rds\.force_ssl/);
    },
    breaks: (graph) => graph.with("secretsmanager/secret", { kmsKeyId: "alias/aws/secretsmanager" }),
    breaker: "injected secrets are encrypted with AWS's key",
  },
  {
    id: "D-59",
    holds: ownImage,
    breaks: (graph) => withContainer(graph, (found) => ({ ...found, image: "public.ecr.aws/nginx/nginx:1" })),
    breaker: "the image comes from a public registry",
  },
];
