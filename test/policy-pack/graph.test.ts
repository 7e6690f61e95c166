import { expect } from "chai";
import { Graph, unsure } from "../../policy-pack/policy/graph.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { type ExampleResource, exampleGraph, exampleUrn, unknownValue } from "../../policy-pack/policy/examples.ts";

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

function companions(resource: ExampleResource, of: ExampleResource = key, ...others: readonly ExampleResource[]) {
  const graph = exampleGraph([...new Set([key, other, of]), ...others, resource]);
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
    const namesake: ExampleResource = { type: "aws:s3/bucket:Bucket", name: "files", props: { bucket: "k1" } };
    expect(follow(alias("k1"), namesake).found, "of the types asked for").to.deep.equal(["key"]);
  });

  it("prefers the known id where dependencies name several", () => {
    expect(follow(alias("k2", ["key", "other"])).found).to.deep.equal(["other"]);
  });

  it("takes the dependency where the text is made from an id", () => {
    expect(follow(alias("arn:k1/suffix", ["key"]))).to.deep.equal({ found: ["key"], external: [], open: false });
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

  it("explains a value by a dependency on anything, but a companion by one on its own kind alone", () => {
    const bucket: ExampleResource = { type: "aws:s3/bucket:Bucket", name: "files", props: {} };
    const unrelated = alias(unknownValue, ["files"]);
    expect(follow(unrelated, bucket)).to.deep.equal({ found: [], external: [], open: true });
    expect(companions(unrelated, key, bucket)).to.deep.equal({ found: [], maybe: [] });
    expect(companions(alias(unknownValue, ["nobody"]))).to.deep.equal({ found: [], maybe: ["alias"] });
  });

  it("takes a text that names nothing for one of a name that is not known yet", () => {
    const nameless: ExampleResource = { type: "aws:kms/key:Key", name: "new", props: { keyId: unknownValue } };
    const bucket: ExampleResource = { type: "aws:s3/bucket:Bucket", name: "files", props: {} };
    const maybe = (of: ExampleResource) => companions(of, nameless, bucket).maybe;
    expect(maybe(alias("arn:elsewhere"))).to.deep.equal(["alias"]);
    expect(maybe(alias("arn:k1"))).to.deep.equal([]);
    expect(maybe(alias("arn:elsewhere", ["files"]))).to.deep.equal([]);
    expect(maybe(alias(unknownValue))).to.deep.equal(["alias"]);
    expect(companions(alias("arn:elsewhere"), key, nameless).maybe).to.deep.equal([]);
  });

  it("lists those that cannot be told before those that name nothing", () => {
    const nameless: ExampleResource = { type: "aws:kms/key:Key", name: "new", props: { keyId: unknownValue } };
    const graph = exampleGraph([
      nameless,
      { ...alias("arn:elsewhere"), name: "a" },
      { ...alias(unknownValue), name: "b" },
    ]);
    const target = graph.get(exampleUrn(nameless));
    const found = target && graph.companions(target, ALIAS, "targetKeyId");
    expect(found?.maybe.map((r) => r.name)).to.deep.equal(["b", "a"]);
    expect(found && unsure(found, "targetKeyId")).to.deep.include({ answer: "unknown", path: "b: targetKeyId" });
    expect(unsure({ maybe: [] }, "targetKeyId").answer).to.equal("no");
  });

  it("passes over dependencies that are not in the stack", () => {
    const from = plainResource({
      ...{ type: "aws:kms/alias:Alias", name: "alias", urn: "urn:a", props: { targetKeyId: unknownValue } },
      propertyDependencies: { targetKeyId: ["urn:gone"] },
    });
    expect(new Graph([from]).follow(from, "targetKeyId", KEY)).to.deep.equal({ found: [], external: [], open: true });
  });

  it("makes an index once, by its key", () => {
    const graph = exampleGraph([]);
    let made = 0;
    const make = () => (made += 1);
    expect([graph.memo("a", make), graph.memo("a", make), graph.memo("b", make)]).to.deep.equal([1, 1, 2]);
    expect(graph.memo("none", () => undefined)).to.equal(undefined);
  });

  it("keeps families of types apart", () => {
    const graph = exampleGraph([key, alias("k1")]);
    const target = graph.get(exampleUrn(key));
    const count = (tokens: readonly string[]) => target && graph.companions(target, tokens, "targetKeyId").found.length;
    expect([count(ALIAS), count(["aws:s3/bucket:Bucket"]), count([...ALIAS]), count([...ALIAS, "x"])]).to.deep.equal([
      1, 0, 1, 1,
    ]);
    expect([count(["aws", "kms"]), count(["aws|kms"])]).to.deep.equal([0, 0]);
  });
});
