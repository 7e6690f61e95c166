import { expect } from "chai";
import { type ExampleResource, exampleGraph, exampleUrn, unknownValue } from "../../policy-pack/examples.ts";

const key: ExampleResource = { type: "aws:kms/key:Key", name: "key", props: {}, outputs: { arn: "arn:k1", id: "k1" } };
const other: ExampleResource = {
  type: "aws:kms/key:Key",
  name: "other",
  props: {},
  outputs: { arn: "arn:k2", id: "k2" },
};

function alias(targetKeyId: unknown, dependencies?: readonly string[]): ExampleResource {
  return {
    type: "aws:kms/alias:Alias",
    name: "alias",
    props: { targetKeyId },
    ...(dependencies ? { propertyDependencies: { targetKeyId: dependencies } } : {}),
  };
}

const KEY = [key.type];
const ALIAS = ["aws:kms/alias:Alias"];

function follow(resource: ExampleResource, ...others: readonly ExampleResource[]) {
  const graph = exampleGraph([key, other, ...others, resource]);
  const from = graph.get(exampleUrn(resource));
  if (!from) throw new Error("the example lost its resource");
  const { found, external, open } = graph.follow(from, "targetKeyId", KEY);
  return { found: found.map((r) => r.name), external, open };
}

function companions(resource: ExampleResource, of: ExampleResource = key) {
  const graph = exampleGraph([key, other, resource]);
  const target = graph.get(exampleUrn(of));
  if (!target) throw new Error("the example lost its resource");
  const { found, maybe } = graph.companions(target, ALIAS, "targetKeyId");
  return { found: found.map((r) => r.name), maybe: maybe.map((r) => r.name) };
}

describe("the graph", () => {
  it("follows an unknown reference by its dependency", () => {
    expect(follow(alias(unknownValue, ["key"]))).to.deep.equal({ found: ["key"], external: [], open: false });
  });

  it("follows an id or ARN that is known", () => {
    expect(follow(alias("k2")).found).to.deep.equal(["other"]);
    expect(follow(alias("arn:k1")).found).to.deep.equal(["key"]);
  });

  it("prefers the known id where dependencies name several", () => {
    expect(follow(alias("k2", ["key", "other"])).found).to.deep.equal(["other"]);
  });

  it("takes the dependency where the text is made from an id", () => {
    expect(follow(alias("arn:k1/suffix", ["key"])).found).to.deep.equal(["key"]);
  });

  it("names what is outside the stack, and what cannot be told", () => {
    expect(follow(alias("arn:elsewhere"))).to.deep.equal({ found: [], external: ["arn:elsewhere"], open: false });
    expect(follow(alias(unknownValue))).to.deep.equal({ found: [], external: [], open: true });
  });

  it("finds companions, and those that may be", () => {
    expect(companions(alias(unknownValue, ["key"]))).to.deep.equal({ found: ["alias"], maybe: [] });
    expect(companions(alias(unknownValue, ["key"]), other)).to.deep.equal({ found: [], maybe: [] });
    expect(companions(alias(unknownValue))).to.deep.equal({ found: [], maybe: ["alias"] });
    expect(companions(alias("arn:elsewhere"))).to.deep.equal({ found: [], maybe: [] });
  });
});
