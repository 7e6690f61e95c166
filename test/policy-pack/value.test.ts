import { expect } from "chai";
import fc from "fast-check";
import { createRequire } from "node:module";
import { and, no, not, or, type Truth, unknown, yes } from "../../policy-pack/truth.ts";
import { UNKNOWN, UNKNOWN_SENTINELS, Value } from "../../policy-pack/value.ts";

const props = {
  name: "api",
  empty: "",
  none: null,
  list: [],
  key: UNKNOWN,
  port: "443",
  rules: [{ cidrs: ["10.0.0.0/8", UNKNOWN] }],
  block: [{ protocol: "HTTPS" }],
  document: JSON.stringify({ Statement: [{ Principal: UNKNOWN }] }),
  password: "hunter2",
};
const value = new Value(props, "", new Set(["password", "rules[0].secret"]));

describe("a value", () => {
  it("knows the SDK's own sentinels", () => {
    const proxy = createRequire(import.meta.url)("@pulumi/policy/proxy") as Record<string, unknown>;
    const sentinels = Object.keys(proxy).filter((key) => /^unknown\w+Value$/.test(key));
    expect(new Set(sentinels.map((key) => proxy[key]))).to.deep.equal(UNKNOWN_SENTINELS);
    expect(proxy["unknownStringValue"]).to.equal(UNKNOWN);
  });

  it("tells absent, unknown, secret and known apart", () => {
    expect(["missing", "empty", "none", "list"].map((k) => value.at(k).state)).to.deep.equal(Array(4).fill("absent"));
    expect(value.at("key").state).to.equal("unknown");
    expect(value.at("password").state).to.equal("secret");
    expect(value.at("name").state).to.equal("known");
  });

  it("counts unknown as set, and as undecided in tests of its value", () => {
    expect(value.at("key").set()).to.equal(yes);
    expect(value.at("key").is("x").answer).to.equal("unknown");
    expect(value.at("key.below.it").state).to.equal("unknown");
    expect(value.at("missing").is("x", { absent: "x" })).to.equal(yes);
    expect(value.at("port").is(443)).to.equal(yes);
  });

  it("writes paths as programs do, also through blocks of one", () => {
    expect(value.at("rules", 0, "cidrs", 1).path).to.equal("rules[0].cidrs[1]");
    expect(value.at("block.protocol").path).to.equal("block[0].protocol");
    expect(value.at("block.protocol").text()).to.equal("HTTPS");
  });

  it("gives one unknown item for an unknown list", () => {
    expect(
      value
        .at("key")
        .items()
        .map((i) => i.state),
    ).to.deep.equal(["unknown"]);
    expect(
      value
        .at("rules")
        .items()[0]
        ?.at("cidrs")
        .items()
        .map((i) => i.state),
    ).to.deep.equal(["known", "unknown"]);
  });

  it("reads documents with unknown parts, and malformed ones, without throwing", () => {
    const document = value.at("document").json();
    expect(document.state === "known" && document.root.at("Statement.Principal").state).to.equal("unknown");
    expect(value.at("name").json().state).to.equal("malformed");
    expect(value.at("key").json().state).to.equal("unknown");
  });

  it("never prints a secret", () => {
    expect(value.at("password").describe()).not.to.contain("hunter2");
    expect(new Value({ a: { b: "hunter2" } }, "", new Set(["a.b"])).at("a").describe()).not.to.contain("hunter2");
    const inside = new Value({ doc: '{"p":"hunter2"}' }, "", new Set(["doc"])).at("doc").json();
    expect(inside.state === "known" && inside.root.at("p").describe()).to.equal("a secret value");
  });

  it("can be read along any path of any shape", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.nat(3))), (raw, path) => {
        const place = new Value(raw).at(...path);
        place.items();
        place.leaves();
        place.json();
        place.describe();
        return ["absent", "known"].includes(place.state);
      }),
    );
  });
});

const truths: readonly Truth[] = [yes, no, unknown("a")];

describe("three-valued logic", () => {
  it("agrees with every way the unknown may turn out", () => {
    const worlds = (t: Truth): readonly boolean[] => (t.answer === "unknown" ? [true, false] : [t.answer === "yes"]);
    const answer = (outcomes: readonly boolean[]) =>
      outcomes.every(Boolean) ? "yes" : outcomes.some(Boolean) ? "unknown" : "no";
    for (const a of truths) {
      expect(not(a).answer).to.equal(answer(worlds(a).map((x) => !x)));
      for (const b of truths) {
        expect(and(a, b).answer).to.equal(answer(worlds(a).flatMap((x) => worlds(b).map((y) => x && y))));
        expect(or(a, b).answer).to.equal(answer(worlds(a).flatMap((x) => worlds(b).map((y) => x || y))));
      }
    }
  });
});
