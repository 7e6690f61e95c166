import { assert } from "chai";
import { connectionString } from "../../../components/data/connection-string.ts";
import { planEncryptedDatabase } from "../../../components/data/encrypted-database.plan.ts";
import { EncryptedDatabase, type EncryptedDatabaseArgs } from "../../../components/data/encrypted-database.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { dataNetwork } from "./data-network.ts";
import { assertHiddenBut } from "./secrecy.ts";

const NAME = "fintech-dev-documents";
const ENDPOINT = "documents.cluster-1.us-east-1.docdb.amazonaws.com";
const PASSWORD = `generated-${NAME}-password`;
const USER_PASSWORD = `generated-${NAME}-user-password`;
const ROTATION_ROLE = "arn:aws:iam::123456789012:role/serverlessrepo-fintech-2";
const OUTPUTS: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:docdb/cluster:Cluster": { endpoint: ENDPOINT },
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    outputs: { RotationLambdaARN: `arn:aws:lambda:us-east-1:123456789012:function:${NAME}-rotation` },
  },
};
const SETTINGS = {
  deployment: DEPLOYMENT,
  engine: "documentdb",
  version: "5.0",
  databaseName: "documents",
  masterUsername: "documentsadmin",
  instanceClass: "db.t4g.medium",
  instances: 2,
  deletionProtection: false,
  backupRetentionDays: 7,
  secretName: "prod-mongodb",
  user: { name: "documentsapp" },
} as const;

const make = (over: Partial<EncryptedDatabaseArgs> = {}) =>
  record(
    () =>
      new EncryptedDatabase(NAME, {
        ...SETTINGS,
        network: dataNetwork(),
        keyArn: "key/database",
        secretKeyArn: "key/secrets",
        readers: [],
        deployerArns: ["arn:aws:iam::123456789012:role/fintech-deployer"],
        logs: { retentionDays: 30, keyArn: "key/logs" },
        ...over,
      }),
    { outputs: (type) => OUTPUTS[type] ?? {}, invoke: () => ({ role: ROTATION_ROLE }) },
  );

describe("EncryptedDatabase of DocumentDB (M-15)", () => {
  it("is an encrypted cluster in the data tier that takes TLS only and logs what is done", async () => {
    const recording = await make();
    const cluster = one(recording, "docdb/cluster");
    assert.deepEqual(cluster.inputs, {
      clusterIdentifier: NAME,
      engine: "docdb",
      engineVersion: "5.0.0",
      masterUsername: "documentsadmin",
      masterPassword: PASSWORD,
      port: 27017,
      dbSubnetGroupName: `${NAME}-subnets`,
      vpcSecurityGroupIds: [`${NAME}-sg-id`],
      dbClusterParameterGroupName: `${NAME}-parameters`,
      storageEncrypted: true,
      kmsKeyId: "key/database",
      enabledCloudwatchLogsExports: ["audit", "profiler"],
      backupRetentionPeriod: 7,
      deletionProtection: false,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${NAME}-final-0a1b2c3d`,
      applyImmediately: true,
      tags: { Name: NAME },
    });
    assert.includeMembers([...cluster.dependsOn], [`${NAME}-logs-audit`, `${NAME}-logs-profiler`]);
    assert.deepInclude(one(recording, "docdb/clusterParameterGroup").inputs, {
      family: "docdb5.0",
      parameters: [
        { name: "audit_logs", value: "enabled", applyMethod: "immediate" },
        { name: "profiler", value: "enabled", applyMethod: "immediate" },
        { name: "tls", value: "enabled", applyMethod: "pending-reboot" },
      ],
    });
    assert.deepEqual(one(recording, "docdb/subnetGroup").inputs.subnetIds, ["data-a", "data-b"]);
    assert.deepEqual(
      ofType(recording, "cloudwatch/logGroup").map(({ inputs }) => [inputs.name, inputs.kmsKeyId]),
      [
        [`/aws/docdb/${NAME}/audit`, "key/logs"],
        [`/aws/docdb/${NAME}/profiler`, "key/logs"],
      ],
    );
    assert.isEmpty(ofType(recording, "rds/cluster"));
  });

  it("takes I/O-optimized storage where it is told to", async () => {
    assert.equal(one(await make({ storage: "io-optimized" }), "docdb/cluster").inputs.storageType, "iopt1");
  });

  it("has none of what is Aurora's alone, and is audited whatever is said", async () => {
    const over = { insights: "advanced", logExports: ["instance"], audit: false, extendedSupport: false } as const;
    assert.deepEqual(
      refusedPaths(() => planEncryptedDatabase(NAME, { ...SETTINGS, ...over, availabilityZones: ["us-east-1a"] })),
      ["insights", "logExports", "audit", "extendedSupport"],
    );
    const { parameters } = one(await make({ audit: true }), "docdb/clusterParameterGroup").inputs;
    assert.deepInclude(parameters, { name: "audit_logs", value: "enabled", applyMethod: "immediate" });
  });

  it("scales its instances with the load in place of a class of a fixed size", async () => {
    const recording = await make({ instanceClass: undefined, capacity: { min: 0.5, max: 4 } });
    assert.deepEqual(one(recording, "docdb/cluster").inputs.serverlessV2ScalingConfiguration, {
      minCapacity: 0.5,
      maxCapacity: 4,
    });
    assert.equal(ofType(recording, "docdb/clusterInstance")[0]?.inputs.instanceClass, "db.serverless");
  });

  it("has its instances in different zones (F-54)", async () => {
    const instances = ofType(await make(), "docdb/clusterInstance");
    assert.deepEqual(
      instances.map(({ inputs }) => inputs.availabilityZone),
      ["us-east-1a", "us-east-1b"],
    );
    assert.deepInclude(instances[0]?.inputs, {
      clusterIdentifier: `${NAME}-cluster-id`,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      enablePerformanceInsights: true,
      performanceInsightsKmsKeyId: "key/database",
    });
  });

  it("gives a workload the parts on 27017, and no login by IAM, which only Aurora knows so", async () => {
    const { result } = await make();
    const access = result.connect({ as: "MONGODB" });
    assert.equal(access.connections[0]?.port, 27017);
    assert.deepEqual(await valueOf(access.environment), {
      MONGODB_HOST: ENDPOINT,
      MONGODB_PORT: "27017",
      MONGODB_NAME: "documents",
    });
    assert.hasAllKeys(access.secrets, ["MONGODB_USER", "MONGODB_PASSWORD"]);
    assert.notInclude(await valueOf(policyDocument(access.statements)), "rds-db:connect");
    assert.deepInclude(result.metrics, { namespace: "AWS/DocDB" });
  });

  it("holds one connection string where its services ask for that, and injects the whole secret (M-05, M-07)", async () => {
    const recording = await make({ secretForm: "uri" });
    const uri = one(recording, "secretsmanager/secretVersion", `${NAME}-user-version`).inputs.secretString;
    assert.equal(
      uri,
      `mongodb://documentsapp:${USER_PASSWORD}@${ENDPOINT}:27017/documents?tls=true&replicaSet=rs0&readPreference=secondaryPreferred&retryWrites=false&authSource=admin`,
    );
    assertHiddenBut(recording, USER_PASSWORD, [`${NAME}-user-version.secretString`]);
    const { environment, secrets } = recording.result.connect({ as: "MONGODB", form: "uri" });
    assert.isEmpty(environment);
    assert.hasAllKeys(secrets, ["MONGODB_URI"]);
    const arn = await valueOf(recording.result.secret.arn);
    assert.equal(await valueOf(secrets.MONGODB_URI?.valueFrom ?? ""), arn);
  });

  it("keeps the master's password under the customer's key, for deployers and the rotation function alone", async () => {
    const recording = await make({ user: { name: "documentsapp", rotationDays: 30 } });
    assert.deepInclude(one(recording, "secretsmanager/secret", `${NAME}-credentials-secret`).inputs, {
      name: "/dev/fintech/documents/master",
      kmsKeyId: "key/secrets",
    });
    const { policy } = one(recording, "secretsmanager/secretPolicy", `${NAME}-credentials-policy`).inputs;
    assert.include(policy, ROTATION_ROLE);
    assertHiddenBut(recording, PASSWORD, [
      `${NAME}-cluster.masterPassword`,
      `${NAME}-credentials-version.secretString`,
    ]);
    const stack = one(recording, "serverlessrepository/cloudFormationStack").inputs;
    assert.match(stack.applicationId as string, /applications\/SecretsManagerMongoDBRotationMultiUser$/);
    const version = one(recording, "secretsmanager/secretVersion", `${NAME}-user-version`).inputs.secretString;
    const { engine, masterarn, ssl } = JSON.parse(version as string);
    const arn = await valueOf(recording.result.masterSecretArn);
    assert.deepEqual({ engine, masterarn, ssl }, { engine: "mongo", masterarn: arn, ssl: "true" });
  });

  it("refuses what DocumentDB refuses", () => {
    const availabilityZones = ["us-east-1a"];
    const bad = { ...SETTINGS, availabilityZones, version: "5", databaseName: "admin", masterUsername: "doc_admin" };
    assert.deepEqual(
      refusedPaths(() => planEncryptedDatabase(NAME, bad)),
      ["databaseName", "masterUsername", "version"],
    );
  });
});

describe("connectionString", () => {
  it("is a URL that checks the certificate", () => {
    const parts = { username: "app", password: "Secret1", host: "h.example", database: "ledger" };
    const mongo = new URL(connectionString({ ...parts, engine: "documentdb", port: 27017 }));
    assert.equal(mongo.searchParams.get("tls"), "true");
    assert.isFalse(mongo.searchParams.has("tlsAllowInvalidCertificates"));
    const postgres = new URL(connectionString({ ...parts, engine: "aurora-postgresql", port: 5432 }));
    assert.equal(postgres.searchParams.get("sslmode"), "verify-full");
    for (const url of [mongo, postgres]) {
      assert.deepEqual(
        [url.username, url.password, url.hostname, url.pathname],
        ["app", "Secret1", "h.example", "/ledger"],
      );
    }
  });
});
