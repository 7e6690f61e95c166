import { expect } from "chai";
import { Value } from "../../policy-pack/policy/value.ts";
import {
  combine,
  explain,
  type Fault,
  holds,
  judge,
  notApplicable,
  undecided,
  violated,
} from "../../policy-pack/policy/verdict.ts";
import { no, unknown, yes } from "../../policy-pack/policy/truth.ts";

const fault = (what: string, more: Partial<Fault> = {}): Fault => ({ what, required: "b", fix: "set a: b", ...more });

describe("the text of a violation", () => {
  const at = new Value({ a: 1 }).at("a");

  it("says what is wrong, where, what was found, what must be, and what to write", () => {
    expect(explain([fault("it is wrong", { at })])).to.equal("it is wrong (a: found 1). Required: b. Fix: set a: b");
    expect(explain([fault("it is wrong", { at, found: "two" })])).to.equal(
      "it is wrong (a: found two). Required: b. Fix: set a: b",
    );
    expect(explain([fault("it is wrong", { found: "two" })])).to.equal(
      "it is wrong (found two). Required: b. Fix: set a: b",
    );
    expect(explain([fault("it is wrong")])).to.equal("it is wrong. Required: b. Fix: set a: b");
    expect(explain([fault("it is wrong", { at: new Value("x") })])).to.equal(
      'it is wrong (found "x"). Required: b. Fix: set a: b',
    );
  });

  it("has a line for each of five faults, and the number of the others", () => {
    const lines = (count: number) => explain(Array.from({ length: count }, (_, i) => fault(`fault ${i}`))).split("\n");
    expect(lines(2)).to.deep.equal([
      "fault 0. Required: b. Fix: set a: b",
      "Also: fault 1. Required: b. Fix: set a: b",
    ]);
    expect(lines(5)).to.have.length(5);
    expect(lines(6)).to.have.length(6);
    expect([lines(6).at(-1), lines(9).at(-1)]).to.deep.equal(["And 1 more of the kind.", "And 4 more of the kind."]);
    expect(lines(5).at(-1)).to.match(/^Also: fault 4/);
  });

  it("says faults in the same words once, with five places at most", () => {
    const values = new Value({ list: [1, 2, 3, 4, 5, 6, 7] }).at("list").items();
    const text = (count: number) => explain(values.slice(0, count).map((each) => fault("it is wrong", { at: each })));
    expect(text(2)).to.equal("it is wrong (list[0]: found 1; list[1]: found 2). Required: b. Fix: set a: b");
    expect(text(5)).to.match(/; list\[4\]: found 5\)\. Required/);
    expect(text(6)).to.match(/; list\[4\]: found 5; and 1 more\)\. Required/);
    expect(text(7)).to.match(/; list\[4\]: found 5; and 2 more\)\. Required/);
    expect(explain([fault("same", { at }), fault("other", { at }), fault("same", { at })])).to.equal(
      "same (a: found 1). Required: b. Fix: set a: b\nAlso: other (a: found 1). Required: b. Fix: set a: b",
    );
    for (const difference of [{ required: "c" }, { fix: "set a: c" }])
      expect(explain([fault("same", { at }), fault("same", { at, ...difference })]).split("\n")).to.have.length(2);
  });
});

describe("a verdict", () => {
  const open = undecided("a");
  const idle = notApplicable("not about it");
  const broken = violated(fault("x"));

  it("follows from a statement that must be true", () => {
    expect(judge(yes, fault("x"))).to.equal(holds);
    expect(judge(no, fault("x"))).to.deep.equal(broken);
    expect(judge(unknown("a"), fault("x"))).to.deep.equal(open);
    expect(open).to.deep.equal({ kind: "undecided", path: "a", why: "not known before deployment" });
  });

  it("of several is the worst that counts", () => {
    expect(combine([])).to.equal(holds);
    expect(combine([idle, idle])).to.equal(idle);
    expect(combine([idle, holds])).to.equal(holds);
    expect(combine([holds, open, idle])).to.equal(open);
    expect(combine([open, broken, violated(fault("y"))])).to.deep.equal({
      kind: "violated",
      faults: [fault("x"), fault("y")],
    });
  });
});
