import { assert } from "chai";
import { planSessionTable, type SessionTableSettings } from "../../../components/data/session-table.plan.ts";
import { SessionTable, type SessionTableArgs } from "../../../components/data/session-table.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { DEPLOYMENT, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { decide } from "../secrets/decide.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/table";
const TASK = "arn:aws:iam::123456789012:role/ecsTaskRole";
const DEPLOYER = "arn:aws:iam::123456789012:role/fintech-deployer";
const ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/fintech-sessions";

function plan(over: Partial<SessionTableSettings> = {}) {
  return planSessionTable("sessions", { partitionKey: "sessionId", encryption: "aws-managed", hasKey: false, ...over });
}

describe("planSessionTable", () => {
  it("declares the keys alone, sorted, and restores to any second", () => {
    assert.deepEqual(plan({ sortKey: "createdAt", timeToLive: "expiresAt" }), {
      tableName: undefined,
      hashKey: "sessionId",
      rangeKey: "createdAt",
      attributes: [
        { name: "createdAt", type: "S" },
        { name: "sessionId", type: "S" },
      ],
      timeToLive: "expiresAt",
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      maxThroughput: undefined,
    });
  });

  it("reaches back as far as it is told, or not at all, and bounds what it costs", () => {
    assert.deepEqual(plan({ recoveryDays: 7 }).pointInTimeRecovery, { enabled: true, recoveryPeriodInDays: 7 });
    assert.deepEqual(plan({ pointInTimeRecovery: false }).pointInTimeRecovery, { enabled: false });
    assert.deepEqual(plan({ maxThroughput: { readUnits: 100, writeUnits: 50 } }).maxThroughput, {
      maxReadRequestUnits: 100,
      maxWriteRequestUnits: 50,
    });
    assert.deepEqual(
      refusedPaths(() => plan({ recoveryDays: 36, maxThroughput: { readUnits: 0, writeUnits: 40_001 } })),
      ["recoveryDays", "maxThroughput.readUnits", "maxThroughput.writeUnits"],
    );
  });

  it("refuses all that DynamoDB refuses, at once", () => {
    const bad = { tableName: "a b", partitionKey: "", sortKey: "x", timeToLive: "x", hasKey: true };
    assert.deepEqual(
      refusedPaths(() => plan(bad)),
      ["tableName", "partitionKey", "timeToLive", "keyArn"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ sortKey: "sessionId" })),
      ["sortKey"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ encryption: "customer-key" })),
      ["keyArn"],
    );
  });
});

describe("SessionTable", () => {
  const make = (over: Partial<SessionTableArgs> = {}) =>
    record(
      () =>
        new SessionTable("fintech-dev-sessions", {
          deployment: DEPLOYMENT,
          tableName: "fintech-sessions",
          partitionKey: "sessionId",
          timeToLive: "expiresAt",
          encryption: "aws-managed",
          deletionProtection: false,
          users: [TASK],
          deployerArns: [DEPLOYER],
          onlyFromNetwork: { vpcId: "vpc-1", roleArns: [TASK] },
          ...over,
        }),
    );

  it("is encrypted with AWS's key in KMS, as dev is (F-26, C-05)", async () => {
    const table = one(await make(), "dynamodb/table");
    assert.deepEqual(table.inputs, {
      name: "fintech-sessions",
      billingMode: "PAY_PER_REQUEST",
      hashKey: "sessionId",
      attributes: [{ name: "sessionId", type: "S" }],
      ttl: { attributeName: "expiresAt", enabled: true },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      serverSideEncryption: { enabled: true },
      deletionProtectionEnabled: false,
      tags: { Name: "fintech-sessions" },
    });
    assert.deepEqual([table.name, table.parent], ["fintech-dev-sessions-table", "fintech-dev-sessions"]);
    assert.isTrue(table.deleteBeforeReplace);
  });

  it("is encrypted with the customer's key and protected, as prod is (F-26, D-38)", async () => {
    const { inputs, deleteBeforeReplace } = one(
      await make({ tableName: undefined, encryption: "customer-key", keyArn: KEY, deletionProtection: true }),
      "dynamodb/table",
    );
    assert.deepEqual(inputs.serverSideEncryption, { enabled: true, kmsKeyArn: KEY });
    assert.isTrue(inputs.deletionProtectionEnabled);
    assert.notProperty(inputs, "name");
    assert.isFalse(deleteBeforeReplace);
  });

  it("shows its items to its users in their network and to who deploys, whatever IAM allows others", async () => {
    const { inputs, name } = one(await make(), "dynamodb/resourcePolicy");
    assert.deepEqual([name, inputs.resourceArn], ["fintech-dev-sessions-policy", ARN]);
    const ask = (caller: string, action: string, more: Readonly<Record<string, string>> = {}) =>
      decide(inputs.policy, {
        caller,
        action,
        context: {
          "aws:PrincipalArn": caller,
          "aws:PrincipalIsAWSService": "false",
          "aws:SecureTransport": "true",
          ...more,
        },
      });
    const admin = "arn:aws:iam::123456789012:role/admin";
    for (const action of ["dynamodb:GetItem", "dynamodb:Scan", "dynamodb:PartiQLSelect", "dynamodb:PutItem"]) {
      assert.equal(ask(TASK, action, { "aws:SourceVpc": "vpc-1" }), "nothing", action);
      assert.equal(ask(TASK, action), "deny", `${action} from elsewhere`);
      assert.equal(ask(DEPLOYER, action), "nothing", action);
      assert.equal(ask(admin, action), "deny", action);
    }
    for (const action of ["dynamodb:PutResourcePolicy", "dynamodb:StartAwsBackupJob", "dynamodb:DeleteTable"])
      assert.equal(ask(admin, action), "nothing", action);
    assert.equal(ask(DEPLOYER, "dynamodb:GetItem", { "aws:SecureTransport": "false" }), "deny");
  });

  it("gives the nine actions on items, and no other (F-15, D-19)", async () => {
    const { result } = await make();
    const [items, ...rest] = JSON.parse(await valueOf(policyDocument(result.readWrite().statements))).Statement;
    assert.deepEqual(items, {
      Sid: "ReadWriteItems",
      Effect: "Allow",
      Action: [
        "dynamodb:BatchGetItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:DescribeTable",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      ],
      Resource: [ARN, `${ARN}/index/*`],
    });
    assert.isEmpty(rest, "AWS's key needs no permission");
    assert.deepInclude(result.read(), { target: "table/sessions", verb: "read", environment: {}, connections: [] });
    assert.deepEqual(result.read().statements[0]?.actions, [
      "dynamodb:BatchGetItem",
      "dynamodb:DescribeTable",
      "dynamodb:GetItem",
      "dynamodb:Query",
    ]);
    assert.equal(await valueOf(result.read({ as: "SESSIONS" }).environment.SESSIONS_TABLE ?? ""), "fintech-sessions");
  });

  it("gives the customer's key through DynamoDB only (F-16)", async () => {
    const { result } = await make({ encryption: "customer-key", keyArn: KEY });
    assert.deepEqual(result.read().statements[1], {
      sid: "UseKey",
      actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
      resources: [KEY],
      conditions: { StringEquals: { "kms:ViaService": "dynamodb.us-east-1.amazonaws.com" } },
    });
  });
});
