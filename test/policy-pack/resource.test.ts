import { expect } from "chai";
import { inSameRegion, plainResource, Resource } from "../../policy-pack/policy/resource.ts";
import { UNKNOWN, Value } from "../../policy-pack/policy/value.ts";

function resource(props: object, outputs?: object, region?: string) {
  const provider = region === undefined ? {} : { region: new Value(region, "region") };
  return plainResource({ type: "t", name: "n", urn: "u", props, ...(outputs ? { outputs } : {}), ...provider });
}

describe("a resource", () => {
  const KEYS = [
    ...["id", "arn", "name", "bucket", "keyId", "family", "defaultRouteTableId", "identifier", "clusterIdentifier"],
    ...["repositoryName", "dnsName"],
  ];

  it("is known by its id, ARN and names, as given and as AWS fills them in", () => {
    for (const key of KEYS) {
      expect([...resource({ [key]: "a" }).identities()], key).to.deep.equal(["a"]);
      expect([...resource({ [key]: "a" }, { [key]: "b" }).identities()], key).to.deep.equal(["b", "a"]);
      expect(resource({ [key]: UNKNOWN }).isNameless, key).to.equal(true);
      expect(resource({ [key]: UNKNOWN }, { [key]: "b" }).isNameless, key).to.equal(false);
      expect(resource({ [key]: "a" }).isNameless, key).to.equal(false);
    }
    expect([...resource({ title: "a", id: UNKNOWN }).identities()]).to.deep.equal([]);
    expect(resource({ title: UNKNOWN }).isNameless).to.equal(false);
  });

  it("settles by its inputs, and by its outputs where these say nothing yet", () => {
    const settled = (props: object, outputs?: object) => resource(props, outputs).settled("a").text();
    expect(settled({ a: "in" }, { a: "out" })).to.equal("in");
    expect(settled({ a: UNKNOWN }, { a: "out" })).to.equal("out");
    expect(settled({}, { a: "out" })).to.equal("out");
    expect(settled({})).to.equal(undefined);
  });

  it("is unprotected, in no known region, and depends on nothing, unless told", () => {
    const plain = resource({});
    expect(plain.options).to.deep.equal({ protect: false });
    expect(plain.region).to.deep.include({ path: "region", isAbsent: true });
    expect(plain.dependencies).to.deep.equal([]);
    expect(plain.propertyDependencies).to.deep.equal({});
    const parts = { type: "t", name: "n", urn: "u", props: {} };
    const told = { options: { protect: true }, dependencies: ["x"], propertyDependencies: { a: ["x"] } };
    expect(plainResource({ ...parts, ...told })).to.deep.include(told);
  });

  it("has outputs to look into, before there are any", () => {
    const bare = new Resource({ type: "t", name: "n", urn: "u", inputs: new Value({}) });
    expect(bare.outputs.at("arn").isAbsent).to.equal(true);
    expect(resource({}).outputs.at("arn").path).to.equal("arn");
    expect(resource({}).outputs.state).to.equal("known");
  });

  it("is in its own region before the provider's", () => {
    expect(resource({ region: "eu-west-1" }, {}, "us-east-1").region.text()).to.equal("eu-west-1");
    expect(resource({}, {}, "us-east-1").region.text()).to.equal("us-east-1");
    expect(resource({ region: UNKNOWN }, {}, "us-east-1").region.isUnknown).to.equal(true);
  });

  it("is in one region with another where both say so, or neither", () => {
    const here = resource({ region: "eu-west-1" });
    const open = resource({ region: UNKNOWN });
    expect(inSameRegion(here, resource({ region: "eu-west-1" })).answer).to.equal("yes");
    expect(inSameRegion(here, resource({ region: "us-east-1" })).answer).to.equal("no");
    expect(inSameRegion(resource({}), resource({})).answer).to.equal("yes");
    for (const [a, b] of [
      [open, here],
      [here, open],
    ] as const) {
      expect(inSameRegion(a, b)).to.deep.include({ answer: "unknown", path: "n: region" });
    }
  });
});
