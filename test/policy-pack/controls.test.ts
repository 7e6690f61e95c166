import { expect } from "chai";
import { readFileSync } from "node:fs";
import { controlsMarkdown } from "../../policy-pack/pages/controls-docs.ts";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { effectiveControls, hubControl, hubData } from "../../policy-pack/policy/controls.ts";
import { controlTags, metadata } from "../../policy-pack/policy/metadata.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

describe("controls", () => {
  it("named by policies exist in AWS Security Hub", () => {
    const unknown = POLICIES.flatMap((p) =>
      (p.controls.fsbp ?? []).filter((id) => !hubControl(id)).map((id) => `${p.name}: ${id}`),
    );
    expect(unknown, "no such control in data/controls.json: correct the id, or drop a retired one").to.deep.equal([]);
  });

  it("of other frameworks are written as these write them", () => {
    const forms = {
      cis: /^\d+(\.\d+){1,2}$/,
      cis5: /^\d+(\.\d+){1,2}$/,
      pci: /^(A\d|\d+)(\.\d+){1,3}$/,
      nist: /^[A-Z]{2}-\d+(\(\d+\))?$/,
      soc2: /^(CC|A|C|PI|P)\d\.\d+$/,
      iso27001: /^A\.[5-8]\.\d+$/,
    };
    for (const policy of POLICIES) {
      const effective = effectiveControls(policy.controls);
      for (const [framework, form] of Object.entries(forms) as [keyof typeof forms, RegExp][]) {
        for (const { id } of effective[framework]) expect(id, `${policy.name}, ${framework}`).to.match(form);
      }
    }
  });

  it("are derived from the named ones by published mappings, and say from which", () => {
    const effective = effectiveControls({ fsbp: ["S3.8", "EC2.21"], nist: ["SC-7"] });
    expect(effective.fsbp).to.deep.equal([
      { id: "S3.8", via: [] },
      { id: "EC2.21", via: [] },
    ]);
    expect(effective.cis).to.deep.equal([
      { id: "2.1.4", via: ["S3.8"] },
      { id: "5.1", via: ["EC2.21"] },
    ]);
    expect(effective.cis5.map((c) => c.id)).to.deep.equal(["2.1.4", "5.2"]);
    expect(effective.pci.map((c) => c.id)).to.deep.equal(["1.4.4", "1.3.1"]);
    expect(effective.nist[0]).to.deep.equal({ id: "SC-7", via: [] });
    expect(effective.nist.find((c) => c.id === "AC-4(21)")?.via).to.deep.equal(["S3.8", "EC2.21"]);
  });

  it("that AWS counts to PCI DSS have a requirement there, or are named as without one", () => {
    const { pciWithoutNumber, controls } = hubData();
    for (const id of pciWithoutNumber.controls.split(" ")) {
      expect(hubControl(id)?.pci, `${id} has a requirement: take it out of pciWithoutNumber`).to.equal(undefined);
      expect(Object.keys(controls)).to.include(id);
      expect(controlsMarkdown(POLICIES)).to.match(new RegExp(`Not in the table[^\\n]*${id.replace(".", "\\.")} \\(`));
    }
    expect(effectiveControls({ fsbp: ["CloudTrail.2"] }).pci.map((c) => c.id)).to.deep.equal(["10.3.2"]);
    expect(effectiveControls({ fsbp: ["IAM.17"] }).pci.map((c) => c.id)).to.deep.equal(["8.3.9", "8.3.10.1"]);
  });

  it("that Security Hub has outside FSBP are not called FSBP", () => {
    expect(controlTags({ fsbp: ["S3.17"] }))
      .to.include("hub:S3.17")
      .and.not.include("fsbp:S3.17");
    expect(controlTags({ fsbp: ["opensearch.1"] })).to.include("fsbp:Opensearch.1");
  });

  it("stand in the SDK's own fields: one framework, the others as tags", () => {
    for (const policy of POLICIES) {
      const { framework, tags = [] } = metadata(policy);
      const all = controlTags(policy.controls);
      expect(tags, policy.name).to.include.members([...all]);
      expect(framework === undefined, policy.name).to.equal(all.length === 0);
      expect(framework?.reference?.split(", ")[0], policy.name).to.equal(all[0]?.slice(all[0].indexOf(":") + 1));
    }
  });

  it("are all on the page, under a group of their framework", () => {
    const groups = JSON.parse(
      readFileSync(new URL("../../policy-pack/data/framework-controls.json", import.meta.url), "utf8"),
    ) as Record<"cis" | "cis5" | "pci" | "nist" | "soc2" | "iso27001", readonly { readonly ids: string }[]>;
    for (const key of ["cis", "cis5", "pci", "nist", "soc2", "iso27001"] as const) {
      const known = groups[key].flatMap(({ ids }) => ids.split(" "));
      expect(new Set(known).size, key).to.equal(known.length);
      for (const { name, controls } of POLICIES) {
        for (const { id } of effectiveControls(controls)[key]) {
          const inGroup = known.some(
            (start) => id === start || (id.startsWith(start) && /^[.(-]/.test(id.slice(start.length))),
          );
          if (!/^A\d/.test(id) || key === "iso27001" || key === "soc2")
            expect(inGroup, `${name}: ${key} ${id}`).to.equal(true);
        }
      }
    }
  });

  it("show which policy meets which, and what no policy can show", () => {
    const thing = { ...POLICIES[0], name: "thing", controls: { fsbp: ["S3.8"], nist: ["AC-3"] } } as PolicyModule;
    const page = controlsMarkdown([thing]);
    expect(page).to.contain("| 1.4.4 | [thing](policies.md#thing) (S3.8) |");
    expect(page).to.contain("| AC-3 | [thing](policies.md#thing) |");
    expect(page).to.contain("| the rest of 1.4 | network security controls | account |");
    expect(page).to.contain("| 1.2, 1.3 | network security controls | account |");
    expect(page).to.match(/S3\.9[^|]*\| not yet \|/);
  });

  it("name the sources of the mappings", () => {
    expect(hubData().sources.join("\n"))
      .to.match(/security-hub-controls/)
      .and.match(/prowler/);
  });
});
