import { expect } from "chai";
import { defineGraphPolicy, definePolicy } from "../../policy-pack/policy/define-policy.ts";
import { isSpared, isUnneeded, whyUnneeded } from "../../policy-pack/config/unneeded.ts";
import { holds } from "../../policy-pack/policy/verdict.ts";
import { TEXT, TYPE } from "./pack-runner.ts";

const POLICIES = new Map(
  [
    definePolicy({ ...TEXT, name: "on-one", check: () => holds }),
    defineGraphPolicy({ ...TEXT, name: "on-all", check: () => holds }),
  ].map((policy) => [policy.name, policy]),
);
const URN = `urn:pulumi:dev::shop::${TYPE}::a`;
const OTHER = `urn:pulumi:dev::shop::aws:y/other:Other::b`;
const CHILD = `urn:pulumi:dev::shop::pkg:index:Parent$${TYPE}::c`;

function unneeded(
  urn: string,
  options: { policy?: string; urns?: readonly string[]; judged?: readonly string[] } = {},
) {
  const { policy = "on-one", urns = [URN, OTHER, CHILD], judged = urns } = options;
  const seen = { urns: new Set(urns), judged: (one: string) => judged.includes(one), policies: POLICIES };
  return isUnneeded({ policy, urn }, seen);
}

describe("an exception that excused nothing", () => {
  it("is unneeded where its pattern may be of this stack", () => {
    for (const urn of [
      "*::a",
      URN,
      "urn:pulumi:dev::*",
      "urn:pulumi:*::shop::*::x",
      "urn*",
      "**",
      "*dev::shop::*",
      "urn:*pulumi:dev::*",
      "urn:pulumi:dev**::shop::*x",
    ]) {
      expect(unneeded(urn), urn).to.equal(true);
    }
  });

  it("is unneeded where it is of this stack and of a type that the stack does not have", () => {
    expect(unneeded("urn:pulumi:dev::shop::aws:z/gone:Gone::x")).to.equal(true);
  });

  it("may be needed in another stack or project", () => {
    for (const urn of [
      "urn:pulumi:prod::*",
      "urn:pulumi:dev::other::*",
      "urn:pulumi:dev",
      "urn:pulumi:dev::shop",
      "xurn*",
    ]) {
      expect(unneeded(urn), urn).to.equal(false);
    }
  });

  it("may be needed where nothing is known of the stack or the policy", () => {
    expect(unneeded("*::a", { urns: [] })).to.equal(false);
    expect(unneeded("*::a", { policy: "no-such-policy" })).to.equal(false);
  });

  it("may be needed by a resource that it covers and this run did not judge", () => {
    expect(unneeded("*::a", { judged: [OTHER, CHILD] })).to.equal(false);
    expect(unneeded("*::c", { judged: [URN, OTHER] })).to.equal(false);
    expect(unneeded("*::b", { judged: [URN, CHILD] }), "of a type that the policy is not about").to.equal(true);
    expect(unneeded("*::a", { judged: [URN] }), "another was not judged").to.equal(true);
  });

  it("of a policy over the graph is unneeded whatever was judged: the graph is whole", () => {
    expect(unneeded("*::a", { policy: "on-all", judged: [] })).to.equal(true);
  });

  it("takes what is no URN for a resource of no type", () => {
    expect(unneeded("*", { urns: ["urn:pulumi:dev"], judged: [] })).to.equal(true);
  });

  it("is told why: whether a resource is matched, and which ones have the name in the pattern", () => {
    const urns = [URN, OTHER, CHILD];
    expect(whyUnneeded("*::a", urns)).to.match(/^what it matches does not violate the policy/);
    expect(whyUnneeded("*::aws:x:Other::b", urns)).to.equal(
      `no resource of the stack matches it (of that name there is ${OTHER}); correct its pattern, or remove it`,
    );
    expect(whyUnneeded("urn:pulumi:dev::shop::*::gone", urns)).to.equal(
      "no resource of the stack matches it; correct its pattern, or remove it",
    );
    const many = [..."12345"].map((n) => `urn:pulumi:dev::shop::aws:t/${n}:T::same`);
    expect(whyUnneeded("*::T::same", many))
      .to.contain(`${many[1] ?? ""} and ${many[2] ?? ""})`)
      .and.not.to.contain(many[3]);
  });

  it("is spared where it is optional, of this stack, and its resource is not there", () => {
    const [urns, urn] = [new Set([URN, OTHER]), `urn:pulumi:dev::shop::${TYPE}::gone`];
    expect(isSpared({ urn, optional: true }, urns)).to.equal(true);
    expect(isSpared({ urn: `*${TYPE}::gone`, optional: true }, urns)).to.equal(true);
    expect(isSpared({ urn }, urns)).to.equal(false);
    expect(isSpared({ urn, optional: false }, urns)).to.equal(false);
    expect(isSpared({ urn: OTHER, optional: true }, urns), "it is there").to.equal(false);
    expect(isSpared({ urn: urn.replace("dev", "prod"), optional: true }, urns)).to.equal(false);
    expect(isSpared({ urn, optional: true }, new Set())).to.equal(false);
  });
});
