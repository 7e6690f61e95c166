import { expect } from "chai";
import { RULES } from "../../../offline/provider/rules/index.ts";
import type { Value, ValueMap } from "../../../offline/provider/wire.ts";
import { UNKNOWN } from "../../../offline/provider/wire.ts";
import { Rig } from "./harness.ts";
import type { Before } from "./rule-cases/fixtures.ts";
import { cache } from "./rule-cases/fixtures.ts";
import { DEPLOYMENT_CASES } from "./rule-cases/deployments.ts";
import { DOCUMENT_CASES } from "./rule-cases/documents.ts";
import { NETWORK_CONTROL_CASES } from "./rule-cases/network-controls.ts";
import { NETWORK_CASES } from "./rule-cases/network.ts";
import { EDGE_CASES } from "./rule-cases/edge.ts";
import { WORKLOAD_CASES } from "./rule-cases/workload.ts";

const CASES = {
  ...NETWORK_CASES,
  ...NETWORK_CONTROL_CASES,
  ...EDGE_CASES,
  ...WORKLOAD_CASES,
  ...DEPLOYMENT_CASES,
  ...DOCUMENT_CASES,
};

async function prepare(before: readonly Before[]): Promise<{ rig: Rig; fill: (inputs: ValueMap) => ValueMap }> {
  const rig = new Rig();
  const known = new Map<string, Value>();
  const fill = (inputs: ValueMap): ValueMap =>
    JSON.parse(JSON.stringify(inputs), (_key, value: unknown) =>
      typeof value === "string" && known.has(value) ? known.get(value) : value,
    ) as ValueMap;
  for (const [short, logical, inputs] of before) {
    const state = await rig.create(short, logical, fill(inputs));
    known.set(`$${logical}`, state.id);
    for (const [output, value] of Object.entries(state.outputs)) known.set(`$${logical}.${output}`, value);
  }
  // An id that the stand-in made in another account's file, and that this one never held.
  known.set("$gone", (await new Rig().create("ec2.Vpc", "gone", { cidrBlock: "10.9.0.0/16" })).id);
  return { rig, fill };
}

/** Every text input made unknown: a rule that decides then decides on nothing. */
function blind(value: Value): Value {
  if (Array.isArray(value)) return value.map(blind);
  if (typeof value !== "object" || value === null) return UNKNOWN;
  return Object.fromEntries(Object.entries(value as ValueMap).map(([key, item]) => [key, blind(item)]));
}

describe("the rule table", () => {
  it("has at least 30 rules, each with an id of its own, a title, a source and a case here", () => {
    expect(RULES.length).to.be.at.least(30);
    expect(new Set(RULES.map((rule) => rule.id)).size).to.equal(RULES.length);
    for (const rule of RULES) expect(rule.title.length * rule.source.length, rule.id).to.be.greaterThan(0);
    expect(Object.keys(CASES).sort()).to.deep.equal(RULES.map((rule) => rule.id).sort());
  });

  for (const [id, { type, before, bad, good }] of Object.entries(CASES)) {
    it(`${id} refuses what breaks it, lets pass what obeys, and decides on nothing unknown`, async () => {
      const { rig, fill } = await prepare(before ?? []);
      expect(await rig.refusal(type, "subject", fill(bad))).to.contain(`[${id}: `);
      expect(await rig.refusal(type, "subject", fill(good))).not.to.contain(`[${id}: `);
      if (id !== "route-target")
        expect(await rig.refusal(type, "subject", blind(bad) as ValueMap)).not.to.contain(`[${id}: `);
    });
  }

  it("refuses in preview too, where nothing is created yet", async () => {
    const rig = new Rig();
    const { id } = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" }, true);
    await rig.create("ec2.Subnet", "one", { vpcId: id, cidrBlock: "10.0.0.0/24" }, true);
    expect(await rig.refusal("ec2.Subnet", "two", { vpcId: id, cidrBlock: "10.0.0.0/24" })).to.contain(
      "overlaps 10.0.0.0/24 of subnet one",
    );
  });

  it("names no secret in its refusals", async () => {
    const { Secret } = await import("../../../offline/provider/wire.ts");
    const rig = new Rig();
    const refusal = await rig.refusal(
      "elasticache.ReplicationGroup",
      "c",
      cache({ authToken: new Secret("hush/hush") }),
    );
    expect(refusal).to.contain("authToken").and.not.to.contain("hush");
  });
});
