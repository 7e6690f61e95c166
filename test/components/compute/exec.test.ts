import { assert } from "chai";
import { FargateCluster } from "../../../components/compute/fargate-cluster.ts";
import type { FargateServiceArgs } from "../../../components/compute/fargate-service.ts";
import { planFargateService } from "../../../components/compute/fargate-service.plan.ts";
import { access } from "../../../components/identity/access.ts";
import type { EndpointService } from "../../../components/network/endpoint-catalog.ts";
import { endpointsOf } from "../../../components/network/service-endpoints.plan.ts";
import { DEPLOYMENT, ofType, one, record, type Recording, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { LOGS_KEY, NAME, recordService, SERVICES } from "./service.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/sessions";
const GROUP = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/other-sessions";
const logs = { retentionDays: 30, keyArn: LOGS_KEY };
const CLUSTER = "fintech-dev-cluster";
const AGENT = { "/managed-agents": 16, "/var/lib/amazon/ssm": 16, "/var/log/amazon/ssm": 16 };

/** A service in whose container shells can be opened, in a cluster that records them. */
function recordShells(services: readonly EndpointService[] = [...SERVICES, "ssmmessages"]) {
  return recordService((): Partial<FargateServiceArgs> => ({
    exec: "audited",
    readonlyRootFilesystem: false,
    cluster: new FargateCluster("other", { deployment: DEPLOYMENT, logs, sessions: { keyArn: KEY } }),
    endpoints: {
      reach: () => access({ target: "endpoints/interface", verb: "connect" }),
      services,
      prefixListIds: {},
      ready: [],
    },
  }));
}

function taskStatements(recording: Recording): readonly Readonly<Record<string, unknown>>[] {
  const { policy } = one(recording, "iam/rolePolicy", `${NAME}-task-policy`).inputs;
  return (JSON.parse(policy as string) as { Statement: Record<string, unknown>[] }).Statement;
}

describe("shells in containers (ECS Exec)", () => {
  it("cannot be opened unless that is asked, and then are the agent's alone (F-52)", async () => {
    const closed = await recordService();
    assert.isFalse(one(closed, "ecs/service").inputs.enableExecuteCommand);
    assert.notMatch(JSON.stringify(taskStatements(closed)), /ssmmessages|logs:/);
    const recording = await recordShells();
    assert.isTrue(one(recording, "ecs/service").inputs.enableExecuteCommand);
    const before = taskStatements(closed);
    const added = taskStatements(recording).filter(({ Sid }) => !before.some((other) => other["Sid"] === Sid));
    const inRegion = { StringEquals: { "aws:RequestedRegion": "us-east-1" } };
    const allow = { Effect: "Allow", Condition: inRegion };
    assert.deepEqual(added, [
      {
        Sid: "DecryptSessions",
        ...allow,
        Action: "kms:Decrypt",
        Resource: KEY,
        Condition: { ...inRegion, Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } },
      },
      { Sid: "FindSessionLog", ...allow, Action: "logs:DescribeLogGroups", Resource: "*" },
      {
        Sid: "OpenSessions",
        ...allow,
        Action: [
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ],
        Resource: "*",
      },
      {
        Sid: "RecordSessions",
        ...allow,
        Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        Resource: `${GROUP}:*`,
      },
    ]);
  });

  it("are encrypted and recorded by the cluster, whoever opens them", async () => {
    const recording = await record(
      () =>
        new FargateCluster(CLUSTER, {
          deployment: DEPLOYMENT,
          clusterName: "fintech-cluster",
          logs,
          sessions: { keyArn: KEY },
        }),
    );
    const group = ofType(recording, "cloudwatch/logGroup").find(({ name }) => name === `${CLUSTER}-sessions`);
    const name = "/ecs/fintech-cluster-sessions";
    assert.deepEqual(group?.inputs, { name, retentionInDays: 30, kmsKeyId: LOGS_KEY, tags: { Name: name } });
    assert.deepEqual(one(recording, "ecs/cluster").inputs.configuration, {
      executeCommandConfiguration: {
        kmsKeyId: KEY,
        logging: "OVERRIDE",
        logConfiguration: { cloudWatchEncryptionEnabled: true, cloudWatchLogGroupName: name },
      },
    });
    assert.equal(
      await valueOf(recording.result.sessions?.logGroupArn),
      `arn:aws:logs:us-east-1:123456789012:log-group:${name}`,
    );
  });

  it("need the endpoints that the agent asks", async () => {
    assert.deepEqual(endpointsOf([], { fargate: false, sessions: true }), ["kms", "logs", "ssmmessages"]);
    const failure = await recordShells(SERVICES).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.match(String(failure), /missing: ssmmessages/);
  });

  it("need paths that the agent can write, and a cluster that records them (FEATURES 0 #12)", () => {
    const size = { cpu: 512, memoryMiB: 1024, replicas: { desiredCount: 2 } };
    const args = { deployment: DEPLOYMENT, port: 8080, environment: {}, uses: [], ...size };
    const refused = (over: object) =>
      refusedPaths(() => planFargateService(NAME, { ...args, cluster: { sessions: {} }, exec: "audited", ...over }));
    assert.deepEqual(refused({}), ["exec"]);
    assert.deepEqual(refused({ scratchMiB: { "/tmp": 64, ...AGENT } }), []);
    assert.deepEqual(refused({ scratchMiB: { "/managed-agents": 16, "/var": 64 } }), []);
    assert.deepEqual(refused({ scratchMiB: { ...AGENT, "/var/log/amazon/ssm": 0 } }), ["scratchMiB"]);
    assert.deepEqual(refused({ scratchMiB: { "/managed-agents": 16, "/var/lib": 16 } }), ["exec"]);
    assert.deepEqual(refused({ scratchMiB: { "/managed": 16, "/var": 16 } }), ["exec"]);
    assert.deepEqual(refused({ readonlyRootFilesystem: false }), []);
    assert.deepEqual(refused({ readonlyRootFilesystem: false, cluster: { sessions: undefined } }), ["exec"]);
    assert.deepEqual(refused({ exec: "off", cluster: undefined }), []);
  });
});
