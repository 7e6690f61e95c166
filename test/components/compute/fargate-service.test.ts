import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import { planFargateService } from "../../../components/compute/fargate-service.plan.ts";
import { taskContainers } from "../../../components/compute/task-containers.ts";
import { access, type Access } from "../../../components/identity/access.ts";
import { DEPLOYMENT, ofType, one, type Recording } from "../harness.ts";
import {
  apiKeys,
  ingress,
  ledger,
  LOGS_KEY,
  NAME,
  recordService,
  REPOSITORY,
  secretArn,
  SERVICES,
  sessions,
} from "./service.ts";

type Json = Readonly<Record<string, unknown>>;

function containersOf(recording: Recording): readonly Json[] {
  const { containerDefinitions } = one(recording, "ecs/taskDefinition").inputs;
  return JSON.parse(containerDefinitions as string) as readonly Json[];
}

function optionOf(container: Json | undefined, option: string): unknown {
  return (container?.["logConfiguration"] as { readonly options: Json } | undefined)?.options[option];
}

function containerOf(recording: Recording): Json {
  const [container, ...others] = containersOf(recording);
  assert.isEmpty(others);
  return container ?? {};
}

/** The rules that a service makes, as `egress to sg-ledger:5432`. */
function rulesOf(recording: Recording): readonly string[] {
  const tasks = `${NAME}-tasks-id`;
  return ["Egress", "Ingress"]
    .flatMap((direction) =>
      ofType(recording, `aws:vpc/securityGroup${direction}Rule:SecurityGroup${direction}Rule`).map(({ inputs }) => {
        const peer = inputs.referencedSecurityGroupId ?? inputs.prefixListId ?? inputs.cidrIpv4;
        assert.equal(inputs.fromPort, inputs.toPort);
        const name = (group: unknown) => (group === tasks ? "tasks" : String(group));
        const towards = direction === "Egress" ? "to" : "from";
        return `${name(inputs.securityGroupId)} ${towards} ${name(peer)} ${inputs.ipProtocol} ${inputs.fromPort}`;
      }),
    )
    .sort();
}

/** An output's value, or the message of why there is none. */
function textOf(output: pulumi.Output<string>): Promise<string> {
  // Outputs tell of failures by this method alone, which the SDK keeps out of its typings.
  const { promise } = output as unknown as { promise(): Promise<string> };
  return promise.call(output).catch((error: unknown) => (error as Error).message);
}

describe("FargateService", () => {
  it("makes the task that is documented (D-08, D-09, D-11, D-22, F-08, F-13)", async () => {
    const { inputs } = one(await recordService(), "ecs/taskDefinition");
    assert.deepInclude(inputs, {
      family: "fintech-api",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      cpu: "512",
      memory: "1024",
      executionRoleArn: "arn:aws:iam::123456789012:role/execution",
      taskRoleArn: "arn:aws:iam::123456789012:role/task",
    });
    assert.notProperty(inputs, "volumes");
  });

  it("hands a container its variables, and its secrets by reference (D-12 to D-16, F-21, D-57)", async () => {
    const container = containerOf(await recordService());
    assert.deepInclude(container, {
      name: "fintech-api",
      image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/fintech-api:1.0.0",
      portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: "tcp" }],
      environment: [
        { name: "DB_HOST", value: "ledger.rds.amazonaws.com" },
        { name: "ENVIRONMENT", value: "dev" },
        { name: "REGION", value: "us-east-1" },
      ],
      secrets: [
        { name: "API_KEY", valueFrom: secretArn("fintech/api-keys") },
        { name: "DB_PASSWORD", valueFrom: `${secretArn("fintech/db-credentials")}:password::` },
      ],
    });
  });

  it("lets the container do little (Z-54, Z-55, Z-56)", async () => {
    const container = containerOf(await recordService());
    assert.deepInclude(container, { user: "10001:10001", readonlyRootFilesystem: true, privileged: false });
    assert.deepEqual(container.linuxParameters, {
      capabilities: { drop: ["ALL"] },
      initProcessEnabled: true,
      tmpfs: [{ containerPath: "/tmp", mountOptions: ["nodev", "noexec", "nosuid"], size: 64 }],
    });
    const open = containerOf(await recordService(() => ({ readonlyRootFilesystem: false })));
    assert.notProperty(open.linuxParameters, "tmpfs");
  });

  it("does not depend on the order of its uses and variables", async () => {
    const environment = { ENVIRONMENT: "dev", A: "1" };
    const turned = { A: "1", ENVIRONMENT: "dev" };
    const first = await recordService(() => ({ environment }));
    const second = await recordService(() => ({ environment: turned, uses: [apiKeys(), sessions(), ledger()] }));
    assert.deepEqual(second.resources, first.resources);
  });

  it("opens the ways of its uses and no others (F-42, Z-15 to Z-18)", async () => {
    const ways = [
      `tasks to sg-ledger tcp 5432`,
      `sg-ledger from tasks tcp 5432`,
      `tasks to sg-endpoints tcp 443`,
      `sg-endpoints from tasks tcp 443`,
      `tasks to pl-s3 tcp 443`,
      `tasks to 10.20.0.0/16 tcp 53`,
      `tasks to 10.20.0.0/16 udp 53`,
    ];
    const called = [`sg-balancer to tasks tcp 8080`, `tasks from sg-balancer tcp 8080`];
    assert.deepEqual(rulesOf(await recordService()), [...ways, ...called].sort());
    assert.deepEqual(rulesOf(await recordService(() => ({ ingress: undefined }))), [...ways].sort());
    const twice = await recordService(() => ({ uses: [ledger(), ledger("AUDIT")], ingress: undefined }));
    assert.deepEqual(rulesOf(twice), [...ways].sort(), "the same way for two uses is one");
    assert.lengthOf(rulesOf(await recordService(() => ({ uses: [], ingress: undefined }))), ways.length - 2);
  });

  it("goes to tables only where it uses one, whatever endpoints the others need", async () => {
    const endpoints = () => ({
      reach: () => access({ target: "endpoints/interface", verb: "connect" }),
      services: SERVICES,
      prefixListIds: { s3: pulumi.output("pl-s3"), dynamodb: pulumi.output("pl-dynamodb") },
      ready: [],
    });
    const gateways = async (...uses: readonly Access[]) =>
      rulesOf(await recordService(() => ({ uses, endpoints: endpoints() }))).filter((rule) => rule.includes(" pl-"));
    assert.deepEqual(await gateways(ledger()), ["tasks to pl-s3 tcp 443"]);
    assert.deepEqual(await gateways(sessions()), ["tasks to pl-dynamodb tcp 443", "tasks to pl-s3 tcp 443"]);
  });

  it("sends more only where the network says so (M-14, Z-17, Z-20)", async () => {
    const open = { app: "all", externalHttps: true, database: "ephemeral" } as const;
    const strict = await recordService();
    const loose = await recordService(undefined, undefined, { nat: "single", egress: open });
    const names = (recording: Recording) => ofType(recording, "vpc/securityGroupEgressRule").map(({ name }) => name);
    const more = names(loose).filter((name) => !names(strict).includes(name));
    assert.deepEqual(more, [`${NAME}-all-egress`, `${NAME}-database-ledger-5432-replies`, `${NAME}-external-https`]);
    const inputs = (name: string) => one(loose, "vpc/securityGroupEgressRule", `${NAME}-${name}`).inputs;
    const tasks = { securityGroupId: `${NAME}-tasks-id`, cidrIpv4: "0.0.0.0/0" };
    assert.deepInclude(inputs("all-egress"), { ...tasks, ipProtocol: "-1" });
    assert.notProperty(inputs("all-egress"), "fromPort");
    assert.deepInclude(inputs("external-https"), { ...tasks, ipProtocol: "tcp", fromPort: 443, toPort: 443 });
    assert.deepInclude(inputs("database-ledger-5432-replies"), {
      securityGroupId: "sg-ledger",
      referencedSecurityGroupId: `${NAME}-tasks-id`,
      fromPort: 1024,
      toPort: 65535,
    });
  });

  it("is refused where it has no way to something that it needs, and NAT is one (Z-28)", async () => {
    const endpoints = () => ({
      reach: () => access({ target: "endpoints/interface", verb: "connect" }),
      services: SERVICES.filter((service) => service !== "logs"),
      prefixListIds: { s3: pulumi.output("pl-s3") },
      ready: [],
    });
    const refused = await recordService(() => ({ endpoints: endpoints() })).then(String, String);
    assert.match(refused, /with no NAT this service needs dynamodb, ecr\.api.*; missing: logs/);
    await recordService(() => ({ endpoints: endpoints() }), undefined, { nat: "single" });
  });

  it("takes no secret as a plain variable (F-21)", async () => {
    const leaking = access({ target: "queue/x", verb: "send", environment: { URL: pulumi.secret("hunter2") } });
    const args = { deployment: DEPLOYMENT, port: 8080, image: "image", uses: [ledger(), leaking] };
    const size = { cpu: 512, memoryMiB: 1024, replicas: { desiredCount: 2 } };
    const plan = planFargateService(NAME, { ...args, ...size, environment: {} });
    const containers = (uses: readonly Access[]) =>
      textOf(taskContainers(NAME, plan, { ...args, uses }, pulumi.output("/ecs/api")));
    const failed = await containers([ledger(), leaking]);
    assert.match(failed, /uses\.queue\/x\.environment\.URL: found a secret \(the value is not shown\)/);
    assert.notInclude(failed, "hunter2");
    assert.notInclude(failed, "DB_HOST");
    assert.match(await containers([ledger()]), /^\[\{.*DB_HOST/);
  });

  it("opens a way to each of several groups behind one port", async () => {
    const connections = [
      { securityGroupId: "sg-reader", port: 5432 },
      { securityGroupId: "sg-writer", port: 5432 },
    ];
    const rules = rulesOf(await recordService(() => ({ uses: [{ ...ledger(), connections }] })));
    assert.includeMembers([...rules], ["tasks to sg-reader tcp 5432", "tasks to sg-writer tcp 5432"]);
  });

  it("runs in private subnets, rolls whole or back, and is not logged in to (D-06, D-10, D-20, F-38, F-52, F-53)", async () => {
    const service = one(await recordService(), "ecs/service");
    assert.deepInclude(service.inputs, {
      name: "fintech-api-service",
      cluster: "arn:aws:ecs:us-east-1:123456789012:fintech-cluster",
      taskDefinition: `arn:aws:ecs:us-east-1:123456789012:${NAME}-task`,
      desiredCount: 3,
      launchType: "FARGATE",
      platformVersion: "LATEST",
      networkConfiguration: {
        assignPublicIp: false,
        securityGroups: [`${NAME}-tasks-id`],
        subnets: ["app-a", "app-b"],
      },
      loadBalancers: [{ containerName: "fintech-api", containerPort: 8080, targetGroupArn: "target-group" }],
      healthCheckGracePeriodSeconds: 60,
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      availabilityZoneRebalancing: "ENABLED",
      enableExecuteCommand: false,
      propagateTags: "SERVICE",
      waitForSteadyState: true,
    });
    assert.isTrue(service.deleteBeforeReplace, "its name is taken while it exists");
    const unnamed = one(await recordService(() => ({ serviceName: undefined, ingress: undefined })), "ecs/service");
    assert.isFalse(unnamed.deleteBeforeReplace);
    assert.notProperty(unnamed.inputs, "healthCheckGracePeriodSeconds", "ECS takes it with a load balancer only");
  });

  it("starts when its listener, rules, permissions and endpoints stand", async () => {
    const service = one(await recordService(() => ({ ingress: ingress() })), "ecs/service");
    assert.includeMembers(
      [...service.dependsOn],
      [
        "listener",
        "endpoint",
        `${NAME}-execution-policy`,
        `${NAME}-task-policy`,
        `${NAME}-ingress-ingress`,
        `${NAME}-database-ledger-5432-egress`,
        `${NAME}-database-ledger-5432-ingress`,
        `${NAME}-s3-egress`,
      ],
    );
  });

  it("leaves the number of tasks to the load where it scales, and only there (D-07)", async () => {
    const scaled = await recordService();
    assert.deepEqual(one(scaled, "ecs/service").ignoreChanges, ["desiredCount"]);
    assert.deepEqual(one(scaled, "appautoscaling/target").inputs, {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: "service/fintech-cluster/fintech-api-service",
      minCapacity: 2,
      maxCapacity: 6,
    });
    assert.deepInclude(one(scaled, "appautoscaling/policy").inputs, {
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
        targetValue: 60,
        scaleInCooldown: 300,
        scaleOutCooldown: 60,
      },
    });
    assert.isEmpty(one(scaled, "appautoscaling/target").ignoreChanges);
    const fixed = await recordService(() => ({ replicas: { desiredCount: 2 } }));
    assert.isEmpty(one(fixed, "ecs/service").ignoreChanges);
    assert.isEmpty(ofType(fixed, "appautoscaling/target"));
  });

  it("follows requests for each task, and the calendar, whose bounds no update sets back", async () => {
    const schedules = { night: { schedule: "cron(0 22 ? * * *)", timezone: "Europe/Zurich", min: 1, max: 2 } };
    const replicas = { initial: 3, min: 2, max: 6, requestsPerTask: 500, schedules };
    const recording = await recordService(() => ({ replicas, ingress: ingress() }));
    const policy = one(recording, "appautoscaling/policy", `${NAME}-scaling-requests`);
    assert.deepInclude(policy.inputs.targetTrackingScalingPolicyConfiguration, {
      predefinedMetricSpecification: {
        predefinedMetricType: "ALBRequestCountPerTarget",
        resourceLabel: "app/alb/1/targetgroup/api/2",
      },
    });
    assert.deepInclude(one(recording, "appautoscaling/scheduledAction", `${NAME}-schedule-night`).inputs, {
      schedule: "cron(0 22 ? * * *)",
      timezone: "Europe/Zurich",
      scalableTargetAction: { minCapacity: 1, maxCapacity: 2 },
    });
    assert.deepEqual(one(recording, "appautoscaling/target").ignoreChanges, ["minCapacity", "maxCapacity"]);
  });

  it("hardens the containers beside its own alike, and waits for those that start first (Z-54, Z-55, Z-56)", async () => {
    const repositoryArn = `${REPOSITORY}-proxy`;
    const proxy = { image: "proxy:1", repositoryArn, memoryMiB: 64, startsFirst: true };
    const recording = await recordService(() => ({ sidecars: { proxy } }));
    const [own, beside] = containersOf(recording);
    assert.deepInclude(own, { name: "fintech-api", dependsOn: [{ condition: "START", containerName: "proxy" }] });
    assert.deepInclude(beside, {
      name: "proxy",
      image: "proxy:1",
      essential: true,
      memory: 64,
      user: "10001:10001",
      readonlyRootFilesystem: true,
      privileged: false,
      linuxParameters: { capabilities: { drop: ["ALL"] }, initProcessEnabled: true },
      portMappings: [],
    });
    assert.equal(optionOf(beside, "awslogs-stream-prefix"), "proxy");
    const { policy } = one(recording, "iam/rolePolicy", `${NAME}-execution-policy`).inputs;
    const { Statement } = JSON.parse(policy as string) as { readonly Statement: readonly Json[] };
    const pull = Statement.find(({ Sid }) => Sid === "PullImage");
    assert.deepEqual(pull?.["Resource"], [REPOSITORY, repositoryArn]);
  });

  it("sends traces by a collector on its loopback, and may send nothing else (Z-33)", async () => {
    const tracing = { image: "collector:1", repositoryArn: `${REPOSITORY}-collector` };
    const endpoints = () => ({
      reach: () => access({ target: "endpoints/interface", verb: "connect" }),
      services: [...SERVICES, "xray"] as const,
      prefixListIds: {},
      ready: [],
    });
    const recording = await recordService(() => ({ tracing, endpoints: endpoints() }));
    const [own, collector] = containersOf(recording);
    assert.deepInclude(own?.["environment"], { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: "http://127.0.0.1:4318" });
    assert.deepInclude(collector, { name: "otel-collector", essential: false, cpu: 64, memory: 256, portMappings: [] });
    const { policy } = one(recording, "iam/rolePolicy", `${NAME}-task-policy`).inputs;
    const { Statement } = JSON.parse(policy as string) as { readonly Statement: readonly Json[] };
    assert.deepEqual(
      Statement.find(({ Sid }) => Sid === "SendTraces"),
      {
        Sid: "SendTraces",
        Effect: "Allow",
        Action: [
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments",
        ],
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } },
      },
    );
    assert.notInclude(one(await recordService(), "iam/rolePolicy", `${NAME}-task-policy`).inputs.policy, "xray:");
  });

  it("keeps old revisions, unless it is told not to, and says what else a task is (M-21)", async () => {
    const kept = one(await recordService(), "ecs/taskDefinition").inputs;
    assert.deepInclude(kept, {
      skipDestroy: true,
      runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    });
    const healthCheck = { command: ["/app/healthcheck"], startPeriodSeconds: 10 };
    const options = { cpuArchitecture: "ARM64", ephemeralStorageGiB: 40, stopTimeoutSeconds: 60 } as const;
    const recording = await recordService(() => ({ ...options, healthCheck, keepRevisions: false }));
    assert.deepInclude(one(recording, "ecs/taskDefinition").inputs, {
      skipDestroy: false,
      ephemeralStorage: { sizeInGib: 40 },
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
    });
    assert.deepInclude(containerOf(recording), {
      healthCheck: { command: ["CMD", "/app/healthcheck"], interval: 30, retries: 3, startPeriod: 10, timeout: 5 },
      stopTimeout: 60,
    });
  });

  it("logs, encrypted, for as long as is asked (D-21, F-48)", async () => {
    const recording = await recordService();
    assert.deepInclude(one(recording, "cloudwatch/logGroup", "fintech-dev-api-logs").inputs, {
      name: "/ecs/fintech-api",
      retentionInDays: 30,
      kmsKeyId: LOGS_KEY,
    });
    const { logConfiguration } = containerOf(recording);
    assert.deepInclude(logConfiguration, { logDriver: "awslogs" });
    assert.deepInclude((logConfiguration as Json).options as Json, {
      "awslogs-group": "/ecs/fintech-api",
      "awslogs-region": "us-east-1",
      mode: "non-blocking",
    });
    const unnamed = await recordService(() => ({ logs: { retentionDays: 30, keyArn: LOGS_KEY } }));
    assert.equal(one(unnamed, "cloudwatch/logGroup", "fintech-dev-api-logs").inputs.name, "/ecs/fintech-api");
  });

  it("makes a group whose rules are resources of their own, under itself", async () => {
    const recording = await recordService();
    const group = one(recording, "ec2/securityGroup");
    assert.deepInclude(group.inputs, { vpcId: "vpc-1", description: "Tasks of a service", revokeRulesOnDelete: true });
    assert.notProperty(group.inputs, "ingress");
    assert.notProperty(group.inputs, "egress");
    for (const { name, parent } of recording.resources.filter(({ name }) => name.startsWith(`${NAME}-`)))
      assert.equal(parent, NAME, name);
  });

  it("lets ECS move its traffic, by a role that reaches its two rules and target groups alone (F-53)", async () => {
    const shifted = () => {
      const attached = ingress();
      const shift = {
        alternateTargetGroupArn: pulumi.output("alternate"),
        productionRuleArn: pulumi.output("production-rule"),
        testRuleArn: pulumi.output("test-rule"),
        testHeader: { name: "X-Deployment-Test", value: pulumi.output("secret") },
      };
      return { ...attached, shift };
    };
    const recording = await recordService(() => ({ ingress: shifted(), rollout: { strategy: "canary" } }));
    const service = one(recording, "ecs/service");
    assert.deepEqual(service.inputs.loadBalancers, [
      {
        targetGroupArn: "target-group",
        containerName: "fintech-api",
        containerPort: 8080,
        advancedConfiguration: {
          alternateTargetGroupArn: "alternate",
          productionListenerRule: "production-rule",
          testListenerRule: "test-rule",
          roleArn: `arn:aws:iam::123456789012:role/${NAME}-shift`,
        },
      },
    ]);
    assert.deepEqual(service.inputs.deploymentConfiguration, {
      strategy: "CANARY",
      bakeTimeInMinutes: "5",
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: "10" },
    });
    assert.include([...service.dependsOn], `${NAME}-shift-policy`, "ECS tries the role at once");
    const { policy } = one(recording, "iam/rolePolicy", `${NAME}-shift-policy`).inputs;
    const { Statement } = JSON.parse(policy as string) as { Statement: readonly Json[] };
    assert.deepEqual(
      Statement.map(({ Sid, Resource }) => [Sid, Resource]),
      [
        ["MoveTraffic", ["production-rule", "test-rule"]],
        ["RegisterTasks", ["alternate", "target-group"]],
        ["SeeLoadBalancing", "*"],
      ],
    );
    const { assumeRolePolicy } = one(recording, "iam/role", `${NAME}-shift`).inputs;
    assert.include(assumeRolePolicy as string, '"Service":"ecs.amazonaws.com"');
    assert.isEmpty(ofType(await recordService(), "iam/role").filter(({ name }) => name.endsWith("-shift")));
  });

  it("is taken back by its alarms, or by the circuit breaker alone (F-53)", async () => {
    const alarms = { names: ["errors", "unhealthy"], enabled: true };
    const watched = one(await recordService(() => ({ deploymentAlarms: alarms })), "ecs/service").inputs;
    assert.deepEqual(watched.alarms, { alarmNames: ["errors", "unhealthy"], enable: true, rollback: true });
    const off = { deploymentAlarms: { ...alarms, enabled: false } };
    const unwatched = one(await recordService(() => off), "ecs/service").inputs;
    assert.deepInclude(unwatched.alarms as Json, { enable: false, rollback: false });
    assert.notProperty(one(await recordService(), "ecs/service").inputs, "alarms");
  });
});
