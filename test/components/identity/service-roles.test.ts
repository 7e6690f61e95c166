import { assert } from "chai";
import { ServiceRoles, type ServiceRolesArgs } from "../../../components/identity/service-roles.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, type Recording, record } from "../harness.ts";

const ARGS: ServiceRolesArgs = {
  deployment: DEPLOYMENT,
  service: "api",
  executionRoleName: "ecsTaskExecutionRole",
  taskRoleName: "ecsTaskRole",
};
const make = (args: Partial<ServiceRolesArgs> = {}) => record(() => new ServiceRoles("api", { ...ARGS, ...args }));

describe("ServiceRoles", () => {
  let roles: Recording<ServiceRoles>;
  before(async () => (roles = await make()));

  it("makes two roles of the given names (F-08, F-13)", () => {
    const names = ofType(roles, "iam/role").map(({ name, inputs }) => [name, inputs.name]);
    assert.deepEqual(names, [
      ["api-execution", "ecsTaskExecutionRole"],
      ["api-task", "ecsTaskRole"],
    ]);
  });

  it("lets ECS tasks of this account and region assume them, and nobody else", () => {
    for (const { inputs } of ofType(roles, "iam/role")) {
      const { Statement } = JSON.parse(String(inputs.assumeRolePolicy));
      assert.deepEqual(Statement, [
        {
          Sid: "EcsTasks",
          Effect: "Allow",
          Principal: { Service: "ecs-tasks.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            ArnLike: { "aws:SourceArn": "arn:aws:ecs:us-east-1:123456789012:*" },
            StringEquals: { "aws:SourceAccount": "123456789012" },
          },
        },
      ]);
    }
  });

  it("gives them no permission and no managed policy", () => {
    assert.deepEqual(
      roles.resources.map(({ type }) => type),
      ["aws:iam/role:Role", "aws:iam/role:Role", "zero-trust-aws:identity:ServiceRoles"],
    );
    for (const { inputs } of ofType(roles, "iam/role")) {
      assert.notProperty(inputs, "managedPolicyArns");
      assert.notProperty(inputs, "inlinePolicies");
    }
  });

  it("deletes a role of a fixed name before its successor, since an account knows a name once", async () => {
    assert.isTrue(one(roles, "iam/role", "api-task").deleteBeforeReplace);
    const unnamed = one(await make({ taskRoleName: undefined }), "iam/role", "api-task");
    assert.isFalse(unnamed.deleteBeforeReplace);
    assert.notProperty(unnamed.inputs, "name");
  });

  it("bounds both where a boundary is given", async () => {
    const permissionsBoundaryArn = "arn:aws:iam::123456789012:policy/boundary";
    for (const { inputs } of ofType(await make({ permissionsBoundaryArn }), "iam/role"))
      assert.equal(inputs.permissionsBoundary, permissionsBoundaryArn);
    assert.notProperty(one(roles, "iam/role", "api-task").inputs, "permissionsBoundary");
  });

  for (const [what, names, message] of [
    ["one role for both", { taskRoleName: "ECSTASKEXECUTIONROLE" }, /services\.api\.roles: .*two different roles/],
    ["a name that IAM refuses", { taskRoleName: "ecs task" }, /services\.api\.roles\.task: found ecs task/],
    ["a name too long", { executionRoleName: "r".repeat(65) }, /services\.api\.roles\.execution/],
  ] as const)
    it(`refuses ${what}`, async () => {
      const caught = await make(names).catch((error: unknown) => error);
      assert.instanceOf(caught, PlanError);
      assert.match((caught as PlanError).message, message);
    });
});
