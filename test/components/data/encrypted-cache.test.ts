import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import { type EncryptedCacheSettings, planEncryptedCache } from "../../../components/data/encrypted-cache.plan.ts";
import { EncryptedCache, type EncryptedCacheArgs } from "../../../components/data/encrypted-cache.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { dataNetwork } from "./data-network.ts";
import { assertHiddenBut } from "./secrecy.ts";

const NAME = "fintech-dev-sessions";
const ENDPOINT = "master.sessions.abc.use1.cache.amazonaws.com";
const TOKEN = "generated-fintech-dev-sessions-auth-token";
const SETTINGS: EncryptedCacheSettings = {
  deployment: DEPLOYMENT,
  availabilityZones: ["us-east-1a", "us-east-1b"],
  engine: "redis",
  version: "7.1",
  nodes: 2,
  snapshotRetentionDays: 7,
  deletionProtection: false,
};
const plan = (over: Partial<EncryptedCacheSettings> = {}) => planEncryptedCache(NAME, { ...SETTINGS, ...over });

describe("planEncryptedCache", () => {
  for (const [engine, version, family] of [
    ["redis", "7.1", "redis7"],
    ["valkey", "7.2", "valkey7"],
    ["valkey", "8.0", "valkey8"],
  ] as const)
    it(`takes the family ${family} for ${engine} ${version}`, () =>
      assert.equal(plan({ engine, version }).parameterGroupFamily, family));

  it("fails over from two nodes on, and waits in production", () => {
    assert.isTrue(plan().multiAz);
    assert.isFalse(plan({ nodes: 1 }).multiAz);
    assert.isTrue(plan().applyImmediately);
    assert.isFalse(plan({ deployment: { ...DEPLOYMENT, environment: "prod" } }).applyImmediately);
  });

  it("leaves room for Pulumi's tail in the longest name", () => {
    assert.isAtMost(planEncryptedCache("x".repeat(60), SETTINGS).logicalName.length + 8, 40);
  });

  it("refuses all that ElastiCache refuses, at once (F-34)", () => {
    assert.deepEqual(
      refusedPaths(() =>
        plan({ version: "6.2", nodes: 7, snapshotRetentionDays: 36, availabilityZones: ["us-east-1a"] }),
      ),
      ["version", "nodes", "snapshotRetentionDays", "network.availabilityZones"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ version: "7" })),
      ["version"],
    );
    assert.isEmpty(refusedPaths(() => plan({ nodes: 1, availabilityZones: ["us-east-1a"] })));
  });
});

describe("EncryptedCache", () => {
  const make = (over: Partial<EncryptedCacheArgs> = {}) =>
    record(
      () =>
        new EncryptedCache(NAME, {
          ...SETTINGS,
          network: dataNetwork(),
          nodeType: "cache.t4g.small",
          keyArn: "key/cache",
          secretName: "fintech/redis-auth",
          secretKeyArn: "key/secrets",
          readers: ["arn:aws:iam::123456789012:role/ecsTaskRole"],
          deployerArns: ["arn:aws:iam::123456789012:role/fintech-deployer"],
          logs: { retentionDays: 30, keyArn: "key/logs" },
          ...over,
        }),
      {
        outputs: (type) =>
          type === "aws:elasticache/replicationGroup:ReplicationGroup" ? { primaryEndpointAddress: ENDPOINT } : {},
      },
    );

  it("requires TLS and a token, encrypts with the customer's key and fails over (F-24, F-34, F-54)", async () => {
    const recording = await make();
    const log = (logType: string) => ({
      logType,
      logFormat: "json",
      destinationType: "cloudwatch-logs",
      destination: `/aws/elasticache/fintech-dev-sessions/${logType}`,
    });
    assert.deepEqual(one(recording, "elasticache/replicationGroup", "fintech-dev-sessions-cache").inputs, {
      description: "Cache sessions",
      engine: "redis",
      engineVersion: "7.1",
      nodeType: "cache.t4g.small",
      numCacheClusters: 2,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      port: 6379,
      subnetGroupName: "fintech-dev-sessions-subnets",
      securityGroupIds: ["fintech-dev-sessions-sg-id"],
      parameterGroupName: "fintech-dev-sessions-parameters",
      atRestEncryptionEnabled: true,
      kmsKeyId: "key/cache",
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      authToken: TOKEN,
      authTokenUpdateStrategy: "ROTATE",
      autoMinorVersionUpgrade: true,
      snapshotRetentionLimit: 7,
      finalSnapshotIdentifier: "fintech-dev-sessions-cache-final-0a1b2c3d",
      logDeliveryConfigurations: [log("engine-log"), log("slow-log")],
      applyImmediately: true,
      tags: { Name: "fintech-dev-sessions" },
    });
    assert.equal(one(recording, "elasticache/parameterGroup").inputs.family, "redis7");
    assert.deepEqual(one(recording, "elasticache/subnetGroup").inputs.subnetIds, ["data-a", "data-b"]);
    for (const { inputs } of ofType(recording, "cloudwatch/logGroup"))
      assert.deepInclude(inputs, { retentionInDays: 30, kmsKeyId: "key/logs" });
  });

  it("asks for a token that ElastiCache takes: 16 to 128 letters and digits", async () => {
    const { inputs } = one(await make(), "random:index/randomPassword:RandomPassword");
    assert.deepEqual(inputs, { length: 64, special: false });
  });

  it("takes no last snapshot where it takes none at all", async () => {
    const recording = await make({ snapshotRetentionDays: 0 });
    assert.notProperty(one(recording, "elasticache/replicationGroup").inputs, "finalSnapshotIdentifier");
    assert.isEmpty(ofType(recording, "random:index/randomId:RandomId"));
  });

  it("keeps the token in the named secret and shows it nowhere (F-06, F-20)", async () => {
    const recording = await make();
    assert.deepInclude(one(recording, "secretsmanager/secret").inputs, {
      name: "fintech/redis-auth",
      kmsKeyId: "key/secrets",
      recoveryWindowInDays: 0,
    });
    const { secretString } = one(recording, "secretsmanager/secretVersion").inputs;
    assert.deepEqual(JSON.parse(secretString as string), { authToken: TOKEN, host: ENDPOINT, port: 6379 });
    assertHiddenBut(recording, TOKEN, [
      "fintech-dev-sessions-cache.authToken",
      "fintech-dev-sessions-token-version.secretString",
    ]);
    assert.isFalse(await pulumi.isSecret(recording.result.host));
  });

  it("gives a workload port, variables and token (D-14, F-14)", async () => {
    const { result } = await make();
    const access = result.connect({ as: "REDIS" });
    assert.deepInclude(access, { target: "cache/sessions", verb: "connect" });
    assert.deepEqual(
      [await valueOf(access.connections[0]?.securityGroupId ?? ""), access.connections[0]?.port],
      ["fintech-dev-sessions-sg-id", 6379],
    );
    assert.deepEqual(await valueOf(access.environment), { REDIS_HOST: ENDPOINT, REDIS_PORT: "6379" });
    const secret = await valueOf(result.secret?.arn ?? "");
    assert.equal(await valueOf(access.secrets.REDIS_AUTH_TOKEN?.valueFrom ?? ""), `${secret}:authToken::`);
    const { Statement } = JSON.parse(await valueOf(policyDocument(access.statements)));
    assert.deepEqual(
      Statement.map(({ Resource }: { Resource: string }) => Resource),
      [secret, "key/secrets"],
    );
  });

  it("knows the application by IAM where it was told to, and nobody by default", async () => {
    const recording = await make({ auth: "users" });
    const { inputs } = one(recording, "elasticache/replicationGroup");
    assert.deepEqual(inputs.userGroupIds, ["fintech-dev-sessions-users"]);
    for (const absent of ["authToken", "authTokenUpdateStrategy"]) assert.notProperty(inputs, absent);
    assert.isEmpty(ofType(recording, "secretsmanager/secret"));
    assert.isEmpty(ofType(recording, "random:index/randomPassword:RandomPassword"));
    const app = one(recording, "elasticache/user", "fintech-dev-sessions-user-app").inputs;
    assert.equal(app.userId, app.userName, "or IAM does not know it");
    assert.deepEqual(app.authenticationMode, { type: "iam" });
    assert.match(String(app.accessString), /^on .*-@all .*-@dangerous/);
    const byDefault = one(recording, "elasticache/user", "fintech-dev-sessions-user-default").inputs;
    assert.deepEqual([byDefault.userName, byDefault.accessString], ["default", "off resetchannels -@all"]);
    assert.deepEqual(one(recording, "elasticache/userGroup").inputs.userIds, [app.userId, byDefault.userId]);
  });

  it("lets a workload log in to this cache, as its user alone", async () => {
    const { result } = await make({ auth: "users" });
    const access = result.connect({ as: "REDIS" });
    assert.isEmpty(access.secrets);
    assert.equal((await valueOf(access.environment)).REDIS_USER, "fintech-dev-sessions-app");
    const [{ Action, Resource }, ...rest] = JSON.parse(await valueOf(policyDocument(access.statements))).Statement;
    assert.isEmpty(rest);
    assert.equal(Action, "elasticache:Connect");
    assert.lengthOf(Resource, 2);
    assert.notMatch(JSON.stringify(Resource), /\*/);
  });

  it("refuses an access string that is none, or that nobody has", () => {
    const users = { auth: "users" } as const;
    assert.equal(plan({ ...users, accessString: "on ~app:* +@read" }).users?.accessString, "on ~app:* +@read");
    for (const accessString of ["~* +@all", "off", "on  ~*", ""])
      assert.deepEqual(
        refusedPaths(() => plan({ ...users, accessString })),
        ["accessString"],
        accessString,
      );
    assert.deepEqual(
      refusedPaths(() => plan({ accessString: "on ~* +@read" })),
      ["accessString"],
    );
    const { users: long } = planEncryptedCache("X".repeat(60), { ...SETTINGS, ...users });
    assert.isAtMost(long?.userId.length ?? 99, 40);
    assert.notEqual(long?.userId, long?.defaultUserId);
  });

  it("opens no port by itself", async () => {
    const recording = await make();
    assert.deepEqual(one(recording, "ec2/securityGroup").inputs, {
      description: "Cache",
      vpcId: "vpc-1",
      revokeRulesOnDelete: true,
      tags: { Name: "fintech-dev-sessions-sg" },
    });
    assert.isEmpty(recording.resources.filter(({ type }) => /Rule/.test(type)));
  });
});
