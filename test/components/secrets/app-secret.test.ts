import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import fc from "fast-check";
import { policyDocument } from "../../../components/identity/statement.ts";
import { planAppSecret, planSecretPolicy, secretJson } from "../../../components/secrets/app-secret.plan.ts";
import { AppSecret, type AppSecretArgs } from "../../../components/secrets/app-secret.ts";
import { generatedPassword } from "../../../components/secrets/random-secret.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";
import { decide } from "./decide.ts";

const DEPLOYER = "arn:aws:iam::123456789012:role/fintech-deployer";
const READER = "arn:aws:iam::123456789012:role/ecsTaskRole";
const KEY = "arn:aws:kms:us-east-1:123456789012:key/secrets";
const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:fintech/api-keys";
const roleArns = fc.stringMatching(/^[\w+=,.@-]{1,64}$/).map((name) => `arn:aws:iam::123456789012:role/${name}`);

const ARGS: AppSecretArgs = {
  deployment: DEPLOYMENT,
  secretName: "fintech/api-keys",
  description: "Keys of external APIs",
  keyArn: KEY,
  readers: [READER],
  deployerArns: [DEPLOYER],
};

function plan(over: Partial<Parameters<typeof planAppSecret>[1]> = {}) {
  return planAppSecret("keys", { ...ARGS, ...over });
}

describe("planAppSecret", () => {
  it("keeps a deleted secret as long as AWS does, and sorts who deploys", () => {
    assert.deepEqual(plan({ deployerArns: [READER, DEPLOYER, READER] }), {
      secretName: "fintech/api-keys",
      description: "Keys of external APIs",
      recoveryWindowDays: 30,
      deployerArns: [READER, DEPLOYER].sort(),
      replicas: [],
    });
  });

  it("refuses names, windows and roles that AWS or the policy refuses, all at once", () => {
    const bad = { secretName: "a b", description: "", recoveryWindowDays: 6, deployerArns: [] };
    assert.deepEqual(
      refusedPaths(() => plan(bad)),
      ["secretName", "description", "recoveryWindowDays", "deployerArns"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ secretName: "fintech/api-abc123" })),
      ["secretName"],
    );
    for (const arn of ["*", "fintech-deployer", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/*"])
      assert.deepEqual(
        refusedPaths(() => plan({ deployerArns: [arn] })),
        ["deployerArns"],
        arn,
      );
    for (const recoveryWindowDays of [0, 7, 30]) assert.isEmpty(refusedPaths(() => plan({ recoveryWindowDays })));
  });
});

describe("a secret's resource policy (F-22, F-35)", () => {
  const read = (caller: string, secure = "true") => ({
    caller,
    action: "secretsmanager:GetSecretValue",
    context: { "aws:PrincipalArn": caller, "aws:SecureTransport": secure },
  });

  it("denies reading to exactly those who are not named", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(roleArns, { minLength: 1, maxLength: 4 }), roleArns, async (named, other) => {
        const policy = await valueOf(policyDocument(planSecretPolicy(named)));
        for (const arn of named) {
          assert.equal(decide(policy, read(arn)), "nothing");
          assert.equal(decide(policy, read(arn, "false")), "deny");
        }
        assert.equal(decide(policy, read(other)), named.includes(other) ? "nothing" : "deny");
      }),
    );
  });

  it("denies nobody the policy itself, so that access can be given in an emergency", async () => {
    const policy = await valueOf(policyDocument(planSecretPolicy([READER])));
    const root = "arn:aws:iam::123456789012:root";
    assert.equal(decide(policy, { ...read(root), action: "secretsmanager:PutResourcePolicy" }), "nothing");
    assert.equal(decide(policy, read(root)), "deny");
  });

  it("lets a pattern stand for the roles of a permission set", async () => {
    const named = "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Deployer_*";
    const policy = await valueOf(policyDocument(planSecretPolicy(plan({ deployerArns: [named] }).deployerArns)));
    assert.equal(decide(policy, read(named.replace("*", "0123456789abcdef"))), "nothing");
    assert.equal(decide(policy, read("arn:aws:iam::123456789012:role/AWSReservedSSO_Deployer_0")), "deny");
  });
});

describe("secretJson", () => {
  it("reads back as what it was made from, whatever the order of its keys", () => {
    const values = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(values, (record) => {
        assert.deepEqual({ ...JSON.parse(secretJson(record)) }, { ...record });
        assert.equal(secretJson(Object.fromEntries(Object.entries(record).reverse())), secretJson(record));
      }),
    );
  });
});

describe("generatedPassword", () => {
  it("is a secret of the shape that was asked for", async () => {
    const recording = await record(() => generatedPassword("token", { length: 64 }));
    assert.deepEqual(one(recording, "random:index/randomPassword:RandomPassword").inputs, {
      length: 64,
      special: false,
    });
    assert.isTrue(await pulumi.isSecret(recording.result));
    const special = await record(() => generatedPassword("token", { length: 20, special: "-_" }));
    assert.deepEqual(one(special, "random:index/randomPassword:RandomPassword").inputs, {
      length: 20,
      special: true,
      overrideSpecial: "-_",
    });
  });
});

describe("AppSecret", () => {
  const make = (over: Partial<AppSecretArgs> = {}) =>
    record(() => new AppSecret("fintech-dev-api-keys", { ...ARGS, ...over }));

  it("makes a secret with the customer's key and a policy that names its readers (F-19, F-25)", async () => {
    const recording = await make();
    const secret = one(recording, "secretsmanager/secret");
    assert.deepEqual(secret.inputs, {
      name: "fintech/api-keys",
      description: "Keys of external APIs",
      kmsKeyId: KEY,
      recoveryWindowInDays: 30,
      tags: { Name: "fintech/api-keys" },
    });
    assert.deepEqual([secret.name, secret.parent], ["fintech-dev-api-keys-secret", "fintech-dev-api-keys"]);
    assert.isTrue(secret.deleteBeforeReplace);
    assert.deepEqual(one(recording, "secretsmanager/secretPolicy").inputs, {
      secretArn: SECRET,
      policy: await valueOf(policyDocument(planSecretPolicy([READER, DEPLOYER]))),
      blockPublicPolicy: true,
    });
    assert.isEmpty(ofType(recording, "secretsmanager/secretVersion"), "an operator sets the value");
    assert.isUndefined(recording.result.version);
  });

  it("keeps copies in other regions, each under a key of its own there (Z-40)", async () => {
    const key = (region: string) => `arn:aws:kms:${region}:123456789012:key/there`;
    const replicaRegions = { "us-west-2": key("us-west-2"), "eu-west-1": key("eu-west-1") };
    assert.deepEqual(one(await make({ replicaRegions }), "secretsmanager/secret").inputs.replicas, [
      { kmsKeyId: key("eu-west-1"), region: "eu-west-1" },
      { kmsKeyId: key("us-west-2"), region: "us-west-2" },
    ]);
    assert.deepEqual(
      refusedPaths(() => plan({ replicaRegions: { "us-east-1": key("us-east-1"), "eu-west-1": key("us-east-1") } })),
      ["replicaRegions.eu-west-1", "replicaRegions.us-east-1"],
    );
  });

  it("refuses a bound role outside of its network, and the role that starts tasks nowhere", async () => {
    const recording = await make({ onlyFromNetwork: { vpcId: "vpc-1", roleArns: [READER] } });
    const { policy } = one(recording, "secretsmanager/secretPolicy").inputs;
    const ask = (caller: string, vpc: Readonly<Record<string, string>>) =>
      decide(policy, {
        caller,
        action: "secretsmanager:GetSecretValue",
        context: { "aws:PrincipalArn": caller, "aws:SecureTransport": "true", ...vpc },
      });
    assert.equal(ask(READER, { "aws:SourceVpc": "vpc-1" }), "nothing");
    assert.equal(ask(READER, {}), "deny");
    assert.equal(ask(DEPLOYER, {}), "nothing");
  });

  it("sends a value as a secret even where it was none, and never before the policy (F-06)", async () => {
    const recording = await make({ value: "plain" });
    const version = one(recording, "secretsmanager/secretVersion");
    assert.deepEqual(version.secretInputs, ["secretString"]);
    assert.equal(version.inputs.secretString, "plain");
    assert.include(version.dependsOn, "fintech-dev-api-keys-policy");
    for (const resource of recording.resources.filter(({ name }) => name !== version.name))
      assert.notInclude(JSON.stringify(resource.inputs), "plain", resource.name);
  });

  it("makes whoever takes its ARN wait for value and policy", async () => {
    for (const [value, awaited] of [
      ["text", "fintech-dev-api-keys-version"],
      [undefined, "fintech-dev-api-keys-policy"],
    ] as const) {
      const recording = await record(() => {
        const { arn } = new AppSecret("fintech-dev-api-keys", { ...ARGS, value });
        new aws.sns.Topic("user", { displayName: arn });
      });
      const user = one(recording, "sns/topic");
      assert.include(user.dependsOn, awaited);
      assert.isEmpty(user.secretInputs, "an ARN is no secret");
    }
  });

  it("names one key of its JSON to ECS, and the secret itself to IAM (D-15, D-16)", async () => {
    const { result } = await make();
    const access = result.inject({ as: "API_KEY", jsonKey: "stripe" });
    assert.deepInclude(access, { target: "secret/api-keys", verb: "inject", statements: [], environment: {} });
    const injected = access.secrets.API_KEY;
    assert.equal(await valueOf(injected?.valueFrom ?? ""), `${SECRET}:stripe::`);
    assert.equal(await valueOf(injected?.secretArn ?? ""), SECRET);
    assert.equal(await valueOf(injected?.keyArn ?? ""), KEY);
    assert.equal(await valueOf(result.inject({ as: "API_KEY" }).secrets.API_KEY?.valueFrom ?? ""), SECRET);
  });

  it("is provided in the variable and to the application itself (F-14, C-09)", async () => {
    const { result } = await make();
    const access = result.provide({ as: "API_KEY" });
    assert.equal(await valueOf(access.secrets.API_KEY?.valueFrom ?? ""), SECRET);
    assert.deepEqual(
      access.statements.map(({ actions }) => actions),
      result.read().statements.map(({ actions }) => actions),
    );
  });

  it("lets a task role read exactly this secret, and use the key for nothing else (F-14, F-16, C-08)", async () => {
    const { result } = await make();
    assert.isEmpty(result.read().secrets);
    assert.deepEqual(JSON.parse(await valueOf(policyDocument(result.read().statements))).Statement, [
      {
        Sid: "ReadSecret",
        Effect: "Allow",
        Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        Resource: SECRET,
      },
      {
        Sid: "UseKey",
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:DescribeKey"],
        Resource: KEY,
        Condition: { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
      },
    ]);
  });
});
