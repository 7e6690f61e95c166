import { assert } from "chai";
import fc from "fast-check";
import { type ContainerDefinition, containerJson } from "../../../components/compute/container-json.ts";

type Json = Readonly<Record<string, unknown>>;

const names = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/);
const texts = fc.string({ maxLength: 12 });
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const containers: fc.Arbitrary<ContainerDefinition> = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  image: texts,
  essential: fc.boolean(),
  user: optional(fc.constant("10001:10001")),
  readonlyRootFilesystem: optional(fc.boolean()),
  privileged: optional(fc.boolean()),
  ports: optional(fc.array(fc.integer({ min: 1, max: 65_535 }), { maxLength: 4 })),
  environment: optional(fc.dictionary(names, texts, { maxKeys: 5 })),
  secrets: optional(fc.dictionary(names, texts, { maxKeys: 5 })),
  scratchMiB: optional(fc.dictionary(names, fc.nat(), { maxKeys: 3 })),
  dropCapabilities: optional(fc.array(fc.constantFrom("ALL", "NET_RAW", "CHOWN"), { maxLength: 4 })),
  initProcess: optional(fc.boolean()),
  log: optional(fc.record({ group: texts, region: texts, streamPrefix: texts })),
});
const several = fc.uniqueArray(containers, { selector: ({ name }) => name, minLength: 1, maxLength: 3 });

/**
 * What ECS gives back for what it was sent: it fills these in, and echoes the rest (Amazon ECS Developer Guide, "Task
 * definition parameters", and the outputs of `describe-task-definition` there).
 */
function returned(sent: Json): Json {
  const ports = (sent.portMappings ?? []) as readonly Json[];
  return {
    cpu: 0,
    environment: [],
    essential: true,
    mountPoints: [],
    systemControls: [],
    volumesFrom: [],
    ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)),
    portMappings: ports.map((port) => ({ hostPort: port.containerPort, protocol: "tcp", ...port })),
  };
}

function read(json: string): readonly Json[] {
  return JSON.parse(json) as readonly Json[];
}

/** The same container, written down in another order. */
function reversed(container: ContainerDefinition): ContainerDefinition {
  const turned = <Value>(values: Readonly<Record<string, Value>> | undefined) =>
    values && Object.fromEntries(Object.entries(values).reverse());
  return {
    ...Object.fromEntries(Object.entries(container).reverse()),
    ports: container.ports && [...container.ports].reverse(),
    environment: turned(container.environment),
    secrets: turned(container.secrets),
    scratchMiB: turned(container.scratchMiB),
    dropCapabilities: container.dropCapabilities && [...container.dropCapabilities].reverse(),
  } as ContainerDefinition;
}

describe("containerJson", () => {
  it("is what ECS gives back, so that a definition is never replaced by itself", () => {
    fc.assert(
      fc.property(several, (definitions) => {
        const sent = read(containerJson(definitions));
        assert.deepEqual(sent.map(returned), sent);
        assert.notInclude(containerJson(definitions), ":null");
      }),
    );
  });

  it("does not change with the order in which a service is written down", () => {
    fc.assert(
      fc.property(several, (definitions) => {
        assert.equal(containerJson(definitions.map(reversed).reverse()), containerJson(definitions));
      }),
    );
  });

  it("changes with what a container runs, knows and may", () => {
    const base: ContainerDefinition = { name: "api", image: "a:1", essential: true, environment: { A: "1" } };
    const changes: readonly Partial<ContainerDefinition>[] = [
      { image: "a:2" },
      { environment: { A: "2" } },
      { environment: { A: "1", B: "" } },
      { secrets: { A: "arn" } },
      { ports: [80] },
      { user: "1" },
      { readonlyRootFilesystem: true },
      { readonlyRootFilesystem: false },
      { dropCapabilities: ["ALL"] },
      { initProcess: true },
      { scratchMiB: { "/tmp": 64 } },
      { log: { group: "g", region: "r", streamPrefix: "s" } },
    ];
    const all = [base, ...changes.map((change) => ({ ...base, ...change }))].map((one) => containerJson([one]));
    assert.lengthOf([...new Set(all)], all.length);
  });

  it("names each value as ECS does (D-12, D-13, D-15, Z-55, Z-56)", () => {
    const definition: ContainerDefinition = {
      name: "api",
      image: "repository:1.0.0",
      essential: true,
      user: "10001:10001",
      readonlyRootFilesystem: true,
      privileged: false,
      ports: [8080],
      environment: { REGION: "us-east-1", ENVIRONMENT: "dev" },
      secrets: { DB_PASSWORD: "arn:password::" },
      scratchMiB: { "/tmp": 64 },
      dropCapabilities: ["ALL"],
      initProcess: true,
      log: { group: "/ecs/api", region: "us-east-1", streamPrefix: "api" },
    };
    assert.deepEqual(read(containerJson([definition])), [
      {
        cpu: 0,
        environment: [
          { name: "ENVIRONMENT", value: "dev" },
          { name: "REGION", value: "us-east-1" },
        ],
        essential: true,
        image: "repository:1.0.0",
        linuxParameters: {
          capabilities: { drop: ["ALL"] },
          initProcessEnabled: true,
          tmpfs: [{ containerPath: "/tmp", mountOptions: ["nodev", "noexec", "nosuid"], size: 64 }],
        },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/ecs/api",
            "awslogs-region": "us-east-1",
            "awslogs-stream-prefix": "api",
            "max-buffer-size": "25m",
            mode: "non-blocking",
          },
        },
        mountPoints: [],
        name: "api",
        portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: "tcp" }],
        privileged: false,
        readonlyRootFilesystem: true,
        secrets: [{ name: "DB_PASSWORD", valueFrom: "arn:password::" }],
        systemControls: [],
        user: "10001:10001",
        volumesFrom: [],
      },
    ]);
  });
});
