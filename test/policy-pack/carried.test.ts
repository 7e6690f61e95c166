import { expect } from "chai";
import { Carrier, type EndReport } from "../../policy-pack/engine/carrier.ts";
import { defineGraphPolicy, definePolicy, type PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import type { NotApplicable } from "../../policy-pack/engine/not-applicable.ts";
import { type Level, MARK, type PolicyEntry } from "../../policy-pack/engine/observed-config.ts";
import { Session } from "../../policy-pack/engine/session.ts";
import { integer } from "../../policy-pack/policy/config.ts";
import { holds, judge, notApplicable, undecided } from "../../policy-pack/policy/verdict.ts";
import { TEXT, TYPE, URN } from "./pack-runner.ts";

// The SDK's loop over the policies, in the process: what it takes from the carrier, in which order.

const OTHER_TYPE = "aws:y/other:Other";
const fault = { what: "the thing is unsafe", required: "safe", fix: "set safe: true" };
const sized = definePolicy({
  ...TEXT,
  name: "sized",
  settings: { most: integer(2, "The largest size", { maximum: 9 }) },
  check: (r, { most }) =>
    judge(
      r.at("size").satisfies((n) => n <= most),
      fault,
    ),
});
const unfit = definePolicy({ ...TEXT, name: "unfit", check: () => notApplicable("it is none") });
const open = definePolicy({ ...TEXT, name: "open", check: () => undecided("size") });
const elsewhere = definePolicy({ ...TEXT, name: "elsewhere", tokens: [OTHER_TYPE], check: () => holds });
const joined = defineGraphPolicy({
  ...TEXT,
  name: "joined",
  check: (_r, _config, graph) => judge({ answer: graph.resources.length > 1 ? "no" : "yes" }, fault),
});
const anywhere = defineGraphPolicy({
  ...TEXT,
  name: "anywhere",
  tokens: "any",
  check: () => judge({ answer: "no" }, fault),
});
const curing = defineGraphPolicy({
  ...TEXT,
  name: "curing",
  tokens: [OTHER_TYPE],
  check: () => holds,
  alone: () => holds,
});
const MODULES = [sized, unfit, open, elsewhere, joined, curing];

interface Said {
  readonly policy: string;
  readonly message: string;
  readonly urn?: string | undefined;
  readonly level?: string;
}

type Levels = Readonly<Record<string, Level | PolicyEntry>>;

/** One process of the pack, whose config may change between calls. */
function packOf(modules: readonly PolicyModule[], settings: Readonly<Record<string, unknown>> = {}) {
  const session = new Session(modules, () => new Date("2026-03-01"));
  let config: ReadonlyMap<string, PolicyEntry> | undefined;
  const appended: (readonly NotApplicable[])[] = [];
  const ends: readonly EndReport[] = ["exceptions", "undecided"].map((name) => ({
    policy: {
      name,
      description: `${name} things`,
      ...(name === "exceptions" ? { enforcementLevel: "mandatory" } : {}),
    },
    lines: () => session.undecidedReport().map((line) => ({ ...line, urn: URN })),
  }));
  const carrier = new Carrier(modules, session, ends, {
    findConfig: () => config,
    lists: {
      encode: (list) => Buffer.from(JSON.stringify(list)),
      append: (...encoded) =>
        void appended.push(encoded.flatMap((one) => JSON.parse(Buffer.from(one).toString()) as NotApplicable[])),
    },
  });
  const own: string[] = [];
  const first = {
    name: "settings",
    description: "the settings",
    enforcementLevel: "mandatory",
    validateResource: () => void own.push("resource"),
    validateStack: () => void own.push("stack"),
  } as never;
  const others = [{ name: "second", description: "x", validateResource: () => undefined }] as never[];
  const policies = carrier.carry(first, others);

  /** One loop of the SDK: which policies it met, and what they reported. */
  function loop(call: "validateResource" | "validateStack", args: object) {
    const said: Said[] = [];
    const met: string[] = [];
    for (const policy of policies) {
      met.push(policy.name);
      const report = (message: string | (Omit<Said, "policy"> & { name: string; enforcementLevel: string })) =>
        void said.push(
          typeof message === "string"
            ? { policy: policy.name, message }
            : { policy: message.name, message: message.message, urn: message.urn, level: message.enforcementLevel },
        );
      const run = (policy as unknown as Record<string, ((a: object, r: unknown) => unknown) | undefined>)[call];
      run?.({ ...args, getConfig: () => settings }, report);
    }
    return { met, said, appended: appended.splice(0).flat() };
  }

  const base = { type: TYPE, name: "a", urn: URN, opts: { protect: false }, propertyDependencies: {} };
  return {
    own,
    policies,
    configure: (levels: Levels | undefined) =>
      (config =
        levels &&
        new Map(Object.entries(levels).map(([k, v]) => [k, typeof v === "string" ? { level: v, properties: {} } : v]))),
    analyze: (props: object, type = TYPE) => loop("validateResource", { ...base, type, props }),
    analyzeStack: (...types: readonly string[]) =>
      loop("validateStack", {
        resources: (types.length > 0 ? types : [TYPE]).map((type, i) => ({
          ...base,
          type,
          urn: i === 0 ? URN : `${URN}-${i}`,
          props: {},
        })),
      }),
  };
}

describe("the carrier of all policies", () => {
  it("shows all policies to whoever describes the pack", () => {
    const { policies } = packOf(MODULES);
    expect(policies.map((policy) => policy.name)).to.deep.equal(["settings", "second"]);
  });

  it("lets each policy be met where the config is not known, and does the first one's work", () => {
    const pack = packOf(MODULES);
    expect(pack.analyze({ size: 5 })).to.deep.equal({ met: ["settings", "second"], said: [], appended: [] });
    expect(pack.analyzeStack().met).to.deep.equal(["settings", "second"]);
    expect(pack.own).to.deep.equal(["resource", "stack"]);
    pack.configure({});
    expect(pack.analyze({ size: 5 }).met).to.deep.equal(["settings"]);
    pack.configure(undefined);
    expect(pack.analyze({ size: 5 }).met, "no more").to.deep.equal(["settings", "second"]);
  });

  it("loads what the resources of the stack are about, and no more", () => {
    const loaded: string[] = [];
    const spied = (name: string, ...tokens: readonly string[]): PolicyModule => ({
      ...defineGraphPolicy({ ...TEXT, name, tokens, check: () => holds }),
      load: () => void loaded.push(name),
    });
    const pack = packOf([spied("of-it", TYPE), spied("of-both", OTHER_TYPE, TYPE), spied("of-none", OTHER_TYPE)]);
    pack.configure({});
    pack.analyzeStack(TYPE, "aws:z/third:Third");
    expect(loaded).to.deep.equal(["of-it", "of-both"]);
  });

  it("judges by all within the first, in their names and at their levels", () => {
    const pack = packOf(MODULES);
    pack.configure({});
    const { met, said, appended } = pack.analyze({ size: 5 });
    expect(met).to.deep.equal(["settings"]);
    const message = "Things are safe\nthe thing is unsafe. Required: safe. Fix: set safe: true";
    expect(said).to.deep.equal([{ policy: "sized", message, urn: URN, level: "mandatory" }]);
    expect(appended).to.deep.equal([
      { policy: "elsewhere" },
      { policy: "curing" },
      { policy: "unfit", why: "it is none" },
    ]);
    expect(pack.analyze({ size: 1 }).said).to.deep.equal([]);
    expect(pack.own, "the first one's own work is done with all").to.deep.equal([]);
  });

  it("names those that are about other types, of each type", () => {
    const pack = packOf(MODULES);
    pack.configure({});
    expect(pack.analyze({}, OTHER_TYPE).appended.map(({ policy }) => policy)).to.deep.equal([
      "sized",
      "unfit",
      "open",
      "curing",
    ]);
    expect(packOf([sized]).analyze({}).appended).to.deep.equal([]);
  });

  it("takes level and settings of each from the config, and from the next one when it comes", () => {
    const pack = packOf(MODULES);
    const at = (entry: Level | PolicyEntry) => {
      pack.configure({ sized: entry });
      return pack.analyze({ size: 5 }).said.map((line) => line.level);
    };
    expect(at("advisory")).to.deep.equal(["advisory"]);
    expect(at("remediate"), "what was not cured").to.deep.equal(["mandatory"]);
    expect(at("disabled")).to.deep.equal([]);
    expect(at({ level: "advisory", properties: { most: 7 } })).to.deep.equal([]);
    expect(at({ level: "advisory", properties: { most: 70 } }), "what the schema does not take").to.have.length(1);
  });

  it("goes by the thresholds and the enforcement of the pack's own settings", () => {
    const pack = packOf(MODULES, { enforcement: { policy: { sized: "advisory", joined: "disabled" } } });
    pack.configure({});
    expect(pack.analyze({ size: 5 }).said.map((line) => line.level)).to.deep.equal(["advisory"]);
    expect(pack.analyzeStack(TYPE, TYPE).said.map((line) => line.policy)).to.deep.equal(["exceptions", "undecided"]);
  });

  it("judges the stack with all of its resources, and reports at the end what was gathered", () => {
    const pack = packOf(MODULES);
    pack.configure({});
    pack.analyze({});
    const { met, said, appended } = pack.analyzeStack(TYPE, TYPE);
    expect(met).to.deep.equal(["settings"]);
    expect(pack.own).to.deep.equal(["stack"]);
    expect(said.map(({ policy, level, urn }) => [policy, level, urn])).to.deep.equal([
      ["joined", "mandatory", URN],
      ["joined", "mandatory", `${URN}-1`],
      ["exceptions", "mandatory", URN],
      ["undecided", "advisory", URN],
    ]);
    expect(said.at(-1)?.message).to.match(
      /^undecided things\n2 checks are undecided|^undecided things\n1 check is undecided/,
    );
    expect(appended).to.deep.equal([{ policy: "curing" }]);
    expect(pack.analyzeStack().said.map(({ policy }) => policy)).to.deep.equal(["exceptions", "undecided"]);
  });

  it("asks those that are about any type of each resource", () => {
    const pack = packOf([anywhere]);
    pack.configure({});
    const { said, appended } = pack.analyzeStack(TYPE, TYPE);
    expect(said.map(({ policy, urn }) => [policy, urn])).to.deep.equal([
      ["anywhere", URN],
      ["anywhere", `${URN}-1`],
    ]);
    expect(appended).to.deep.equal([]);
  });

  it("leaves out reports that are switched off, and gives others the level of the config", () => {
    const pack = packOf(MODULES);
    pack.configure({ exceptions: "disabled", undecided: "mandatory", joined: "disabled" });
    pack.analyze({});
    expect(pack.analyzeStack(TYPE, TYPE).said.map(({ policy, level }) => [policy, level])).to.deep.equal([
      ["undecided", "mandatory"],
    ]);
  });

  it("says of the stack what is wrong with the config, but for its own mark", () => {
    const pack = packOf([elsewhere, sized]);
    pack.configure({
      sizd: "advisory",
      sized: { level: "advisory", properties: { least: 1 } },
      elsewhere: { level: "advisory", properties: { [MARK]: 1 } },
    });
    expect(pack.analyzeStack().said.map(({ message }) => message)).to.deep.equal([
      'sizd: no such policy, did you mean "sized"?',
      'sized: no setting "least", there are most',
    ]);
  });
});
