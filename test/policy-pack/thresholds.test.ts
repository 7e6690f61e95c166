import { expect } from "chai";
import { integer, texts } from "../../policy-pack/policy/config.ts";
import { definePolicy } from "../../policy-pack/policy/define-policy.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { readThresholds, THRESHOLDS, withThresholds } from "../../policy-pack/config/thresholds.ts";
import { judge } from "../../policy-pack/policy/verdict.ts";
import { runPack, TEXT } from "./pack-runner.ts";

const regions = definePolicy({
  ...TEXT,
  name: "allowed-regions",
  settings: { regions: texts([], "Regions.") },
  check: (r, config) =>
    judge(r.at("region").oneOf(config.regions), { what: "elsewhere", required: config.regions.join(), fix: "move it" }),
});
const rotation = { name: "kms-rotation-required", settings: { maxDays: integer(365, "Days.") } };

describe("thresholds of the whole pack", () => {
  it("stand for settings that policies have, of the same type", () => {
    for (const [name, { schema, settings }] of Object.entries(THRESHOLDS)) {
      expect(settings, name).not.to.have.length(0);
      for (const text of settings) {
        const [policy, setting] = text.split(".");
        const own = POLICIES.find((p) => p.name === policy)?.settings[setting ?? ""]?.schema;
        expect(own?.type, `${name}: ${text}`).to.equal(schema.type);
        expect(own?.["items"], `${name}: ${text}`).to.deep.equal(schema["items"]);
        const bound = (of: typeof own, key: string, open: number) => (typeof of?.[key] === "number" ? of[key] : open);
        expect(bound(schema, "minimum", -Infinity), text).to.be.at.least(bound(own, "minimum", -Infinity));
        expect(bound(schema, "maximum", Infinity), text).to.be.at.most(bound(own, "maximum", Infinity));
        expect(own?.["enum"], `${name}: ${text}`).to.deep.equal(schema["enum"]);
      }
    }
  });

  it("reach the policies' checks", () => {
    const settings = { thresholds: { regions: ["eu-central-1"] } };
    expect(runPack([regions], { props: { region: "eu-central-1" }, settings })).to.deep.equal([]);
    expect(runPack([regions], { props: { region: "eu-west-1" }, settings })[0]?.message).to.contain("eu-central-1");
  });

  it("give way to what a policy's own entry says", () => {
    const thresholds = readThresholds({ keyRotationDays: 90 }, []);
    expect(withThresholds(thresholds, rotation, {})).to.deep.equal({ maxDays: 90 });
    expect(
      withThresholds(thresholds, rotation, { maxDays: 365 }),
      "the default, which the engine fills in",
    ).to.deep.equal({ maxDays: 90 });
    expect(withThresholds(thresholds, rotation, { maxDays: 180 })).to.deep.equal({ maxDays: 180 });
    expect(withThresholds(thresholds, { ...rotation, name: "other" }, {})).to.deep.equal({});
  });

  it("are refused where a name or value is wrong, with the nearest name", () => {
    const problems = (given: unknown) => {
      const found: string[] = [];
      readThresholds(given, found);
      return found;
    };
    expect(problems({ region: ["eu-west-1"] })).to.deep.equal([
      'settings.thresholds: found "region", did you mean "regions"?',
    ]);
    expect(problems({ regions: "eu-west-1" })).to.deep.equal([
      'settings.thresholds.regions: found "eu-west-1", must be a list',
    ]);
    expect(problems({ keyRotationDays: 0 })[0]).to.contain("at least 90");
    expect(problems({ tlsVersion: "1.1" })[0]).to.contain("one of 1.2, 1.3");
    expect(problems([])[0]).to.contain("must be an object");
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(problems(JSON.parse(`{ ${JSON.stringify(name)}: 1 }`)), name).to.have.length(1);
    }
  });

  it("stand for several settings, of one policy or of more", () => {
    const read = (given: unknown) =>
      [...readThresholds(given, [])].map(([policy, settings]) => [policy, Object.fromEntries(settings)]);
    expect(read({ adminPorts: [22] })).to.deep.equal([
      ["no-ssh", { ports: [22] }],
      ["nacl-no-allow-all", { adminPorts: [22] }],
      ["lightsail-no-public-admin-ports", { ports: [22] }],
    ]);
    expect(read({ instanceTypes: ["t4g.*"], cacheTypes: ["cache.t4g.*"] })).to.deep.equal([
      ["allowed-instance-types", { types: ["t4g.*"], cacheTypes: ["cache.t4g.*"] }],
    ]);
  });

  it("that are wrong leave the others in force, and give no value", () => {
    const problems: string[] = [];
    const read = readThresholds({ regions: "eu-west-1", tags: ["Owner"], nothing: 1 }, problems);
    expect([...read.keys()]).to.deep.equal(["required-tags"]);
    expect(problems).to.have.length(2);
    for (const given of [undefined, [], "regions", null]) expect(readThresholds(given, []).size).to.equal(0);
    readThresholds(undefined, problems);
    expect(problems).to.have.length(2);
  });
});
