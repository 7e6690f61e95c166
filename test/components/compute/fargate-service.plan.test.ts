import { assert } from "chai";
import fc from "fast-check";
import { type FargateServicePlanArgs, planFargateService } from "../../../components/compute/fargate-service.plan.ts";
import { access, type SecretRef } from "../../../components/identity/access.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

const ARGS: FargateServicePlanArgs = {
  deployment: DEPLOYMENT,
  port: 8080,
  cpu: 512,
  memoryMiB: 1024,
  replicas: { initial: 3, min: 2, max: 6, cpuPercent: 60 },
  family: "fintech-api",
  environment: { ENVIRONMENT: "dev" },
  uses: [],
};
const plan = (over: Partial<FargateServicePlanArgs> = {}) =>
  planFargateService("fintech-dev-api", { ...ARGS, ...over });
const refused = (over: Partial<FargateServicePlanArgs>) => refusedPaths(() => plan(over));
/** Only the names of secrets matter to a plan. */
const SECRET = {} as SecretRef;

describe("planFargateService", () => {
  it("is the documented service, hardened (D-07, D-08, D-13, D-22, Z-54, Z-55)", () => {
    assert.deepEqual(plan(), {
      family: "fintech-api",
      containerName: "fintech-api",
      cpu: "512",
      memory: "1024",
      user: "10001:10001",
      readonlyRootFilesystem: true,
      scratchMiB: { "/tmp": 64 },
      environment: { REGION: "us-east-1", ENVIRONMENT: "dev" },
      healthCheckGraceSeconds: 60,
      rollout: { strategy: "ROLLING", minimumHealthyPercent: 100, maximumPercent: 200, bakeMinutes: 0 },
      cpuArchitecture: "X86_64",
      ephemeralStorageGiB: undefined,
      stopTimeoutSeconds: undefined,
      healthCheck: undefined,
      keepRevisions: true,
      exec: "off",
      sidecars: {},
      desiredCount: 3,
      scaling: {
        min: 2,
        max: 6,
        tracking: [{ key: "cpu", metric: "ECSServiceAverageCPUUtilization", target: 60 }],
        scaleInCooldownSeconds: 300,
        scaleOutCooldownSeconds: 60,
        schedules: {},
      },
    });
  });

  it("takes what is given over what it would choose", () => {
    const given = plan({
      family: undefined,
      containerName: "app",
      user: "65532",
      readonlyRootFilesystem: false,
      healthCheckGraceSeconds: 0,
      environment: { REGION: "eu-west-1" },
      replicas: { desiredCount: 0 },
    });
    assert.deepInclude(given, { family: "fintech-dev-api", containerName: "app", user: "65532", desiredCount: 0 });
    assert.deepInclude(given, { scratchMiB: {}, environment: { REGION: "eu-west-1" }, healthCheckGraceSeconds: 0 });
    assert.isUndefined(given.scaling);
    assert.deepEqual(plan({ scratchMiB: { "/run": 8 } }).scratchMiB, { "/run": 8 });
  });

  it("refuses a size that Fargate has not, and names the nearest", () => {
    assert.deepEqual(refused({ cpu: 512, memoryMiB: 512 }), ["memoryMiB"]);
    assert.throws(
      () => plan({ cpu: 512, memoryMiB: 512 }),
      PlanError,
      /found 512 CPU units with 512 MiB, expected 1024, 2048, 3072, 4096 MiB with 512 CPU units\. .*cpu: 512 with memoryMiB: 1024/,
    );
    assert.throws(() => plan({ cpu: 300 }), PlanError, /expected CPU units that Fargate offers/);
  });

  it("refuses users who are root, of the system, or in root's group (Z-54)", () => {
    for (const user of ["0", "root", "0:0", "1000", "10001:0", "10001:", "10001:1:1", "", "-1", "01"])
      assert.deepEqual(refused({ user }), ["user"], user);
    for (const user of ["1001", "10001:1"]) assert.isEmpty(refused({ user }), user);
  });

  it("refuses a load balancer that sends to another port than the container's", () => {
    assert.deepEqual(refused({ ingress: { port: 3000 } }), ["ingress.port"]);
    assert.throws(() => plan({ ingress: { port: 3000 } }), PlanError, /found 3000, expected 8080/);
    assert.isEmpty(refused({ ingress: { port: 8080 } }));
  });

  it("refuses numbers of tasks that contradict each other", () => {
    const scaling = { initial: 3, min: 2, max: 6, cpuPercent: 60 };
    for (const replicas of [
      { ...scaling, initial: 1 },
      { ...scaling, initial: 7 },
      { ...scaling, min: 4 },
      { ...scaling, max: 2.5, initial: 2 },
    ])
      assert.deepEqual(refused({ replicas }), ["replicas"], JSON.stringify(replicas));
    for (const cpuPercent of [0, 101])
      assert.deepEqual(refused({ replicas: { ...scaling, cpuPercent } }), ["replicas.cpuPercent"]);
    assert.deepEqual(refused({ replicas: { desiredCount: -1 } }), ["replicas.desiredCount"]);
  });

  it("follows memory, requests and the calendar where it is told to (D-07)", () => {
    const scaling = { initial: 3, min: 2, max: 6 };
    const schedules = { morning: { schedule: "cron(0 8 ? * MON-FRI *)", min: 4, max: 12 } };
    const given = plan({
      ingress: { port: 8080 },
      replicas: { ...scaling, memoryPercent: 70, requestsPerTask: 500, schedules },
    }).scaling;
    assert.deepEqual(
      given?.tracking.map(({ key, target }) => [key, target]),
      [
        ["memory", 70],
        ["requests", 500],
      ],
    );
    assert.deepEqual(given?.schedules, { morning: { ...schedules.morning, timezone: "UTC" } });
    assert.deepEqual(refused({ replicas: scaling }), ["replicas"], "nothing is followed");
    assert.deepEqual(refused({ replicas: { ...scaling, requestsPerTask: 500 } }), ["replicas.requestsPerTask"]);
    assert.deepEqual(refused({ replicas: { ...scaling, cpuPercent: 60, scaleInCooldownSeconds: -1 } }), [
      "replicas.scaleInCooldownSeconds",
    ]);
    const wrong = { schedule: "cron(0 8 * * *)", min: 3, max: 2 };
    assert.deepEqual(refused({ replicas: { ...scaling, cpuPercent: 60, schedules: { wrong } } }), [
      "replicas.schedules.wrong.schedule",
      "replicas.schedules.wrong",
    ]);
  });

  it("refuses what Fargate does not give a task, all at once", () => {
    const healthCheck = { command: [], timeoutSeconds: 61 };
    assert.deepEqual(refused({ ephemeralStorageGiB: 20, stopTimeoutSeconds: 121, healthCheck }), [
      "ephemeralStorageGiB",
      "stopTimeoutSeconds",
      "healthCheck.command",
      "healthCheck.timeoutSeconds",
    ]);
  });

  it("refuses sidecars that eat the task, take its port or name, or hold what looks secret", () => {
    const sidecar = { memoryMiB: 128 };
    assert.deepEqual(refused({ sidecars: { proxy: { memoryMiB: 1000 } } }), ["sidecars"]);
    assert.deepEqual(refused({ sidecars: { proxy: { ...sidecar, cpu: 512 } } }), ["sidecars"]);
    assert.deepEqual(refused({ sidecars: { "fintech-api": sidecar } }), ["sidecars.fintech-api"]);
    assert.deepEqual(refused({ sidecars: { proxy: { ...sidecar, port: 8080 } } }), ["sidecars.proxy.port"]);
    assert.deepEqual(refused({ sidecars: { proxy: { ...sidecar, environment: { DB_PASSWORD: "x" } } } }), [
      "sidecars.proxy.environment.DB_PASSWORD",
    ]);
    assert.deepEqual(refused({ tracing: {}, sidecars: { "otel-collector": sidecar } }), ["sidecars.otel-collector"]);
    assert.isEmpty(refused({ tracing: {}, sidecars: { proxy: { ...sidecar, port: 9000 } } }));
  });

  it("refuses scratch paths that are none, or that eat the task's memory", () => {
    for (const scratchMiB of [
      { tmp: 64 },
      { "/": 64 },
      { "/tmp": 0 },
      { "/tmp": 1.5 },
      { "/a b": 1 },
      { "/tmp": 1024 },
    ])
      assert.include(refused({ scratchMiB }), "scratchMiB", JSON.stringify(scratchMiB));
    assert.isEmpty(refused({ scratchMiB: { "/tmp": 500, "/var/cache/nginx": 500 } }));
  });

  it("reports everything at once, a wrong name once", () => {
    const bad = { cpu: 1, user: "root", port: 0, family: "a b", serviceName: "", healthCheckGraceSeconds: -1 };
    assert.deepEqual(refused(bad), ["family", "serviceName", "memoryMiB", "user", "port", "healthCheckGraceSeconds"]);
  });
});

describe("a service's variables", () => {
  const use = (target: string, environment: readonly string[], secrets: readonly string[] = []) =>
    access({
      target,
      verb: "connect",
      environment: Object.fromEntries(environment.map((variable) => [variable, "x"])),
      secrets: Object.fromEntries(secrets.map((variable) => [variable, SECRET])),
    });

  it("have one source each", () => {
    const ledger = use("database/ledger", ["DB_HOST"], ["DB_PASSWORD"]);
    for (const [clash, path] of [
      [use("database/audit", ["DB_HOST"]), "environment.DB_HOST"],
      [use("secret/password", [], ["DB_PASSWORD"]), "environment.DB_PASSWORD"],
      [use("cache/sessions", ["DB_PASSWORD"]), "environment.DB_PASSWORD"],
      [use("table/x", ["ENVIRONMENT"]), "environment.ENVIRONMENT"],
      [use("table/x", ["REGION"]), "environment.REGION"],
    ] as const) {
      assert.deepEqual(refused({ uses: [ledger, clash] }), [path]);
      assert.deepEqual(refused({ uses: [clash, ledger] }), [path]);
    }
    assert.throws(
      () => plan({ uses: [ledger, use("database/audit", ["DB_HOST"])] }),
      PlanError,
      /the same variable from database\/ledger and database\/audit/,
    );
    assert.isEmpty(refused({ uses: [ledger, use("database/audit", ["AUDIT_HOST"], ["AUDIT_PASSWORD"])] }));
  });

  it("hold no secret, and the refusal neither (F-21)", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{12,30}$/), (secret) => {
        for (const environment of [{ DB_PASSWORD: secret }, { DATABASE: `postgres://user:${secret}@host/db` }]) {
          const [variable] = Object.keys(environment);
          assert.deepEqual(refused({ environment }), [`environment.${variable}`]);
          try {
            plan({ environment });
          } catch (error) {
            assert.notInclude((error as Error).message, secret);
            assert.include((error as Error).message, `uses: [{ secret: <key>, as: ${variable} }]`);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
