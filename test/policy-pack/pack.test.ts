import { expect } from "chai";
import { definePolicy, defineGraphPolicy, type PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { packPolicies } from "../../policy-pack/engine/pack.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";
import { judge } from "../../policy-pack/policy/verdict.ts";
import { type Line, runPack, TEXT, TYPE, URN } from "./pack-runner.ts";

const fault = { what: "the thing is unsafe", required: "safe", fix: "set safe: true" };
const local = definePolicy({
  ...TEXT,
  name: "local",
  check: (r) => judge(r.at("safe").is(true), { ...fault, at: r.at("safe") }),
});
const joined = defineGraphPolicy({
  ...TEXT,
  name: "joined",
  check: (r, _config, graph) => judge(r.at("safe").is(graph.resources.length === 1), fault),
});
const each = defineGraphPolicy({
  ...TEXT,
  name: "each",
  check: (r) => judge(r.at("safe").is(true), { ...fault, at: r.at("safe") }),
});
const broken = definePolicy({
  ...TEXT,
  name: "broken",
  check: () => {
    throw new Error("hunter2");
  },
});

function run(modules: readonly PolicyModule[], props: object, settings: object, now?: string): readonly Line[] {
  return runPack(modules, { props, settings, ...(now === undefined ? {} : { now }) });
}

const exception = {
  policy: "local",
  urn: "*::aws:x/*::a",
  reason: "old client",
  owner: "web team",
  expires: "2026-03-01",
};
const accepted = { policy: "local", urn: URN, ledger: "C-01", reason: "the document says so", review: "2026-06-01" };

function others(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${URN}-${i}`);
}

describe("the pack", () => {
  it("reports a violation with place, finding, demand and fix", () => {
    expect(run([local], { safe: false }, {})).to.deep.equal([
      {
        policy: "local",
        message: "the thing is unsafe (safe: found false). Required: safe. Fix: set safe: true",
        urn: URN,
      },
    ]);
  });

  it("says nothing of what holds", () => {
    expect(run([local, joined], { safe: true }, {})).to.deep.equal([]);
  });

  it("judges graph policies with the graph", () => {
    expect(run([joined], { safe: false }, {}).map((l) => l.policy)).to.deep.equal(["joined"]);
  });

  it("gathers what is undecided into one report that is no violation of the policy", () => {
    const lines = run([local, joined], { safe: UNKNOWN }, {});
    expect(lines.map((l) => l.policy)).to.deep.equal(["undecided"]);
    expect(lines[0]?.message).to.contain("2 checks are undecided");
    expect(lines[0]?.message.split("\n").at(-1)).to.equal(
      "- 2 checks: aws:x/thing:Thing::a: safe: not known before deployment (joined, local)",
    );
  });

  it("prints 50 undecided checks at most, and how many more there are", () => {
    const message = (count: number) =>
      runPack([each], { props: { safe: UNKNOWN }, unjudged: others(count - 1) })[0]?.message.split("\n") ?? [];
    expect(message(50)).to.have.length(51);
    expect(message(50).at(-1)).to.match(/^- each: /);
    expect(message(53)[0]).to.match(/^53 checks are undecided/);
    expect(message(53).slice(50)).to.have.length(2);
    expect(message(53).at(-1)).to.equal("- and 3 more");
  });

  it("prints 50 resources at most of each exception", () => {
    const exceptions = [
      { ...exception, policy: "each", urn: `${URN}-*` },
      { ...exception, policy: "each", urn: URN },
    ];
    const reports = (count: number) =>
      runPack([each], { props: { safe: false }, settings: { exceptions }, unjudged: others(count) });
    const text = "exception from each: old client; owner web team; until 2026-03-01";
    expect(reports(50).map((line) => line.message)).to.deep.equal(Array<string>(51).fill(text));
    const lines = reports(53);
    expect(lines).to.have.length(52);
    expect(lines.filter((line) => line.urn === URN)).to.have.length(1);
    expect(lines.filter((line) => line.urn === undefined).map((line) => line.message)).to.deep.equal([
      `${text}; and for 3 more resources`,
    ]);
  });

  it("survives a policy that throws, without printing what it threw", () => {
    const lines = run([broken, local], { safe: false }, {});
    expect(lines.map((l) => l.policy)).to.deep.equal(["local", "undecided"]);
    expect(lines[1]?.message).to.contain("the policy itself failed").and.contain("pack.test.ts line");
    expect(lines[1]?.message).not.to.contain("hunter2");
  });

  it("prints an exception in force instead of the violation, through its last day", () => {
    const lines = run([local], { safe: false }, { exceptions: [exception] });
    expect(lines).to.deep.equal([
      { policy: "exceptions", message: "exception from local: old client; owner web team; until 2026-03-01", urn: URN },
    ]);
  });

  it("counts the violation again when the exception has expired", () => {
    const lines = run([local], { safe: false }, { exceptions: [exception] }, "2026-03-02");
    expect(lines[0]?.policy).to.equal("local");
    expect(lines[0]?.message).to.contain("expired 2026-03-01");
  });

  it("judges expiry as of the day that the config names", () => {
    const lines = run([local], { safe: false }, { exceptions: [exception], asOf: "2026-04-01" });
    expect(lines[0]?.policy).to.equal("local");
  });

  it("keeps quiet about an exception for what is undecided", () => {
    const lines = run([local], { safe: UNKNOWN }, { exceptions: [exception] });
    expect(lines.map((l) => l.policy)).to.deep.equal(["undecided"]);
  });

  it("refuses patterns that cover everything in more words", () => {
    for (const urn of ["urn:*", "urn:pulumi:*", "*aws:*", "*::*"]) {
      const lines = run([local], { safe: false }, { exceptions: [{ ...exception, urn }] });
      expect(
        lines.some((l) => l.message.includes("covers everything")),
        urn,
      ).to.equal(true);
      expect(
        lines.some((l) => l.policy === "local"),
        urn,
      ).to.equal(true);
    }
  });

  it("reports an exception that nothing needs as a violation", () => {
    const lines = run([local], { safe: true }, { exceptions: [exception] });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({ policy: "exceptions", urn: undefined, level: "mandatory" });
    expect(lines[0]?.message).to.contain("settings.exceptions[0] (local, *::aws:x/*::a) excuses nothing");
    const behind = run([local], { safe: true }, { exceptions: [{ ...exception, urn: "a" }, exception] });
    expect(behind.map((l) => l.message).join()).to.contain("settings.exceptions[1] (local, *::aws:x/*::a) excuses");
  });

  it("reports one that an earlier entry covers, and one that ended with its violation", () => {
    const twice = run([local], { safe: false }, { exceptions: [exception, { ...exception, owner: "other" }] });
    expect(twice.map((l) => l.level)).to.deep.equal([undefined, "mandatory"]);
    const ended = run([local], { safe: true }, { exceptions: [{ ...exception, expires: "2025-01-01" }] });
    expect(ended.map((l) => l.level)).to.deep.equal(["mandatory"]);
  });

  it("says nothing of exceptions for other stacks and projects, in a file for many", () => {
    for (const urn of ["urn:pulumi:prod::*::a", "urn:pulumi:dev::bank::*"]) {
      const lines = run([local], { safe: true }, { exceptions: [{ ...exception, urn }] });
      expect(lines, urn).to.deep.equal([]);
    }
    for (const urn of ["urn:pulumi:dev::*::a", "urn:pulumi:*::shop::*::gone", "urn:pulumi:d*v::shop::*"]) {
      const lines = run([local], { safe: true }, { exceptions: [{ ...exception, urn }] });
      expect(lines, urn).to.have.length(1);
    }
  });

  it("says nothing of an exception for a resource that this run did not judge", () => {
    const other = `urn:pulumi:dev::shop::${TYPE}::b`;
    const settings = { exceptions: [{ ...exception, urn: "*::aws:x/*::b" }] };
    expect(runPack([local], { props: { safe: true }, settings, unjudged: [other] })).to.deep.equal([]);
    expect(runPack([local], { props: { safe: true }, settings })).to.have.length(1);
  });

  it("lets the settings soften or silence what is said of unneeded exceptions", () => {
    const at = (level: string) =>
      run([local], { safe: true }, { exceptions: [exception], enforcement: { policy: { exceptions: level } } });
    expect(at("advisory").map((l) => l.level)).to.deep.equal(["advisory"]);
    expect(at("disabled")).to.deep.equal([]);
  });

  it("only mentions an accepted deviation that nothing needs", () => {
    const lines = run([local], { safe: true }, { accepted: [accepted] });
    expect(lines.map((l) => [l.policy, l.level])).to.deep.equal([["exceptions", undefined]]);
  });

  it("keeps an accepted deviation past its review, with a warning", () => {
    const before = run([local], { safe: false }, { accepted: [accepted] });
    expect(before[0]?.message).to.equal(
      "accepted deviation C-01 from local: the document says so; to be reviewed by 2026-06-01",
    );
    const after = run([local], { safe: false }, { accepted: [accepted] }, "2026-07-01");
    expect(after.map((l) => l.policy)).to.deep.equal(["exceptions"]);
    expect(after[0]?.message).to.contain("REVIEW OVERDUE since 2026-06-01");
  });

  it("reports faulty settings, and lets them excuse nothing", () => {
    const faulty = [
      { ...exception, policy: "locale" },
      { ...exception, expires: "2026-02-30" },
      { ...exception, urn: "*" },
      { ...exception, owner: "" },
      { ...exception, until: "x" },
    ];
    const lines = run([local], { safe: false }, { exceptions: faulty });
    expect(lines.map((l) => `${l.policy}: ${l.message.split(",")[0]}`)).to.deep.equal([
      "local: the thing is unsafe (safe: found false). Required: safe. Fix: set safe: true",
      'settings: settings.exceptions[0].policy: found "locale"',
      'settings: settings.exceptions[1].expires: found "2026-02-30"',
      'settings: settings.exceptions[2].urn: found "*" covers everything; name the resource',
      'settings: settings.exceptions[3].owner: found ""',
      "settings: settings.exceptions[4].until: no such field",
    ]);
  });

  it("refuses exceptions and reviews that lie too far ahead, and lets them excuse nothing", () => {
    const endless = {
      exceptions: [{ ...exception, expires: "9999-12-31" }],
      accepted: [{ ...accepted, review: "2030-01-01" }],
    };
    const lines = run([local], { safe: false }, endless, "2026-02-01");
    expect(lines.map((l) => l.message)).to.deep.equal([
      "the thing is unsafe (safe: found false). Required: safe. Fix: set safe: true",
      'settings.exceptions[0].expires: found "9999-12-31", must be 2027-02-02 at the latest (366 days ahead): shorten it, ' +
        "or raise settings.longestExceptionDays",
      'settings.accepted[0].review: found "2030-01-01", must be 2027-02-02 at the latest (366 days ahead): shorten it, ' +
        "or raise settings.longestExceptionDays",
    ]);
  });

  for (const [days, count] of [
    [28, 1],
    [27, 2],
  ] as const) {
    it(`takes from the settings how far ahead an exception may end: ${days} days`, () => {
      const settings = { exceptions: [exception], longestExceptionDays: days };
      expect(run([local], { safe: false }, settings, "2026-02-01")).to.have.length(count);
    });
  }

  for (const days of [0, 1.5, "366", 1e9]) {
    it(`refuses a life of ${JSON.stringify(days)} days, and takes the usual one`, () => {
      const lines = run(
        [local],
        { safe: false },
        { exceptions: [exception], longestExceptionDays: days },
        "2026-02-01",
      );
      expect(lines.map((l) => l.message.split(",")[0])).to.deep.equal([
        `settings.longestExceptionDays: found ${JSON.stringify(days)}`,
        "exception from local: old client; owner web team; until 2026-03-01",
      ]);
    });
  }

  it("is off by default where only the ledger asks for a policy", () => {
    const ledger = definePolicy({
      ...TEXT,
      name: "ledger-only",
      preset: "ledger",
      check: () => judge({ answer: "no" }, fault),
    });
    const [, policy] = packPolicies([ledger]);
    expect(policy?.enforcementLevel).to.equal("disabled");
  });

  it("lets the SDK skip other types before it reads anything", () => {
    const [, policy] = packPolicies([local]);
    const validate = (policy as { readonly validateResource: { readonly __pulumiType?: string } }).validateResource;
    expect(validate.__pulumiType).to.equal(TYPE);
  });
});
