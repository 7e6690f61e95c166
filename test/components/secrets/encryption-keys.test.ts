import { assert } from "chai";
import fc from "fast-check";
import { policyDocument } from "../../../components/identity/statement.ts";
import { PlanError } from "../../../components/plan-error.ts";
import {
  type KeyPurpose,
  planEncryptionKeys,
  planKeyPolicy,
} from "../../../components/secrets/encryption-keys.plan.ts";
import { EncryptionKeys } from "../../../components/secrets/encryption-keys.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { decide } from "./decide.ts";

const PURPOSES: readonly KeyPurpose[] = [
  "database",
  "cache",
  "secrets",
  "storage",
  "logs",
  "alerts",
  "registry",
  "table",
];
const SERVICE: Readonly<Partial<Record<KeyPurpose, string>>> = {
  database: "rds",
  cache: "elasticache",
  secrets: "secretsmanager",
  storage: "s3",
  alerts: "sns",
  registry: "ecr",
  table: "dynamodb",
};
const ADMINISTRATOR = "arn:aws:iam::123456789012:role/administrator";
const EXISTING = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const subsets = fc.uniqueArray(fc.constantFrom(...PURPOSES), { minLength: 1 });

function plan(over: Partial<Parameters<typeof planEncryptionKeys>[1]> = {}) {
  return planEncryptionKeys("keys", { deployment: DEPLOYMENT, mode: "dedicated", purposes: PURPOSES, ...over });
}

function policyOf(...purposes: readonly KeyPurpose[]): Promise<string> {
  return valueOf(policyDocument(planKeyPolicy(DEPLOYMENT, purposes)));
}

describe("planEncryptionKeys", () => {
  it("gives each purpose a key of its own, or all the same, whatever their order (C-06)", () => {
    fc.assert(
      fc.property(subsets, (purposes) => {
        const dedicated = plan({ purposes });
        assert.deepEqual(dedicated, plan({ purposes: [...purposes].reverse() }));
        assert.deepEqual(
          dedicated.keys.map(({ key }) => key),
          [...purposes].sort(),
        );
        const shared = plan({ purposes, mode: "shared" });
        assert.deepEqual(
          shared.keys.map(({ key }) => key),
          ["shared"],
        );
        for (const purpose of purposes) {
          assert.equal(dedicated.serves[purpose], purpose);
          assert.equal(shared.serves[purpose], "shared");
        }
      }),
    );
  });

  it("makes no key where one exists already", () => {
    const adopted = plan({ existingKeyArn: EXISTING });
    assert.isEmpty(adopted.keys);
    assert.equal(adopted.existingKeyArn, EXISTING);
  });

  it("refuses all that KMS refuses, at once", () => {
    assert.deepEqual(
      refusedPaths(() => plan({ deletionWindowDays: 6, rotationPeriodDays: 2561, purposes: [] })),
      ["deletionWindowDays", "rotationPeriodDays", "purposes"],
    );
    for (const existingKeyArn of [
      "alias/fintech",
      EXISTING.replace(":key/", ":alias/"),
      EXISTING.replace("us-east-1", "eu-west-1"),
    ])
      assert.deepEqual(
        refusedPaths(() => plan({ existingKeyArn })),
        ["existingKeyArn"],
      );
    assert.isEmpty(refusedPaths(() => plan({ deletionWindowDays: 7, rotationPeriodDays: 90 })));
  });
});

describe("a key's policy", () => {
  it("never locks the account out of any key (F-29)", async () => {
    await fc.assert(
      fc.asyncProperty(subsets, async (purposes) => {
        const policy = await policyOf(...purposes);
        for (const action of ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion"])
          assert.equal(decide(policy, { caller: ADMINISTRATOR, action }), "allow");
        assert.equal(
          decide(policy, { caller: "arn:aws:iam::111122223333:role/x", action: "kms:PutKeyPolicy" }),
          "nothing",
        );
      }),
    );
  });

  it("lets nobody decrypt by calling KMS directly", async () => {
    await fc.assert(
      fc.asyncProperty(subsets, async (purposes) => {
        const policy = await policyOf(...purposes);
        assert.equal(decide(policy, { caller: ADMINISTRATOR, action: "kms:Decrypt" }), "nothing");
      }),
    );
  });

  for (const [purpose, service] of Object.entries(SERVICE) as [KeyPurpose, string][])
    it(`admits ${service} with the key for ${purpose}, and with no other (Z-62)`, async () => {
      const context = { "kms:ViaService": `${service}.us-east-1.amazonaws.com` };
      const request = { caller: ADMINISTRATOR, action: "kms:GenerateDataKey", context };
      assert.equal(decide(await policyOf(purpose), request), "allow");
      assert.equal(decide(await policyOf(...PURPOSES), request), "allow");
      assert.equal(decide(await policyOf(...PURPOSES.filter((other) => other !== purpose)), request), "nothing");
      const elsewhere = { "kms:ViaService": `${service}.eu-west-1.amazonaws.com` };
      assert.equal(decide(await policyOf(purpose), { ...request, context: elsewhere }), "nothing");
      const foreign = { ...request, caller: "arn:aws:iam::111122223333:role/x" };
      assert.equal(decide(await policyOf(purpose), foreign), "nothing");
    });

  it("admits CloudWatch Logs for any log group of the account, and for no other account's (F-48)", async () => {
    const policy = await policyOf("logs");
    const from = (account: string, group: string) =>
      decide(policy, {
        service: "logs.us-east-1.amazonaws.com",
        action: "kms:GenerateDataKey",
        context: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:us-east-1:${account}:log-group:${group}` },
      });
    for (const group of ["/ecs/fintech-api", "/aws/rds/cluster/ledger/postgresql", "aws-waf-logs-fintech"])
      assert.equal(from("123456789012", group), "allow");
    assert.equal(from("111122223333", "/ecs/fintech-api"), "nothing");
    assert.equal(
      decide(await policyOf("alerts"), { service: "logs.us-east-1.amazonaws.com", action: "kms:Decrypt" }),
      "nothing",
    );
  });

  it("admits alarms of the account, without which an encrypted topic stays silent (F-50)", async () => {
    const policy = await policyOf("alerts");
    for (const action of ["kms:Decrypt", "kms:GenerateDataKey"]) {
      const alarm = { service: "cloudwatch.amazonaws.com", action };
      assert.equal(decide(policy, { ...alarm, context: { "aws:SourceAccount": "123456789012" } }), "allow");
      assert.equal(decide(policy, { ...alarm, context: { "aws:SourceAccount": "111122223333" } }), "nothing");
    }
  });
});

describe("the key of shells in containers", () => {
  const context = { "kms:EncryptionContext:aws:ssm:SessionId": "ecs-execute-command-0123456789abcdef0" };

  it("is used by both ends of a session, for sessions only", async () => {
    const policy = await policyOf("sessions");
    for (const action of ["kms:Decrypt", "kms:GenerateDataKey"]) {
      assert.equal(decide(policy, { caller: ADMINISTRATOR, action, context }), "allow");
      assert.equal(decide(policy, { caller: ADMINISTRATOR, action }), "nothing");
      assert.equal(decide(policy, { caller: "arn:aws:iam::111122223333:role/x", action, context }), "nothing");
      assert.equal(decide(await policyOf(...PURPOSES), { caller: ADMINISTRATOR, action, context }), "nothing");
    }
  });
});

describe("EncryptionKeys", () => {
  const make = (mode: "shared" | "dedicated", existingKeyArn?: string) =>
    record(
      () =>
        new EncryptionKeys("keys", { deployment: DEPLOYMENT, mode, purposes: ["logs", "database"], existingKeyArn }),
    );

  it("makes a rotating key and an alias for each purpose, its policy inside", async () => {
    const recording = await make("dedicated");
    const key = one(recording, "kms/key", "keys-key-database");
    assert.deepInclude(key.inputs, {
      description: "Encrypts database of fintech (dev)",
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      deletionWindowInDays: 30,
      policy: await policyOf("database"),
    });
    assert.equal(key.parent, "keys");
    const alias = one(recording, "kms/alias", "keys-alias-database");
    assert.deepEqual(alias.inputs, { name: "alias/fintech/dev/database", targetKeyId: "keys-key-database-key" });
    assert.isTrue(alias.deleteBeforeReplace);
    assert.lengthOf(recording.resources, 5);
    assert.include(await valueOf(recording.result.for("database").arn), ":key/keys-key-database-key");
  });

  it("makes one key for all in shared mode", async () => {
    const recording = await make("shared");
    assert.equal(one(recording, "kms/alias").inputs.name, "alias/fintech/dev/shared");
    const refs = [recording.result.for("logs"), recording.result.for("database")];
    const [a, b] = await Promise.all(refs.map(({ arn }) => valueOf(arn)));
    assert.equal(a, b);
  });

  it("adopts an existing key and makes nothing", async () => {
    const recording = await make("shared", EXISTING);
    assert.isEmpty(ofType(recording, "kms/key"));
    assert.equal(await valueOf(recording.result.for("logs").arn), EXISTING);
    assert.equal(await valueOf(recording.result.for("logs").keyId), "1234abcd-12ab-34cd-56ef-1234567890ab");
  });

  it("refuses a purpose that it was not told of", async () => {
    const { result } = await make("dedicated");
    assert.throws(() => result.for("cache"), PlanError, /found database, logs, expected cache among them/);
  });
});
