import { expect } from "chai";
import type { SettingSchema } from "../../policy-pack/policy/config.ts";
import { choice, flag, integer, integers, text, texts } from "../../policy-pack/policy/config.ts";
import { schemaFaults } from "../../policy-pack/config/config-schema.ts";
import { hint, nearest } from "../../policy-pack/config/nearest.ts";

type Case = readonly [schema: Partial<SettingSchema>, value: unknown, fault: string | undefined];

const whole = integer(1, "", { minimum: 1, maximum: 3 }).schema;
const named = text("", "", "^a+$").schema;
const notEmpty = { type: "string", minLength: 1 } as const;

const CASES: readonly Case[] = [
  [flag(true, "").schema, false, undefined],
  [flag(true, "").schema, "true", 'at: found "true", must be true or false'],
  [whole, 1, undefined],
  [whole, 3, undefined],
  [whole, 0, "at: found 0, must be at least 1"],
  [whole, 4, "at: found 4, must be at most 3"],
  [whole, 1.5, "at: found 1.5, must be a whole number"],
  [whole, "1", 'at: found "1", must be a whole number'],
  [{ type: "number" }, 1.5, undefined],
  [{ type: "number" }, null, "at: found null, must be a number"],
  [integer(1, "").schema, -1e9, undefined],
  [named, "aa", undefined],
  [named, "ab", 'at: found "ab", must match ^a+$'],
  [named, 7, "at: found 7, must be a text"],
  [text("", "").schema, "", undefined],
  [notEmpty, "", "at: must not be empty"],
  [notEmpty, "a", undefined],
  [choice(["a", "b"], "a", "").schema, "b", undefined],
  [choice(["a", "b"], "a", "").schema, "c", 'at: found "c", must be one of a, b'],
  [texts([], "").schema, [], undefined],
  [texts([], "").schema, ["a", 7], "at[1]: found 7, must be a text"],
  [texts([], "").schema, { 0: "a" }, 'at: found {"0":"a"}, must be a list'],
  [integers([], "").schema, [1, "2"], 'at[1]: found "2", must be a whole number'],
  [{ type: "array" }, ["a", 7], undefined],
  [{ type: "array", items: "a" }, ["a", 7], undefined],
  [{ type: "array", items: null }, ["a", 7], undefined],
  [{ items: { type: "string" } }, 7, undefined],
  [{ type: "object" }, {}, undefined],
  [{ type: "object" }, [], "at: found [], must be an object"],
  [{ type: "object" }, null, "at: found null, must be an object"],
  [{}, "anything", undefined],
];

describe("a setting's value", () => {
  for (const [schema, value, fault] of CASES) {
    it(`${JSON.stringify(value)} by ${JSON.stringify({ ...schema, description: undefined })}`, () => {
      expect(schemaFaults(value, schema, "at")).to.deep.equal(fault === undefined ? [] : [fault]);
    });
  }
});

describe("the name that was meant", () => {
  const NAMES = ["no-ssh", "no-public-ip", "s3-versioning"];

  it("is the nearest, whatever the case", () => {
    expect(nearest("no-shs", NAMES)).to.equal("no-ssh");
    expect(nearest("S3-VERSIONING", NAMES)).to.equal("s3-versioning");
    expect(nearest("s3-versioning", ["S3-VERSIONINGS", "S3-VERSIONING"])).to.equal("S3-VERSIONING");
    expect(nearest("s3versionin", NAMES)).to.equal("s3-versioning");
    expect(nearest("ab", ["cb", "ac", "ab"])).to.equal("ab");
  });

  it("is the first of several that are as near", () => {
    expect(nearest("no-ss", ["no-ssa", "no-ssb"])).to.equal("no-ssa");
  });

  it("is none where all are far", () => {
    expect(nearest("encryption", NAMES)).to.equal(undefined);
    expect(nearest("abc", ["xyz"])).to.equal(undefined);
    expect(nearest("abcdefghij", ["abcdefvwxyz"])).to.equal(undefined);
  });

  it("may be two letters off where names are short, and two fifths where they are long", () => {
    expect(nearest("ab", ["cd"])).to.equal("cd");
    expect(nearest("abc", ["bcd"])).to.equal("bcd");
    expect(nearest("abcdefghij", ["abcdefwxyz"])).to.equal("abcdefwxyz");
  });

  it("counts each letter that is put in, left out or another, wherever it stands", () => {
    const near = ["abc", "xabc", "axbc", "abxc", "abcx", "xyabc", "abcxy", "xabcy"];
    for (const name of near) expect(nearest(name, ["abc"]), name).to.equal("abc");
    for (const name of ["xyzabc", "abcxyz", "xaybzc"]) expect(nearest(name, ["abc"]), name).to.equal(undefined);
    expect(nearest("abcdefghijk", ["abcdefg", "cdefghijk"])).to.equal("cdefghijk");
    // Longer by one at the end, and by three: the row of distances is as long as the name.
    expect(nearest("abcd", ["abc"])).to.equal("abc");
    expect(nearest("abcdef", ["abc"])).to.equal(undefined);
    expect(nearest("", ["ab"])).to.equal("ab");
    expect(nearest("", ["abc"])).to.equal(undefined);
    expect(nearest("cdefghijk", ["abcdefghijkx", "abcdefghijk"])).to.equal("abcdefghijk");
  });

  it("is told by the first 80 letters", () => {
    const long = "x".repeat(80);
    expect(nearest(`${long}${"y".repeat(200)}`, [long])).to.equal(long);
  });

  it("is hinted at; else the names are listed where they are few", () => {
    expect(hint("no-shs", NAMES)).to.equal('did you mean "no-ssh"?');
    expect(hint("encryption", NAMES)).to.equal("there are no-ssh, no-public-ip, s3-versioning");
    const many = Array.from({ length: 31 }, (_, i) => `${i}`.repeat(6));
    expect(hint("encryption", many)).to.equal("presets/policy-names.json lists them");
    expect(hint("encryption", many.slice(1))).to.match(/^there are 111111, /);
  });
});
