import { expect } from "chai";
import { definePolicy } from "../../policy-pack/policy/define-policy.ts";
import { concerns, judgeResource } from "../../policy-pack/policy/judge.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { holds, violated } from "../../policy-pack/policy/verdict.ts";
import { TEXT, TYPE } from "./pack-runner.ts";

const resource = plainResource({ type: TYPE, name: "a", urn: "u", props: {} });

function judged(check: () => never) {
  return judgeResource(definePolicy({ ...TEXT, name: "p", check }), resource, {});
}

function failing(error: unknown): string {
  const verdict = judged(() => {
    throw error;
  });
  return verdict.kind === "undecided" ? `${verdict.path}|${verdict.why}` : verdict.kind;
}

describe("judging a resource", () => {
  it("is for policies on its type, and on any", () => {
    const of = (tokens: readonly string[] | "any") =>
      concerns(definePolicy({ ...TEXT, name: "p", tokens, check: () => holds }), TYPE);
    expect([of([TYPE]), of(["other", TYPE]), of(["other"]), of([]), of("any")]).to.deep.equal([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it("combines the verdicts of a check", () => {
    const fault = { what: "x", required: "y", fix: "z" };
    const policy = definePolicy({ ...TEXT, name: "p", check: () => [holds, violated(fault)] });
    expect(judgeResource(policy, resource, {})).to.deep.equal(violated(fault));
  });

  it("takes a check that fails for undecided, and says where it failed and nothing of what it read", () => {
    const text = "|the policy itself failed, please report it ";
    const error = new TypeError("cannot read hunter2");
    error.stack =
      "TypeError: cannot read hunter2\n    at check (file:///pack/theme/some-policy.ts:12:3)\n    at file:///b.js:1:1";
    expect(failing(error)).to.equal(`${text}(TypeError in some-policy.ts line 12)`);
    error.stack = "TypeError: cannot read hunter2";
    expect(failing(error)).to.equal(`${text}(TypeError)`);
    delete error.stack;
    expect(failing(error)).to.equal(`${text}(TypeError)`);
    expect(failing("hunter2")).to.equal(`${text}(not an Error)`);
    expect(failing(undefined)).to.equal(`${text}(not an Error)`);
  });
});
