import { expect } from "chai";
import fc from "fast-check";
import { createRequire } from "node:module";
import { and, no, not, or, type Truth, unknown, yes } from "../../policy-pack/policy/truth.ts";
import { UNKNOWN, UNKNOWN_SENTINELS, Value } from "../../policy-pack/policy/value.ts";

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

  it("is a boolean as Go reads one, by any of its words", () => {
    const flagOf = (raw: unknown) => new Value({ a: raw }).at("a").flag();
    for (const raw of [true, "true", "True", "TRUE", "t", "T", "1", 1]) expect(flagOf(raw), String(raw)).to.equal(true);
    for (const raw of [false, "false", "FALSE", "f", "F", "0", 0]) expect(flagOf(raw), String(raw)).to.equal(false);
    for (const raw of ["yes", "truex", "xtrue", "falsex", "xfalse", "10", "01", "", "2", undefined, {}, UNKNOWN]) {
      expect(flagOf(raw), String(raw)).to.equal(undefined);
    }
    const is = (raw: unknown, expected: string | number | boolean) => new Value({ a: raw }).at("a").is(expected).answer;
    expect([is("T", true), is("F", false), is("1", true), is("yes", true), is("T", false)].join(" ")).to.equal(
      "yes yes yes no no",
    );
    expect([is("T", "true"), is("1", 1), is("8080", 8080), is("True", "True"), is({}, true)].join(" ")).to.equal(
      "no yes yes yes no",
    );
  });

  it("is a number where it is one, or writes one", () => {
    const numberOf = (raw: unknown) => new Value({ a: raw }).at("a").number();
    expect([1, "1", "1.5", " 2 ", 0, "0", -1].map(numberOf)).to.deep.equal([1, 1, 1.5, 2, 0, 0, -1]);
    for (const raw of ["", " ", "x", "1x", UNKNOWN, {}, []])
      expect(numberOf(raw), JSON.stringify(raw)).to.equal(undefined);
    const above = (raw: unknown) => new Value({ a: raw }).at("a").satisfies((n) => n >= 0).answer;
    expect([0, "0", "", " ", "x", UNKNOWN].map(above)).to.deep.equal(["yes", "yes", "no", "no", "no", "unknown"]);
    expect(new Value({}).at("a").satisfies((n) => n >= 3, { absent: 3 }).answer).to.equal("yes");
  });

  it("is printed as JSON of 80 characters at most", () => {
    const said = (raw: unknown) => new Value({ a: raw }).at("a").describe();
    const wide = "x".repeat(78);
    const PRINTED: readonly (readonly [raw: unknown, text: string])[] = [
      [undefined, "nothing"],
      ["", "nothing"],
      [UNKNOWN, "a value not known yet"],
      ["api", '"api"'],
      [443, "443"],
      [false, "false"],
      [{}, "{}"],
      [[[]], "[[]]"],
      [["a", null, 1], '["a",null,1]'],
      [{ a: [1, 2], b: { c: "d" } }, '{"a":[1,2],"b":{"c":"d"}}'],
      [{ a: undefined, b: 1 }, '{"b":1}'],
      [{ a: [UNKNOWN], b: UNKNOWN }, '{"a":[a value not known yet],"b":a value not known yet}'],
      [[undefined, 1], "[null,1]"],
      [wide, `"${wide}"`],
      [`${wide}x`, `"${"x".repeat(76)}...`],
      [{ a: wide }, `{"a":"${"x".repeat(71)}...`],
      [[wide.slice(2), "y"], `["${"x".repeat(75)}...`],
      [Array.from({ length: 40 }, () => 1), `[${"1,".repeat(38)}...`],
      [Array.from({ length: 39 }, () => 1), `[${"1,".repeat(38)}1]`],
      [() => 1, "a value"],
    ];
    for (const [raw, text] of PRINTED) expect(said(raw)).to.equal(text);
    for (const [raw] of PRINTED) expect(said(raw).length).to.be.at.most(80);
  });

  it("tells whether something below it is unknown, and lists the leaves", () => {
    expect(value.hasUnknown).to.equal(true);
    expect(value.at("block").hasUnknown).to.equal(false);
    const leaves = new Value({ a: [1, { b: "x" }], c: "", d: null, e: [], f: UNKNOWN }).leaves();
    expect(leaves.map((leaf) => leaf.path)).to.deep.equal(["a[0]", "a[1].b", "f"]);
  });

  it("goes into lists of one, and by number into any", () => {
    const lists = new Value({ one: [{ a: 1 }], deep: [[{ a: 2 }]], two: [{ a: 3 }, { a: 4 }], none: [] });
    expect(["one.a", "deep.a", "two.a", "none.a", "two.1.a"].map((path) => lists.at(path).text())).to.deep.equal([
      "1",
      "2",
      undefined,
      undefined,
      "4",
    ]);
    expect([lists.at("one.a"), lists.at("deep.a"), lists.at("two", 1)].map((place) => place.path)).to.deep.equal([
      "one[0].a",
      "deep[0][0].a",
      "two[1]",
    ]);
    expect(new Value({ "a.b": 1, a: { b: 2 } }).member("a.b").text()).to.equal("1");
    expect(new Value({ a: ["x"] }).at("a", "x0").isAbsent).to.equal(true);
  });

  it("goes into a list of one by names that have digits in them", () => {
    const list = new Value({ one: [{ a1: "x", "1a": "y" }] });
    expect([list.at("one.a1").text(), list.at("one.1a").text()]).to.deep.equal(["x", "y"]);
  });

  it("may be given or not where what is above it is not known", () => {
    expect(new Value("x").set().answer).to.equal("yes");
    expect(new Value({ a: "x" }).at("a").set().answer).to.equal("yes");
    expect(value.at("key").set().answer).to.equal("yes");
    expect(value.at("key.below").set()).to.deep.include({ answer: "unknown", path: "key.below" });
    expect(value.at("missing.below").set().answer).to.equal("no");
  });

  it("has a text where it is a scalar alone", () => {
    const textOf = (raw: unknown) => new Value({ a: raw }).at("a").text();
    expect(["x", 1, true, false, 0].map(textOf)).to.deep.equal(["x", "1", "true", "false", "0"]);
    for (const raw of [{}, { a: 1 }, ["x"], [], null, "", UNKNOWN]) expect(textOf(raw)).to.equal(undefined);
  });

  it("is named by the property that it is, or is an item of", () => {
    const lists = new Value({ a: { b: [["x"]], c: "y" }, d: [{ e: 1 }] });
    const places = [lists.at("a.b", 0, 0), lists.at("a.c"), lists.at("d", 0), lists.at("d.e"), lists.at("d"), lists];
    expect(places.map((place) => place.name)).to.deep.equal(["b", "c", "d", "e", "d", ""]);
    expect(new Value([{ a: ["x", "y"] }, {}]).at(0, "a", 1).name).to.equal("a");
  });

  it("has text to print unless it is secret, where that can be told", () => {
    expect([value.at("name").printable, value.at("password").printable]).to.deep.equal(["api", undefined]);
    expect([value.secrecyKnown, new Value({}).secrecyKnown]).to.deep.equal([true, false]);
  });

  it("takes no name of JavaScript's own for a member", () => {
    for (const name of ["constructor", "toString", "__proto__", "length"]) {
      expect(value.at(name).isAbsent, name).to.equal(true);
      expect(value.at("rules", name).isAbsent, name).to.equal(true);
    }
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
  it("says of what is unknown where it is, and why", () => {
    expect(unknown("a")).to.deep.equal({ answer: "unknown", path: "a", why: "not known before deployment" });
  });

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
