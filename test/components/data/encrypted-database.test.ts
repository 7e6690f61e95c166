import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import fc from "fast-check";
import {
  type EncryptedDatabaseSettings,
  placeInstances,
  planEncryptedDatabase,
} from "../../../components/data/encrypted-database.plan.ts";
import { EncryptedDatabase, type EncryptedDatabaseArgs } from "../../../components/data/encrypted-database.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { dataNetwork } from "./data-network.ts";
import { assertHiddenBut } from "./secrecy.ts";

const NAME = "fintech-dev-ledger";
const ENDPOINT = "ledger.cluster-1.us-east-1.rds.amazonaws.com";
const MASTER_SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!cluster-1-abcdef";
const ROTATION_ROLE = "arn:aws:iam::123456789012:role/serverlessrepo-fintech-1";
const OUTPUTS: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:rds/cluster:Cluster": {
    endpoint: ENDPOINT,
    clusterResourceId: "cluster-ABC",
    masterUserSecrets: [{ secretArn: MASTER_SECRET }],
  },
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    outputs: { RotationLambdaARN: "arn:aws:lambda:us-east-1:123456789012:function:fintech-dev-ledger-rotation" },
  },
};
const SETTINGS: EncryptedDatabaseSettings = {
  deployment: DEPLOYMENT,
  availabilityZones: ["us-east-1a", "us-east-1b"],
  engine: "aurora-postgresql",
  version: "16",
  databaseName: "ledger",
  masterUsername: "ledger_admin",
  instanceClass: "db.t4g.medium",
  instances: 2,
  deletionProtection: false,
  backupRetentionDays: 7,
  secretName: "fintech/db-credentials",
  user: { name: "ledger_app" },
};
const plan = (over: Partial<EncryptedDatabaseSettings> = {}) => planEncryptedDatabase(NAME, { ...SETTINGS, ...over });
const zoneSets = fc.uniqueArray(
  fc.constantFrom(..."abcdef").map((letter) => `us-east-1${letter}`),
  { minLength: 1 },
);

describe("planEncryptedDatabase", () => {
  it("takes family, log group and waiting from version, name and stage", () => {
    const { parameterGroupFamily, logGroups, applyImmediately, secretRecoveryWindowDays } = plan();
    assert.equal(parameterGroupFamily, "aurora-postgresql16");
    assert.deepEqual(logGroups, [
      { type: "postgresql", groupName: "/aws/rds/cluster/fintech-dev-ledger/postgresql", role: "logs" },
    ]);
    assert.isTrue(applyImmediately);
    assert.equal(secretRecoveryWindowDays, 0);
    const prod = plan({ deployment: { ...DEPLOYMENT, environment: "prod" }, deletionProtection: true });
    assert.isFalse(prod.applyImmediately);
    assert.equal(prod.secretRecoveryWindowDays, 30);
    assert.equal(plan({ parameterGroupFamily: "aurora-postgresql17" }).parameterGroupFamily, "aurora-postgresql17");
  });

  it("takes a major version alone, which outlives the minor ones, or an exact one", () => {
    for (const version of ["16", "16.11", "16.11.1"])
      assert.equal(plan({ version }).parameterGroupFamily, "aurora-postgresql16", version);
    for (const version of ["", "16.", "v16", "16.x", "16.6-limitless", "16.1.2.3"])
      assert.deepEqual(
        refusedPaths(() => plan({ version })),
        ["version"],
        version,
      );
  });

  it("makes an identifier that RDS takes of any long name", () => {
    const { identifier } = planEncryptedDatabase(`fintech-${"x".repeat(80)}`, SETTINGS);
    assert.match(identifier, /^[a-z][a-z0-9-]{0,62}$/);
  });

  it("refuses all that Aurora refuses, at once", () => {
    const bad = {
      version: "latest",
      databaseName: "1ledger",
      masterUsername: "admin",
      user: { name: "admin" },
      instances: 17,
      backupRetentionDays: 0,
      availabilityZones: [],
    };
    assert.deepEqual(
      refusedPaths(() => plan(bad)),
      [
        "databaseName",
        "masterUsername",
        "user.name",
        "version",
        "network.availabilityZones",
        "instances",
        "backupRetentionDays",
        "user.name",
      ],
    );
    assert.deepEqual(
      refusedPaths(() => planEncryptedDatabase("1-ledger", SETTINGS)),
      ["name"],
    );
  });
});

describe("placeInstances (F-54)", () => {
  it("spreads instances evenly, under keys of their own, whatever the order of the zones", () => {
    fc.assert(
      fc.property(zoneSets, fc.integer({ min: 1, max: 16 }), (zones, instances) => {
        const placed = placeInstances(NAME, zones, instances);
        assert.lengthOf(new Set(placed.map(({ key }) => key)), instances);
        const counts = zones.map((zone) => placed.filter((instance) => instance.zone === zone).length);
        assert.isAtMost(Math.max(...counts) - Math.min(...counts), 1);
        assert.deepEqual(placed, placeInstances(NAME, [...zones].reverse(), instances));
        for (const { logicalName } of placed) assert.isAtMost(logicalName.length + 8, 63);
      }),
    );
  });

  it("moves no instance when one is added", () => {
    fc.assert(
      fc.property(zoneSets, fc.integer({ min: 1, max: 15 }), (zones, instances) => {
        assert.deepEqual(
          placeInstances(NAME, zones, instances + 1).slice(0, instances),
          placeInstances(NAME, zones, instances),
        );
      }),
    );
  });
});

describe("EncryptedDatabase", () => {
  const make = (over: Partial<EncryptedDatabaseArgs> = {}) =>
    record(
      () =>
        new EncryptedDatabase(NAME, {
          ...SETTINGS,
          network: dataNetwork(),
          keyArn: "key/database",
          secretKeyArn: "key/secrets",
          readers: ["arn:aws:iam::123456789012:role/ecsTaskRole"],
          deployerArns: ["arn:aws:iam::123456789012:role/fintech-deployer"],
          logs: { retentionDays: 30, keyArn: "key/logs" },
          ...over,
        }),
      {
        outputs: (type) => OUTPUTS[type] ?? {},
        invoke: () => ({ role: ROTATION_ROLE }),
      },
    );

  it("makes an encrypted cluster with TLS forced, IAM login and a log group of its own (F-23, F-33, F-48)", async () => {
    const recording = await make();
    const cluster = one(recording, "rds/cluster");
    assert.deepEqual(cluster.inputs, {
      clusterIdentifier: "fintech-dev-ledger",
      engine: "aurora-postgresql",
      engineVersion: "16",
      databaseName: "ledger",
      masterUsername: "ledger_admin",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: "key/secrets",
      port: 5432,
      dbSubnetGroupName: "fintech-dev-ledger-subnets",
      vpcSecurityGroupIds: ["fintech-dev-ledger-sg-id"],
      dbClusterParameterGroupName: "fintech-dev-ledger-parameters",
      storageEncrypted: true,
      kmsKeyId: "key/database",
      iamDatabaseAuthenticationEnabled: true,
      databaseInsightsMode: "standard",
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: "key/database",
      performanceInsightsRetentionPeriod: 7,
      enabledCloudwatchLogsExports: ["postgresql"],
      backupRetentionPeriod: 7,
      copyTagsToSnapshot: true,
      deletionProtection: false,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: "fintech-dev-ledger-final-0a1b2c3d",
      applyImmediately: true,
      tags: { Name: "fintech-dev-ledger" },
    });
    assert.isTrue(cluster.deleteBeforeReplace);
    assert.include(cluster.dependsOn, "fintech-dev-ledger-logs");
    assert.deepInclude(one(recording, "rds/clusterParameterGroup").inputs, {
      family: "aurora-postgresql16",
      parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "immediate" }],
    });
    assert.deepInclude(one(recording, "cloudwatch/logGroup").inputs, {
      name: "/aws/rds/cluster/fintech-dev-ledger/postgresql",
      retentionInDays: 30,
      kmsKeyId: "key/logs",
    });
    assert.deepEqual(one(recording, "rds/subnetGroup").inputs.subnetIds, ["data-a", "data-b"]);
  });

  it("takes I/O-optimized storage where it is told to", async () => {
    assert.equal(one(await make({ storage: "io-optimized" }), "rds/cluster").inputs.storageType, "aurora-iopt1");
    assert.notProperty(one(await make({ storage: "standard" }), "rds/cluster").inputs, "storageType");
  });

  it("scales its instances with the load in place of a class of a fixed size", async () => {
    const recording = await make({ instanceClass: undefined, capacity: { min: 0.5, max: 4 } });
    const scaling = { minCapacity: 0.5, maxCapacity: 4 };
    assert.deepEqual(one(recording, "rds/cluster").inputs.serverlessv2ScalingConfiguration, scaling);
    const classes = ofType(recording, "rds/clusterInstance").map(({ inputs }) => inputs.instanceClass);
    assert.deepEqual(classes, ["db.serverless", "db.serverless"]);
    const pausing = { instanceClass: undefined, capacity: { min: 0, max: 1, pauseAfterSeconds: 300 } };
    assert.deepInclude(one(await make(pausing), "rds/cluster").inputs.serverlessv2ScalingConfiguration, {
      minCapacity: 0,
      secondsUntilAutoPause: 300,
    });
  });

  it("keeps advanced Database Insights for as long as AWS asks, under the customer's key (F-48)", async () => {
    assert.deepInclude(one(await make({ insights: "advanced" }), "rds/cluster").inputs, {
      databaseInsightsMode: "advanced",
      performanceInsightsKmsKeyId: "key/database",
      performanceInsightsRetentionPeriod: 465,
    });
  });

  it("writes more logs where it is told to, each to an encrypted group that is made first (F-48)", async () => {
    const recording = await make({ logExports: ["iam-db-auth-error", "instance"] });
    const { inputs, dependsOn } = one(recording, "rds/cluster");
    assert.deepEqual(inputs.enabledCloudwatchLogsExports, ["postgresql", "instance", "iam-db-auth-error"]);
    const groups = ofType(recording, "cloudwatch/logGroup");
    assert.deepEqual(
      groups.map(({ name, inputs: { name: group } }) => [name, group]),
      [
        ["fintech-dev-ledger-logs", "/aws/rds/cluster/fintech-dev-ledger/postgresql"],
        ["fintech-dev-ledger-logs-iam-db-auth-error", "/aws/rds/cluster/fintech-dev-ledger/iam-db-auth-error"],
        ["fintech-dev-ledger-logs-instance", "/aws/rds/cluster/fintech-dev-ledger/instance"],
      ],
    );
    for (const { name, inputs } of groups) {
      assert.equal(inputs.kmsKeyId, "key/logs");
      assert.include(dependsOn, name);
    }
  });

  it("loads pgAudit beside what Aurora loads, with TLS still forced (F-33)", async () => {
    const { parameters } = one(await make({ audit: true }), "rds/clusterParameterGroup").inputs;
    assert.deepEqual(parameters, [
      { name: "rds.force_ssl", value: "1", applyMethod: "immediate" },
      { name: "pgaudit.log", value: "ddl,role", applyMethod: "pending-reboot" },
      { name: "pgaudit.role", value: "rds_pgaudit", applyMethod: "pending-reboot" },
      { name: "shared_preload_libraries", value: "pg_stat_statements,pgaudit", applyMethod: "pending-reboot" },
    ]);
  });

  it("declines paid support of old versions when it is made, and asks for no change later", async () => {
    const { inputs, ignoreChanges } = one(await make({ extendedSupport: false }), "rds/cluster");
    assert.equal(inputs.engineLifecycleSupport, "open-source-rds-extended-support-disabled");
    assert.deepEqual(ignoreChanges, ["engineLifecycleSupport"]);
    assert.notProperty(one(await make(), "rds/cluster").inputs, "engineLifecycleSupport");
  });

  it("names another final snapshot for whatever replaces the cluster", async () => {
    const { keepers } = one(await make(), "random:index/randomId:RandomId").inputs;
    assert.deepEqual(keepers, { databaseName: "ledger", keyArn: "key/database", masterUsername: "ledger_admin" });
  });

  it("makes private instances in different zones, watched as their cluster is (F-54)", async () => {
    const recording = await make({ network: dataNetwork("us-east-1b", "us-east-1a") });
    const instances = ofType(recording, "rds/clusterInstance");
    assert.deepEqual(
      instances.map(({ name, inputs }) => [name, inputs.availabilityZone]),
      [
        ["fintech-dev-ledger-instance-us-east-1a", "us-east-1a"],
        ["fintech-dev-ledger-instance-us-east-1b", "us-east-1b"],
      ],
    );
    assert.deepEqual(instances[0]?.inputs, {
      clusterIdentifier: "fintech-dev-ledger-cluster-id",
      engine: "aurora-postgresql",
      instanceClass: "db.t4g.medium",
      availabilityZone: "us-east-1a",
      publiclyAccessible: false,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: true,
      applyImmediately: true,
      tags: { Name: "fintech-dev-ledger-instance-us-east-1a" },
    });
  });

  it("opens no port by itself", async () => {
    const recording = await make();
    assert.deepEqual(one(recording, "ec2/securityGroup").inputs, {
      description: "Database",
      vpcId: "vpc-1",
      revokeRulesOnDelete: true,
      tags: { Name: "fintech-dev-ledger-sg" },
    });
    assert.isEmpty(recording.resources.filter(({ type }) => /Rule/.test(type)));
  });

  it("keeps the application user's credentials in the named secret (F-18, Z-37)", async () => {
    const recording = await make();
    assert.deepInclude(one(recording, "secretsmanager/secret").inputs, {
      name: "fintech/db-credentials",
      kmsKeyId: "key/secrets",
      recoveryWindowInDays: 0,
    });
    const { inputs, dependsOn, ignoreChanges } = one(recording, "secretsmanager/secretVersion");
    assert.deepEqual(JSON.parse(inputs.secretString as string), {
      dbname: "ledger",
      engine: "postgres",
      host: ENDPOINT,
      password: "generated-fintech-dev-ledger-user-password",
      port: 5432,
      username: "ledger_app",
    });
    assert.include(dependsOn, "fintech-dev-ledger-instance-us-east-1a", "not before an instance answers");
    assert.isEmpty(ignoreChanges);
  });

  it("leaves the master's password to AWS, rotated every 30 days by a schedule that is said (Z-48)", async () => {
    const recording = await make();
    assert.deepEqual(one(recording, "secretsmanager/secretRotation").inputs, {
      secretId: MASTER_SECRET,
      rotateImmediately: false,
      rotationRules: { automaticallyAfterDays: 30 },
    });
    assert.equal(await valueOf(recording.result.masterSecretArn), MASTER_SECRET);
    assert.isUndefined(recording.result.masterSecret);
  });

  it("keeps the master's secret, which RDS made, to deployers and the rotation function, as its own (F-22)", async () => {
    const guard = async (over: Partial<EncryptedDatabaseArgs>) =>
      ofType(await make(over), "secretsmanager/secretPolicy").find(({ name }) => name === `${NAME}-master-policy`);
    const inputs = (await guard({ user: { name: "ledger_app", rotationDays: 30 } }))?.inputs;
    assert.deepInclude(inputs, { secretArn: MASTER_SECRET, blockPublicPolicy: true });
    const [readers, tls] = JSON.parse(inputs?.policy as string).Statement;
    assert.deepInclude(readers, { Effect: "Deny", Principal: "*", Action: "secretsmanager:GetSecretValue" });
    const deployer = "arn:aws:iam::123456789012:role/fintech-deployer";
    assert.deepEqual(readers.Condition, { ArnNotLike: { "aws:PrincipalArn": [deployer, ROTATION_ROLE] } });
    assert.deepEqual(tls.Condition, { Bool: { "aws:SecureTransport": "false" } });
    assert.notInclude((await guard({}))?.inputs.policy as string, ROTATION_ROLE);
    const ours = { masterSecret: { name: "fintech/master-credentials" } };
    assert.isUndefined(await guard(ours), "a secret of ours has a policy already");
  });

  it("keeps a generated master password where it is told to, until services have moved (docs/upgrades)", async () => {
    const masterSecret = { name: "fintech/db-credentials", usedByServices: true };
    const moving = await make({ masterSecret, secretName: "fintech/db-user" });
    const named = ofType(moving, "secretsmanager/secret").map(({ name, inputs }) => [name, inputs.name]);
    assert.deepEqual(named, [
      ["fintech-dev-ledger-credentials-secret", "fintech/db-credentials"],
      ["fintech-dev-ledger-user-secret", "fintech/db-user"],
    ]);
    const cluster = one(moving, "rds/cluster").inputs;
    assert.equal(cluster.masterPassword, "generated-fintech-dev-ledger-password");
    assert.isUndefined(cluster.manageMasterUserPassword);
    const before = await valueOf(moving.result.connect({ as: "DB" }).secrets.DB_PASSWORD?.secretArn ?? "");
    assert.equal(before, await valueOf(moving.result.masterSecret?.arn ?? ""));
    const moved = await make({ masterSecret: { name: masterSecret.name }, secretName: "fintech/db-user" });
    const after = await valueOf(moved.result.connect({ as: "DB" }).secrets.DB_PASSWORD?.secretArn ?? "");
    assert.equal(after, await valueOf(moved.result.secret.arn));
    const policy = one(moved, "secretsmanager/secretPolicy", "fintech-dev-ledger-credentials-policy").inputs.policy;
    assert.notInclude(policy, "ecsTaskRole", "no service reads the master's");
  });

  it("shows the passwords nowhere (F-06, F-21)", async () => {
    const recording = await make({ masterSecret: { name: "fintech/master-credentials" } });
    assertHiddenBut(recording, "generated-fintech-dev-ledger-password", [
      "fintech-dev-ledger-cluster.masterPassword",
      "fintech-dev-ledger-credentials-version.secretString",
    ]);
    assertHiddenBut(recording, "generated-fintech-dev-ledger-user-password", [
      "fintech-dev-ledger-user-version.secretString",
    ]);
    const { connections, environment, secrets, statements } = recording.result.connect({ as: "DB" });
    const plain = [
      ...Object.values(environment),
      ...connections.map(({ securityGroupId }) => securityGroupId),
      ...Object.values(secrets).map(({ valueFrom }) => valueFrom),
      policyDocument(statements),
    ];
    for (const value of plain) assert.isFalse(await pulumi.isSecret(pulumi.output(value)));
  });

  it("gives a workload port, variables, password and login by IAM as the user (F-14, F-16, D-15)", async () => {
    const { result } = await make();
    const access = result.connect({ as: "DB" });
    assert.deepInclude(access, { target: "database/ledger", verb: "connect" });
    const [connection] = access.connections;
    assert.deepEqual(
      [await valueOf(connection?.securityGroupId ?? ""), connection?.port],
      ["fintech-dev-ledger-sg-id", 5432],
    );
    assert.deepEqual(await valueOf(access.environment), { DB_HOST: ENDPOINT, DB_PORT: "5432", DB_NAME: "ledger" });
    const secret = await valueOf(result.secret.arn);
    assert.equal(await valueOf(access.secrets.DB_PASSWORD?.valueFrom ?? ""), `${secret}:password::`);
    assert.equal(await valueOf(access.secrets.DB_USER?.valueFrom ?? ""), `${secret}:username::`, "it alternates");
    const { Statement } = JSON.parse(await valueOf(policyDocument(access.statements)));
    assert.deepEqual(
      Statement.map(({ Action, Resource }: { Action: unknown; Resource: unknown }) => [Action, Resource]),
      [
        ["rds-db:connect", "arn:aws:rds-db:us-east-1:123456789012:dbuser:cluster-ABC/ledger_app"],
        [["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], secret],
        [["kms:Decrypt", "kms:DescribeKey"], "key/secrets"],
      ],
    );
  });

  it("rotates the user by AWS's function, which alone is admitted beside the services (Z-19, Z-48)", async () => {
    const recording = await make({ user: { name: "ledger_app", rotationDays: 30 } });
    const stack = one(recording, "serverlessrepository/cloudFormationStack").inputs;
    assert.match(stack.applicationId as string, /applications\/SecretsManagerRDSPostgreSQLRotationMultiUser$/);
    assert.deepInclude(stack.parameters, {
      functionName: "fintech-dev-ledger-rotation",
      endpoint: "https://secretsmanager.us-east-1.amazonaws.com",
      vpcSubnetIds: "app-a,app-b",
      vpcSecurityGroupIds: "fintech-dev-ledger-rotation-sg-id",
      masterSecretArn: MASTER_SECRET,
      kmsKeyArn: "key/secrets",
    });
    const version = one(recording, "secretsmanager/secretVersion");
    assert.equal(JSON.parse(version.inputs.secretString as string).masterarn, MASTER_SECRET);
    assert.deepEqual(version.inputs.versionStages, ["initial"]);
    assert.deepEqual(version.ignoreChanges, ["secretString", "versionStages"]);
    assert.include(
      one(recording, "secretsmanager/secretPolicy", "fintech-dev-ledger-user-policy").inputs.policy,
      ROTATION_ROLE,
    );
    assert.equal(one(recording, "iam/rolePolicy").inputs.role, "serverlessrepo-fintech-1");
    const { connections, verb } = recording.result.rotate();
    assert.deepEqual([connections[0]?.port, verb], [5432, "rotate"]);
    assert.isEmpty(
      recording.resources.filter(({ type }) => /Rule$/.test(type)),
      "no port is open yet",
    );
  });

  it("tells what makes the user in the database, and no password", async () => {
    const { result } = await make();
    const inputs = await valueOf(result.userInputs);
    assert.deepInclude(inputs, { host: ENDPOINT, user: "ledger_app", masterUser: "ledger_admin" });
    assert.equal(inputs.masterSecretArn, MASTER_SECRET);
    assert.notInclude(JSON.stringify(inputs), "generated-");
  });

  it("refuses a rotation that cannot work", () => {
    const user = { name: "ledger_app", rotationDays: 30 };
    assert.deepEqual(
      refusedPaths(() => plan({ user: { ...user, rotationDays: 0 } })),
      ["user.rotationDays"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ user, secretForm: "uri" })),
      ["secretForm"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ user: { ...user, name: "a".repeat(60) } })),
      ["user.name"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ user, deployment: { ...DEPLOYMENT, partition: "aws-cn", region: "cn-north-1" } })),
      ["user.rotationDays"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ user: { name: "ledger_admin" } })),
      ["user.name"],
    );
  });

  it("is refused by AWS on delete where it is protected (D-38, C-25)", async () => {
    const recording = await make({ deletionProtection: true });
    assert.isTrue(one(recording, "rds/cluster").inputs.deletionProtection);
    assert.equal(one(recording, "secretsmanager/secret").inputs.recoveryWindowInDays, 30);
  });
});
