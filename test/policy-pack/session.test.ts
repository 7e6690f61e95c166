import { unknownCheckingProxy } from "@pulumi/policy";
import { expect } from "chai";
import { definePolicy, type PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { identity, type SdkStackResource, Session } from "../../policy-pack/engine/session.ts";
import { holds, notApplicable, undecided, type Verdict, violated } from "../../policy-pack/policy/verdict.ts";
import { TEXT, TYPE } from "./pack-runner.ts";

const local = definePolicy({ ...TEXT, name: "local", check: () => holds });
const other = definePolicy({ ...TEXT, name: "other", severity: "low", check: () => holds });
const unsafe = violated({ what: "the thing is unsafe", required: "safe", fix: "set safe: true" });

const urnOf = (name: string, type = TYPE) => `urn:pulumi:dev::shop::${type}::${name}`;
const exception = { policy: "local", urn: urnOf("a"), reason: "old", owner: "web", expires: "2026-03-01" };
const accepted = { policy: "local", urn: urnOf("a"), ledger: "C-01", reason: "old", review: "2026-06-01" };

function sent(name: string, props: Record<string, unknown> = {}, more: Partial<SdkStackResource> = {}) {
  const base = { type: TYPE, name, urn: urnOf(name), props, opts: { protect: false }, propertyDependencies: {} };
  return { ...base, ...more } satisfies SdkStackResource;
}

function sessionOf(settings: Readonly<Record<string, unknown>> = {}, now = "2026-03-01"): Session {
  const session = new Session([local, other], () => new Date(now));
  session.configure(settings);
  return session;
}

/** What is reported at once of these verdicts, each on a resource of its own. */
function settle(session: Session, policy: PolicyModule, verdicts: Readonly<Record<string, Verdict>>) {
  const said: (readonly [message: string, urn: string | undefined, level: string | undefined])[] = [];
  session.retain(new Set(Object.keys(verdicts).map((name) => urnOf(name))));
  for (const [name, verdict] of Object.entries(verdicts)) {
    const resource = session.resource(sent(name));
    session.settle(policy, resource, verdict, (message, urn, level) => said.push([message, urn, level]));
  }
  return said;
}

function many(count: number, verdict: Verdict): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${String(i).padStart(3, "0")}`, verdict]));
}

describe("a resource of a run", () => {
  it("is told by its parts, its options and the region of its provider", () => {
    const opts = { protect: true, parent: urnOf("p"), ignoreChanges: ["size"] };
    const told = identity(sent("a", {}, { opts, provider: { props: { region: "eu-west-1" } } }));
    expect(told).to.deep.include({ type: TYPE, name: "a", urn: urnOf("a"), options: opts });
    expect(told.region?.text()).to.equal("eu-west-1");
    expect(told.region?.path).to.equal("region");
    expect(identity(sent("a")).region).to.equal(undefined);
    expect(identity(sent("a")).options.ignoreChanges).to.deep.equal([]);
    expect(
      sessionOf()
        .resource(sent("a", {}, { provider: { props: { region: "eu-west-1" } } }))
        .region.text(),
    ).to.equal("eu-west-1");
  });

  it("is one object for all policies of a call", () => {
    const session = sessionOf();
    const props = unknownCheckingProxy({ size: 1 });
    const first = session.resource(sent("a", props));
    expect(first.at("size").path).to.equal("size");
    expect(session.resource(sent("a", props))).to.equal(first);
    expect(session.resource(sent("b", props)).name).to.equal("b");
    expect(
      session
        .resource(sent("b", unknownCheckingProxy({ size: 2 })))
        .at("size")
        .number(),
    ).to.equal(2);
  });

  it("is of inputs and outputs in the graph, with what it depends on", () => {
    const session = sessionOf();
    session.resource(sent("a", { size: 1 }));
    const graph = session.graph([
      sent("a", { size: 2, id: "i-1" }),
      sent("b", { size: 3 }, { propertyDependencies: { size: [{ urn: urnOf("a") }] }, dependencies: [{ urn: "u" }] }),
    ]);
    const [a, b] = ["a", "b"].map((name) => graph.get(urnOf(name)));
    expect([a?.at("size").number(), a?.outputs.at("size").number(), a?.outputs.at("id").path]).to.deep.equal([
      1,
      2,
      "id",
    ]);
    expect(b?.at("size").number(), "nobody judged it").to.equal(3);
    expect([a?.dependencies, b?.dependencies]).to.deep.equal([[], ["u"]]);
    expect([a?.propertyDependencies, b?.propertyDependencies]).to.deep.equal([{}, { size: [urnOf("a")] }]);
  });

  it("is in one graph for all policies of a call, and in another for other resources", () => {
    const session = sessionOf();
    const [a, b, c] = ["a", "b", "c"].map((name) => sent(name)) as [
      SdkStackResource,
      SdkStackResource,
      SdkStackResource,
    ];
    const graph = session.graph([a, b]);
    expect(session.graph([a, b])).to.equal(graph);
    expect(session.graph([c, b]).resources[0]?.name).to.equal("c");
    expect(session.graph([a, b, c])).not.to.equal(graph);
    const next = session.graph([a, b]);
    expect(session.graph([b, a])).not.to.equal(next);
    expect(session.graph([]).resources).to.deep.equal([]);
  });

  it("is forgotten with its verdicts when the stack has it no more", () => {
    const session = sessionOf();
    settle(session, local, { a: undecided("x"), b: undecided("x") });
    session.retain(new Set([urnOf("b")]));
    expect(session.undecidedReport()[0]?.message).to.contain("::b: x").and.not.to.contain("::a: x");
    const graph = session.graph([sent("a", { size: 2 }), sent("b", { size: 2 })]);
    expect(graph.get(urnOf("a"))?.at("size").number()).to.equal(2);
    expect(graph.get(urnOf("b"))?.at("size").isAbsent).to.equal(true);
  });
});

describe("a verdict of a run", () => {
  it("is reported where it is a violation, at the level that the settings give", () => {
    const session = sessionOf({ enforcement: { severity: { low: "advisory" }, policy: { local: "disabled" } } });
    const message = "the thing is unsafe. Required: safe. Fix: set safe: true";
    expect(settle(session, other, { a: unsafe, b: holds, c: notApplicable("x"), d: undecided("x") })).to.deep.equal([
      [message, urnOf("a"), "advisory"],
    ]);
    expect(settle(session, local, { a: unsafe })).to.deep.equal([]);
    session.configure({});
    expect(settle(session, local, { a: unsafe }), "as the settings now are").to.deep.equal([
      [message, urnOf("a"), undefined],
    ]);
  });

  it("is the last one on its resource", () => {
    const session = sessionOf({ exceptions: [exception] });
    settle(session, local, { a: undecided("x") });
    settle(session, local, { a: holds });
    expect(session.undecidedReport()).to.deep.equal([]);
    settle(session, local, { a: unsafe });
    expect(session.exceptionReport().map((line) => line.urn)).to.deep.equal([urnOf("a")]);
  });

  it("is said with its place where it has one, each on a line, in order", () => {
    const session = sessionOf();
    settle(session, local, { b: undecided("size"), a: undecided("", "it hangs") });
    const lines = session.undecidedReport().map((line) => line.message.split("\n"));
    expect(lines).to.deep.equal([
      [
        "2 checks are undecided; the deployment decides them before it makes the resource:",
        `- local: ${TYPE}::a: it hangs`,
        `- local: ${TYPE}::b: size: not known before deployment`,
      ],
    ]);
    settle(session, local, { a: undecided("size") });
    expect(session.undecidedReport()[0]?.message).to.match(/^1 check is undecided; /);
  });

  it("is kept of each policy, beside those that are excused", () => {
    const session = sessionOf({ exceptions: [{ ...exception, urn: urnOf("b") }] });
    settle(session, other, { a: undecided("x"), b: holds });
    settle(session, local, { a: undecided("x"), b: unsafe });
    expect(session.undecidedReport()[0]?.message.split("\n").slice(1)).to.deep.equal([
      `- 2 checks: ${TYPE}::a: x: not known before deployment (local, other)`,
    ]);
    expect(session.exceptionReport().map((line) => line.urn)).to.deep.equal([urnOf("b")]);
  });

  it("is said of the type that a component holds, without the component", () => {
    const session = sessionOf();
    const urn = urnOf("a", `pkg:index:Parent$${TYPE}`);
    session.settle(local, session.resource({ ...sent("a"), urn }), undecided("size"), () => undefined);
    session.retain(new Set([urn]));
    expect(session.undecidedReport()[0]?.message).to.contain(`- local: ${TYPE}::a: size`);
  });

  for (const [count, last] of [
    [50, `- local: ${TYPE}::a049: x: not known before deployment`],
    [51, "- and 1 more"],
  ] as const) {
    it(`is one of 50 that are said of ${count}`, () => {
      const session = sessionOf();
      settle(session, local, many(count, undecided("x")));
      const lines = session.undecidedReport()[0]?.message.split("\n") ?? [];
      expect(lines.at(-1)).to.equal(last);
      expect(lines.filter((line) => line.startsWith("- local: "))).to.have.length(50);
    });
  }
});

describe("an exception in a run", () => {
  const TEXT_OF = "exception from local: old; owner web; until 2026-03-01";

  for (const [count, more] of [
    [50, []],
    [51, [`${TEXT_OF}; and for 1 more resources`]],
  ] as const) {
    it(`is said of 50 of ${count} resources`, () => {
      const session = sessionOf({ exceptions: [{ ...exception, urn: "*::a0*" }] });
      expect(settle(session, local, many(count, unsafe))).to.deep.equal([]);
      const lines = session.exceptionReport();
      expect(lines.slice(0, 50).every(({ message, urn }) => message === TEXT_OF && urn !== undefined)).to.equal(true);
      expect(lines.slice(50).map(({ message }) => message)).to.deep.equal(more);
    });
  }

  it("that excused nothing is to be removed, and so is an accepted deviation", () => {
    const session = sessionOf({ exceptions: [exception], accepted: [accepted] });
    settle(session, local, { a: holds });
    const text = `(local, ${urnOf("a")}) excuses nothing: what it matches does not violate the policy, or an earlier entry covers it; remove it`;
    expect(session.exceptionReport()).to.deep.equal([
      { message: `settings.exceptions[0] ${text}`, level: "mandatory" },
      { message: `settings.accepted[0] ${text}` },
    ]);
  });

  for (const [level, levels] of [
    ["mandatory", ["mandatory"]],
    ["advisory", ["advisory"]],
    ["disabled", []],
  ] as const) {
    it(`that excused nothing is ${level} where the settings say so`, () => {
      const session = sessionOf({ exceptions: [exception], enforcement: { policy: { exceptions: level } } });
      settle(session, local, { a: holds });
      expect(session.exceptionReport().map((line) => line.level)).to.deep.equal(levels);
    });
  }

  it("that is optional is only mentioned while its resource is not in the stack", () => {
    const session = sessionOf({ exceptions: [{ ...exception, optional: true }] });
    settle(session, local, { b: holds });
    expect(session.exceptionReport()).to.deep.equal([
      { message: `settings.exceptions[0] (local, ${urnOf("a")}) is optional, and its resource is not in the stack` },
    ]);
    expect(settle(session, local, { a: unsafe })).to.deep.equal([]);
    expect(session.exceptionReport().map((line) => line.urn)).to.deep.equal([urnOf("a")]);
    settle(session, local, { a: holds });
    expect(session.exceptionReport().map((line) => line.level)).to.deep.equal(["mandatory"]);
  });

  it("may be needed by what is undecided, and is not said of it", () => {
    const session = sessionOf({ exceptions: [exception] });
    settle(session, local, { a: undecided("x") });
    expect(session.exceptionReport()).to.deep.equal([]);
  });

  it("that has ended is said with the violation", () => {
    const session = sessionOf({ exceptions: [exception] }, "2026-03-02");
    const [[message] = [""]] = settle(session, local, { a: unsafe });
    expect(message).to.contain("\nThe exception from local: old; owner web; expired 2026-03-01: it counts again.");
    expect(session.exceptionReport().map((line) => line.message)).to.deep.equal([
      "exception from local: old; owner web; expired 2026-03-01",
    ]);
  });

  it("reads settings without taking them", () => {
    const session = sessionOf({ exceptions: [exception] });
    expect(session.read({}).exceptions).to.deep.equal([]);
    expect(session.settings.exceptions).to.deep.equal([exception]);
  });
});
