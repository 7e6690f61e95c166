import { expect } from "chai";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Example, ExampleResource } from "../../policy-pack/policy/examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { type Answer, PACK, PackProcess, SDK, type SentConfig, type SentResource } from "./pack-process.ts";

const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

/** The pack without what lets one policy do the work of all. */
const SINGLE = `
import { PolicyPack } from "@pulumi/policy";
import { packPolicies } from ${JSON.stringify(join(PACK, "engine", "pack.ts"))};
import { POLICIES } from ${JSON.stringify(join(PACK, "registry.ts"))};
import { rememberDeserialised } from ${JSON.stringify(join(PACK, "engine", "sdk.ts"))};
rememberDeserialised();
new PolicyPack("zero-trust-aws", { enforcementLevel: "mandatory", policies: packPolicies(POLICIES) });
`;

/** Secrets are objects of a class in examples, and marked on the wire. */
function onTheWire(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(onTheWire);
  if (raw === null || typeof raw !== "object") return raw;
  if (raw.constructor !== Object) return { ...SECRET, value: onTheWire((raw as { readonly value: unknown }).value) };
  const given = Object.entries(raw).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, onTheWire(value)]));
}

function sent({ type, name, props, propertyDependencies = {} }: ExampleResource): SentResource {
  return { type, name, props: onTheWire(props) as Record<string, unknown>, propertyDependencies };
}

async function answers(pack: PackProcess, examples: readonly Example[]): Promise<readonly Answer[]> {
  const given: Answer[] = [];
  for (const example of examples) {
    const resources = example.resources.map(sent);
    for (const resource of resources) given.push(await pack.analyze(resource));
    given.push({ ...(await pack.analyzeStack(resources)), notApplicable: [] });
  }
  return given;
}

/** Two examples of each policy: one by one, each costs a reading of the resources for every policy. */
const SOME = Object.values(EXAMPLES).flatMap(({ examples }) => [
  ...examples.filter((example) => example.verdict === "violated").slice(0, 1),
  ...examples.filter((example) => example.verdict !== "violated").slice(-1),
]);

const CONFIGS: Readonly<Record<string, SentConfig>> = {
  "the defaults": {},
  "every policy on, each at another level, with settings": {
    ...Object.fromEntries(
      POLICIES.map(({ name }, i) => [name, { level: ["advisory", "mandatory", "remediate"][i % 3] ?? "" }]),
    ),
    "nacl-no-allow-all": { level: "advisory", adminPorts: [5432], egress: true },
    undecided: { level: "mandatory" },
    settings: {
      level: "mandatory",
      exceptions: [
        { policy: "alb-https-only", urn: "*::aws:lb/*", reason: "old", owner: "web", expires: "2999-01-01" },
        { policy: "alb-https-only", urn: "*::aws:alb/*", reason: "old", owner: "web", expires: "2020-01-01" },
        { policy: "no-such-policy", urn: "*::aws:alb/*", reason: "old", owner: "web", expires: "2020-01-01" },
      ],
    },
  },
  "a few policies off, and the reports": {
    ...Object.fromEntries(POLICIES.filter((_, i) => i % 2 === 0).map(({ name }) => [name, { level: "disabled" }])),
    undecided: { level: "disabled" },
    exceptions: { level: "disabled" },
  },
  "the settings off": { settings: { level: "disabled" } },
};

describe("judging by all policies within the first", function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "single-"));
  let carried: PackProcess;
  let single: PackProcess;

  before(async () => {
    writeFileSync(join(folder, "package.json"), `{ "name": "single", "version": "0.1.0", "main": "main.cjs" }`);
    writeFileSync(join(folder, "main.cjs"), `module.exports = require("./index.mts");`);
    writeFileSync(join(folder, "index.mts"), SINGLE);
    symlinkSync(dirname(dirname(SDK)), join(folder, "node_modules"));
    carried = await PackProcess.start();
    single = await PackProcess.start(folder);
  });

  after(() => {
    carried.stop();
    single.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [turn, [name, config]] of Object.entries(CONFIGS).entries()) {
    it(`says what the policies say one by one, with ${name}`, async () => {
      await Promise.all([carried.configure(config), single.configure(config)]);
      // Each config sees another share of the examples: one by one they take long.
      const share = SOME.filter((_, i) => i % 4 === turn);
      const [together, apart] = await Promise.all([answers(carried, share), answers(single, share)]);
      expect(together.flatMap((answer) => answer.violations).length).to.be.greaterThan(share.length / 4);
      expect(together).to.deep.equal(apart);
    });
  }

  it("says the same to many requests at once", async () => {
    await carried.configure();
    const resources = SOME.flatMap((example) => example.resources.map(sent)).slice(0, 200);
    const inTurn: Answer[] = [];
    for (const resource of resources) inTurn.push(await carried.analyze(resource));
    expect(await Promise.all(resources.map((resource) => carried.analyze(resource)))).to.deep.equal(inTurn);
  });

  it("names every policy in the answer on a resource: as violated, not applicable, or else kept", async () => {
    await carried.configure();
    const { violations, notApplicable } = await carried.analyze({ type: "aws:x/thing:Thing", name: "a", props: {} });
    // A policy over the graph that remediates is a policy on resources too, which does not validate them. Of those on
    // every type, allowed-regions has nothing to say without a list.
    const judged = POLICIES.filter(
      (p) =>
        (p.scope === "resource" || p.alone) &&
        p.preset !== "ledger" &&
        (p.tokens !== "any" || p.name === "allowed-regions"),
    );
    expect(violations).to.deep.equal([]);
    expect(notApplicable).to.deep.equal(judged.map((p) => p.name).sort());
  });

  it("is in force, and off where it cannot know the config", async () => {
    const graph = POLICIES.filter((p) => p.scope === "graph" && p.preset !== "ledger").map((p) => p.name);
    await carried.configure();
    expect((await carried.analyzeStack([])).notApplicable).to.deep.equal(graph.sort());
    await carried.configure({ settings: { level: "disabled" } });
    expect((await carried.analyzeStack([])).notApplicable).not.to.deep.equal(graph);
  });
});
