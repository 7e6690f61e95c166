import { assert } from "chai";
import { PlanError, Problems } from "../../components/plan-error.ts";

const CIDR = { path: "network.cidr", found: "10.0.0.0/33", expected: "an IPv4 block", fix: "Use 10.20.0.0/16." };
const KEY = { path: "encryption.keys", expected: "shared or dedicated", fix: "Choose one." };

describe("plan errors", () => {
  it("say what, where, and how to fix it, all at once", () => {
    const problems = new Problems('SecureVpc "main"');
    problems.add(CIDR);
    assert.isFalse(problems.require(false, () => KEY));
    const message = [
      'SecureVpc "main": 2 problems',
      "  - network.cidr: found 10.0.0.0/33, expected an IPv4 block. Use 10.20.0.0/16.",
      "  - encryption.keys: expected shared or dedicated. Choose one.",
    ].join("\n");
    assert.throws(() => problems.throwIfAny(), PlanError, message);
  });

  it("are not thrown where nothing was found", () => {
    const problems = new Problems("x");
    const unreached = () => assert.fail("the problem of a condition that holds was built");
    assert.isTrue(problems.require(true, unreached));
    assert.doesNotThrow(() => problems.throwIfAny());
  });

  it("carry the mark by which Pulumi prints them without a stack trace", () => {
    const error = new PlanError("x", [CIDR]);
    assert.isTrue(error.__pulumiRunError);
    assert.deepEqual(error.problems, [CIDR]);
    assert.equal(error.message.split("\n")[0], "x: one problem");
  });
});
