import { expect } from "chai";
import { LEVEL } from "../../policy-pack/config/config-entries.ts";
import { definePolicy } from "../../policy-pack/policy/define-policy.ts";
import { holds } from "../../policy-pack/policy/verdict.ts";
import { withoutEffect } from "../../policy-pack/config/without-effect.ts";
import { TEXT } from "./pack-runner.ts";

const policy = (name: string, more: object = {}) =>
  definePolicy({ ...TEXT, severity: "low", name, check: () => holds, ...more });

const POLICIES = [
  policy("usual"),
  policy("cures", { remediates: true }),
  policy("off", { preset: "ledger" }),
  policy("required-tags", { preset: "strict" }),
  policy("log-retention-and-encryption", { preset: "ledger" }),
  policy("log-retention-minimum", { preset: "strict" }),
];

/** What is said of these files, merged as their names follow. */
function notes(files: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly string[] {
  const read = Object.entries(files).map(([name, entries]) => ({ name, entries: new Map(Object.entries(entries)) }));
  const merged = new Map(
    read.flatMap(({ entries }) =>
      [...entries].map(([name, entry]) => {
        const members = typeof entry === "string" ? { [LEVEL]: entry } : (entry as object);
        return [name, new Map<string, unknown>(Object.entries(members))] as const;
      }),
    ),
  );
  return withoutEffect(read, merged, POLICIES);
}

const low = (level: string, more: object = {}) => ({
  settings: { enforcement: { severity: { low: level }, ...more } },
});

describe("what has no effect in a config", () => {
  const overruled = (file: string) =>
    `${file}: usual: mandatory here, but advisory by settings.enforcement, which counts more; say it there: ` +
    '"policy": { "usual": "mandatory" }';

  it("is the level of an entry that settings.enforcement overrules, in the last file that gives it", () => {
    const files = { "a.json": { usual: "mandatory" }, "b.json": low("advisory"), "c.json": {} };
    expect(notes(files)).to.deep.equal([overruled("a.json")]);
    expect(notes({ ...files, "c.json": { usual: { [LEVEL]: "mandatory" } } })).to.deep.equal([overruled("c.json")]);
    expect(notes({ ...files, "c.json": { usual: "advisory" } })).to.deep.equal([]);
  });

  it("is not so of a preset, which is there to be set aside", () => {
    for (const name of ["presets/strict.json", "policy-pack/presets/pci-dss.json", "x\\presets\\a.json"])
      expect(notes({ [name]: { usual: "mandatory" }, "b.json": low("advisory") }), name).to.deep.equal([]);
    for (const name of ["presets.json", "mypresets/a.json", "presets/a.json.bak", "presets/deep/a.json"])
      expect(notes({ [name]: { usual: "mandatory" }, "b.json": low("advisory") }), name).to.have.length(1);
  });

  it("is none where both say the same, or the policy is named in both places", () => {
    expect(notes({ "a.json": { usual: "advisory", ...low("advisory") } })).to.deep.equal([]);
    expect(
      notes({ "a.json": { usual: "mandatory", ...low("advisory", { policy: { usual: "mandatory" } }) } }),
    ).to.deep.equal([]);
    expect(notes({ "a.json": { usual: "mandatory" } })).to.deep.equal([]);
    expect(notes({ "a.json": low("advisory") }), "its own level, which nobody wrote").to.deep.equal([]);
    expect(notes({ "a.json": { usual: "disabled", ...low("mandatory") } })).to.deep.equal([]);
  });

  it("is a level for a policy that an entry, the entry all or a default switches off", () => {
    const said = (name: string) =>
      `settings.enforcement.policy.${name}: mandatory here, but switched off by its entry or by default, which counts ` +
      `more; switch it on by an entry: { "${name}": "mandatory" }`;
    const named = (name: string) => ({ settings: { enforcement: { policy: { [name]: "mandatory" } } } });
    expect(notes({ "a.json": { usual: "disabled", ...named("usual") } })).to.deep.equal([said("usual")]);
    expect(notes({ "a.json": { all: "disabled", ...named("usual") } })).to.deep.equal([said("usual")]);
    expect(notes({ "a.json": named("off") })).to.deep.equal([said("off")]);
    expect(notes({ "a.json": { off: "mandatory", ...named("off") } })).to.deep.equal([]);
    expect(notes({ "a.json": { all: "disabled", usual: "advisory", ...named("usual") } })).to.have.length(1);
  });

  it("is the level remediate of a policy that cures nothing", () => {
    expect(notes({ "a.json": { usual: "remediate" } })).to.deep.equal([
      "usual: remediate, yet nothing here sets it right by itself: it counts as mandatory",
    ]);
    expect(notes({ "a.json": { cures: "remediate", ...low("advisory") } })).to.deep.equal([]);
  });

  it("is a threshold that only policies which are switched off would ask for", () => {
    const thresholds = (given: object, more: object = {}) => ({ settings: { thresholds: given, ...more } });
    const tags = thresholds({ tags: ["Owner"] });
    const said =
      "settings.thresholds.tags: nobody asks for it: required-tags is disabled; switch on what is meant by an entry: " +
      '{ "required-tags": "mandatory" }';
    expect(notes({ "a.json": tags })).to.deep.equal([]);
    expect(notes({ "a.json": { "required-tags": "disabled", ...tags } })).to.deep.equal([said]);
    const byTheme = { enforcement: { policy: { "required-tags": "disabled" } } };
    expect(notes({ "a.json": thresholds({ tags: ["Owner"] }, byTheme) })).to.deep.equal([said]);
    const days = thresholds({ logRetentionDays: 400 });
    expect(notes({ "a.json": days }), "one of two is on").to.deep.equal([]);
    expect(notes({ "a.json": { "log-retention-minimum": "disabled", ...days } })).to.deep.equal([
      "settings.thresholds.logRetentionDays: nobody asks for it: log-retention-and-encryption and log-retention-minimum " +
        'are disabled; switch on what is meant by an entry: { "log-retention-minimum": "mandatory" }',
    ]);
  });
});
