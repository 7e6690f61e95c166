import { assert } from "chai";
import fc from "fast-check";
import { fromNetworkOnly, namedRolesOnly, tlsOnly } from "../../../components/identity/data-guard.ts";
import { policyDocument } from "../../../components/identity/statement.ts";
import { valueOf } from "../harness.ts";
import { decide } from "../secrets/decide.ts";

const GUARDED = { actions: ["dynamodb:GetItem"], resources: ["arn:aws:dynamodb:us-east-1:123456789012:table/t"] };
const TASK = "arn:aws:iam::123456789012:role/task";
const ADMIN = "arn:aws:iam::123456789012:role/admin";
const roleArns = fc.stringMatching(/^[\w+=,.@-]{1,64}$/).map((name) => `arn:aws:iam::123456789012:role/${name}`);

/** A read by a role, over an endpoint of the VPC where there is one. */
function read(caller: string, vpcId?: string) {
  const context = {
    "aws:PrincipalArn": caller,
    "aws:PrincipalIsAWSService": "false",
    "aws:SecureTransport": "true",
    ...(vpcId === undefined ? {} : { "aws:SourceVpc": vpcId }),
  };
  return { caller, action: "dynamodb:GetItem", context };
}

describe("a data guard (Z-36)", () => {
  it("denies exactly those roles that are not named", async () => {
    const named = fc.uniqueArray(roleArns, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(named, roleArns, async (roles, other) => {
        const policy = await valueOf(policyDocument([namedRolesOnly(GUARDED, roles)]));
        for (const role of roles) assert.equal(decide(policy, read(role)), "nothing");
        assert.equal(decide(policy, read(other)), roles.includes(other) ? "nothing" : "deny");
      }),
    );
  });

  it("lets AWS's services work as themselves, and nobody without a name", async () => {
    const policy = await valueOf(policyDocument([namedRolesOnly(GUARDED, [TASK])]));
    const asItself = { service: "backup.amazonaws.com", action: "dynamodb:GetItem" };
    assert.equal(decide(policy, { ...asItself, context: { "aws:PrincipalIsAWSService": "true" } }), "nothing");
    assert.equal(decide(policy, { action: "dynamodb:GetItem", context: {} }), "deny");
  });

  it("denies a bound role wherever it is not in its own network, and nobody else", async () => {
    const policy = await valueOf(policyDocument(fromNetworkOnly(GUARDED, { vpcId: "vpc-1", roleArns: [TASK] })));
    assert.equal(decide(policy, read(TASK, "vpc-1")), "nothing");
    assert.equal(decide(policy, read(TASK, "vpc-2")), "deny", "another network's endpoint");
    assert.equal(decide(policy, read(TASK)), "deny", "the internet");
    assert.equal(decide(policy, read(ADMIN)), "nothing");
  });

  it("says nothing where nobody is bound", () => {
    assert.isEmpty(fromNetworkOnly(GUARDED, undefined));
    assert.isEmpty(fromNetworkOnly(GUARDED, { vpcId: "vpc-1", roleArns: [] }));
  });

  it("denies everybody plain HTTP", async () => {
    const policy = await valueOf(policyDocument([tlsOnly(GUARDED)]));
    const plain = { ...read(ADMIN), context: { "aws:SecureTransport": "false" } };
    assert.deepEqual([decide(policy, plain), decide(policy, read(ADMIN))], ["deny", "nothing"]);
  });
});
