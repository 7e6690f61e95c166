import { expect } from "chai";
import { definePolicy, type PolicyModule, themed } from "../../policy-pack/policy/define-policy.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";
import { enforcedLevel, readEnforcement, SEVERITIES } from "../../policy-pack/config/enforcement.ts";
import { holds, judge } from "../../policy-pack/policy/verdict.ts";
import { policyFiles } from "../../policy-pack/pages/registry-source.ts";
import { runPack, TEXT, URN } from "./pack-runner.ts";

const fault = { what: "the thing is unsafe", required: "safe", fix: "set safe: true" };

const [thing] = themed("encryption", [
  definePolicy({ ...TEXT, name: "thing", check: (r) => judge(r.at("safe").is(true), { ...fault, at: r.at("safe") }) }),
]) as readonly [PolicyModule];

const REPORT = "Things are safe\nthe thing is unsafe (safe: found false). Required: safe. Fix: set safe: true";

function levels(enforcement: object): readonly (string | undefined)[] {
  return runPack([thing], { props: { safe: false }, settings: { enforcement } }).map((line) => line.level);
}

function problems(enforcement: unknown): readonly string[] {
  const lines = runPack([thing], { props: { safe: true }, settings: { enforcement } });
  return lines.filter((line) => line.policy === "settings").map((line) => line.message);
}

describe("levels by severity, framework, theme or policy", () => {
  it("leave a policy its own level where nothing names it", () => {
    expect(levels({})).to.deep.equal([undefined]);
    expect(levels({ severity: { low: "advisory" }, theme: { secrets: "disabled" } })).to.deep.equal([undefined]);
  });

  it("are reported as the SDK words it, in the policy's name", () => {
    const lines = runPack([thing], {
      props: { safe: false },
      settings: { enforcement: { severity: { high: "advisory" } } },
    });
    expect(lines).to.deep.equal([{ policy: "thing", message: REPORT, urn: URN, level: "advisory" }]);
  });

  it("count by the most specific", () => {
    const all = { severity: { high: "disabled" }, theme: { encryption: "advisory" }, framework: { pci: "mandatory" } };
    expect(levels({ severity: all.severity })).to.deep.equal([]);
    expect(levels({ severity: all.severity, theme: all.theme })).to.deep.equal(["advisory"]);
    expect(levels(all)).to.deep.equal(["mandatory"]);
    expect(levels({ ...all, policy: { thing: "disabled" } })).to.deep.equal([]);
  });

  it("take the strictest of a policy's frameworks", () => {
    expect(levels({ framework: { nist: "advisory", pci: "mandatory", fsbp: "disabled" } })).to.deep.equal([
      "mandatory",
    ]);
    expect(levels({ framework: { soc2: "disabled" } }), "a framework it has nothing of").to.deep.equal([undefined]);
  });

  it("keep what is disabled out of the undecided, too", () => {
    const settings = { enforcement: { policy: { thing: "disabled" } } };
    expect(runPack([thing], { props: { safe: UNKNOWN }, settings })).to.deep.equal([]);
  });

  it("are refused where a name or level does not exist, with the nearest", () => {
    expect(problems({ severity: { hihg: "advisory" } })).to.deep.equal([
      'settings.enforcement.severity: found "hihg", did you mean "high"?',
    ]);
    expect(problems({ policy: { thin: "advisory" }, theme: { encription: "advisory" } })).to.deep.equal([
      'settings.enforcement.policy: found "thin", did you mean "thing"?',
      'settings.enforcement.theme: found "encription", did you mean "encryption"?',
    ]);
    expect(problems({ framework: { pci: "madatory" } })[0]).to.contain(
      'pci: found "madatory", must be one of mandatory',
    );
    expect(problems({ severities: {} })[0]).to.contain("settings.enforcement.severities: did you mean");
    expect(problems("advisory")).to.deep.equal(['settings.enforcement: found "advisory", must be an object']);
    expect(problems({ severity: ["low"] })[0]).to.contain("must be an object");
  });

  it("take names of JavaScript's own for names that do not exist", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const faulty = JSON.parse(`{ "policy": { ${JSON.stringify(name)}: "disabled" } }`) as object;
      expect(problems(faulty), name).to.have.length(1);
      expect(levels(faulty), name).to.have.length(2);
    }
  });

  it("know the theme of each policy of the registry", () => {
    const themes = POLICIES.map((p) => `${p.theme}/${p.name}`);
    expect(themes).to.deep.equal(policyFiles().map((f) => `${f.theme}/${f.name}`));
  });

  it("hold for each severity, and for the report on exceptions", () => {
    for (const severity of SEVERITIES) {
      const problems: string[] = [];
      const read = readEnforcement({ severity: { [severity]: "disabled" } }, new Set(), problems);
      const policy = definePolicy({ ...TEXT, name: "p", severity, check: () => holds });
      expect(enforcedLevel(read, policy), severity).to.equal("disabled");
      expect(problems).to.deep.equal([]);
    }
    expect([...SEVERITIES]).to.deep.equal(["critical", "high", "medium", "low"]);
    const problems: string[] = [];
    const read = readEnforcement({ policy: { exceptions: "advisory", p: "strict" } }, new Set(["p"]), problems);
    expect([...read.policy]).to.deep.equal([["exceptions", "advisory"]]);
    expect(problems).to.deep.equal([
      'settings.enforcement.policy.p: found "strict", must be one of mandatory, advisory, disabled',
    ]);
  });

  it("go on to the theme where a policy is of no framework that is named", () => {
    const read = readEnforcement({ framework: { pci: "mandatory" }, theme: { secrets: "advisory" } }, new Set(), []);
    const policy = definePolicy({ ...TEXT, name: "p", controls: {}, check: () => holds });
    expect(enforcedLevel(read, { ...policy, theme: "secrets" })).to.equal("advisory");
    expect(enforcedLevel(read, { ...policy, theme: "graph" })).to.equal(undefined);
  });
});
