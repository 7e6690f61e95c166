import { assert } from "chai";
import { policyDocument } from "../../../components/identity/statement.ts";
import { planParameterTree } from "../../../components/secrets/parameter-tree.plan.ts";
import { ParameterTree, type ParameterTreeArgs } from "../../../components/secrets/parameter-tree.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/parameters";
const PATH_ARN = "arn:aws:ssm:us-east-1:123456789012:parameter/fintech/dev/app";
const ARGS: ParameterTreeArgs = {
  deployment: DEPLOYMENT,
  component: "app",
  keyArn: KEY,
  values: { "max-connections": "10" },
  operatorSet: { "audit-enabled": "false" },
};

function plan(over: Partial<ParameterTreeArgs> = {}) {
  return planParameterTree("fintech-dev-app", { ...ARGS, ...over });
}

describe("planParameterTree", () => {
  it("names parameters by application, environment and component, sorted (Z-47)", () => {
    assert.deepEqual(
      plan().parameters.map(({ parameterName, operatorSet }) => [parameterName, operatorSet]),
      [
        ["/fintech/dev/app/audit-enabled", true],
        ["/fintech/dev/app/max-connections", false],
      ],
    );
    assert.deepInclude(plan(), { path: "/fintech/dev/app", pathArn: PATH_ARN });
  });

  it("refuses what Parameter Store refuses, all at once, and shows no value", () => {
    const hidden = "x".repeat(4097);
    const bad = {
      component: "a/b",
      values: { "a b": "1", empty: "", long: hidden, twice: "1" },
      operatorSet: { twice: "2" },
    };
    assert.deepEqual(
      refusedPaths(() => plan(bad)),
      ["component", "values.a b", "values.empty", "values.long", "operatorSet.twice"],
    );
    assert.throws(() => plan(bad), PlanError, /^(?![^]*xxx)/);
    assert.deepEqual(
      refusedPaths(() => plan({ values: {}, operatorSet: {} })),
      ["values"],
    );
    for (const application of ["aws-things", "SSM"])
      assert.deepEqual(
        refusedPaths(() => plan({ deployment: { ...DEPLOYMENT, application } })),
        ["deployment.application"],
      );
  });

  it("counts bytes as AWS does, not characters", () => {
    assert.isEmpty(refusedPaths(() => plan({ values: { text: "é".repeat(2048) } })));
    assert.deepEqual(
      refusedPaths(() => plan({ values: { text: "é".repeat(2049) } })),
      ["values.text"],
    );
  });
});

describe("ParameterTree", () => {
  const make = (over: Partial<ParameterTreeArgs> = {}) =>
    record(() => new ParameterTree("fintech-dev-app", { ...ARGS, ...over }));

  it("makes SecureStrings with the customer's key, whose values are Pulumi secrets (Z-45)", async () => {
    const recording = await make();
    assert.lengthOf(ofType(recording, "ssm/parameter"), 2);
    const parameter = one(recording, "ssm/parameter", "fintech-dev-app-parameter-max-connections");
    assert.deepEqual(parameter.inputs, {
      name: "/fintech/dev/app/max-connections",
      description: "max-connections of app, fintech (dev)",
      type: "SecureString",
      tier: "Standard",
      keyId: KEY,
      value: "10",
      tags: { Name: "/fintech/dev/app/max-connections" },
    });
    assert.deepEqual(parameter.secretInputs, ["value"]);
    assert.isTrue(parameter.deleteBeforeReplace);
    assert.isEmpty(parameter.ignoreChanges);
  });

  it("leaves alone what operators set, under the name that it would have anyway", async () => {
    const { ignoreChanges, inputs } = one(await make(), "ssm/parameter", "fintech-dev-app-parameter-audit-enabled");
    assert.deepEqual(ignoreChanges, ["value"]);
    assert.equal(inputs.value, "false");
  });

  it("lets a workload read its path and decrypt nothing else with the key (Z-30, Z-38)", async () => {
    const { result } = await make();
    const access = result.read({ as: "APP" });
    assert.deepInclude(access, { target: "parameters/app", verb: "read", connections: [], secrets: {} });
    assert.equal(await valueOf(access.environment.APP_PARAMETERS_PATH ?? ""), "/fintech/dev/app");
    assert.isEmpty(result.read().environment);
    assert.deepEqual(JSON.parse(await valueOf(policyDocument(access.statements))).Statement, [
      {
        Sid: "DecryptParameters",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: KEY,
        Condition: {
          StringEquals: { "kms:ViaService": "ssm.us-east-1.amazonaws.com" },
          StringLike: { "kms:EncryptionContext:PARAMETER_ARN": `${PATH_ARN}/*` },
        },
      },
      {
        Sid: "ReadParameters",
        Effect: "Allow",
        Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
        Resource: [PATH_ARN, `${PATH_ARN}/*`],
      },
    ]);
  });

  it("lets a bound workload read from inside its network only: stolen credentials read nothing elsewhere", async () => {
    const reading = async (roleArns: readonly string[]) => {
      const { result } = await make({ onlyFromNetwork: { vpcId: "vpc-1", roleArns } });
      const { Statement } = JSON.parse(await valueOf(policyDocument(result.read().statements)));
      return Statement.find(({ Sid }: { Sid: string }) => Sid === "ReadParameters").Condition;
    };
    assert.deepEqual(await reading(["arn:aws:iam::123456789012:role/task"]), {
      StringEquals: { "aws:SourceVpc": "vpc-1" },
    });
    assert.isUndefined(await reading([]));
  });

  it("injects one parameter, by its ARN, and refuses one that it has not", async () => {
    const { result } = await make();
    const { secrets, statements } = result.inject({ parameter: "max-connections", as: "MAX_CONNECTIONS" });
    assert.isEmpty(statements, "the application itself reads nothing");
    assert.equal(secrets.MAX_CONNECTIONS?.store, "ssm");
    const made = await valueOf(result.parameters["max-connections"]?.arn ?? "");
    assert.equal(await valueOf(secrets.MAX_CONNECTIONS?.valueFrom ?? ""), made);
    assert.throws(() => result.inject({ parameter: "max", as: "MAX" }), PlanError, /audit-enabled, max-connections/);
  });
});
