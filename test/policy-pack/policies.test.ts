import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { THEMES } from "../../policy-pack/policy/define-policy.ts";
import { type Example, exampleGraph, subjects } from "../../policy-pack/policy/examples.ts";
import {
  unformattedContent,
  unformattedDocuments,
  unformattedRegistries,
} from "../../policy-pack/pages/generated-files.ts";
import { controlTags } from "../../policy-pack/policy/metadata.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { policyFiles } from "../../policy-pack/pages/registry-source.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { creditFault, exampleFault, guessFault, placeFault, unknownFault } from "./laws.ts";

function examplesOf(policy: PolicyModule): readonly Example[] {
  return EXAMPLES[policy.name]?.examples ?? [];
}

/** A law that is kept finds no fault. */
function keep(fault: string | undefined): void {
  expect(fault).to.equal(undefined);
}

describe("policies", () => {
  for (const policy of POLICIES) {
    describe(policy.name, () => {
      for (const example of examplesOf(policy)) {
        it(`${example.verdict}: ${example.name}`, () => keep(exampleFault(policy, example)));
      }

      it("has good and bad examples", () => {
        const kinds = examplesOf(policy).map((e) => e.verdict);
        expect(kinds).to.include("holds");
        expect(kinds).to.include("violated");
        for (const example of examplesOf(policy)) {
          expect(subjects(policy, exampleGraph(example.resources)), example.name).not.to.have.length(0);
        }
      });

      it("names places that programs write", () => keep(placeFault(policy, examplesOf(policy))));

      it("never takes an unknown value for a wrong one in what is good", () => {
        for (const example of examplesOf(policy)) keep(unknownFault(policy, example));
      });

      it("never takes an unknown value for a right one in what is bad", () => {
        for (const example of examplesOf(policy)) keep(creditFault(policy, example));
      });

      it("never says of an unknown value what is wrong of a known one", () => {
        keep(guessFault(policy, examplesOf(policy)));
      });

      it("says all that a reader needs", () => {
        for (const text of [policy.title, policy.rationale, ...policy.remediation]) expect(text).to.match(/\S{2}/);
        expect(policy.title, "reports end the title themselves").not.to.match(/\.$/);
        expect(policy.remediation).not.to.have.length(0);
        expect(policy.url).to.match(/^https:\/\/docs\.aws\.amazon\.com\//);
        if (policy.preset === "baseline") {
          expect([...controlTags(policy.controls), ...(policy.checkov ?? [])]).not.to.have.length(0);
        }
        for (const [name, { schema }] of Object.entries(policy.settings)) {
          expect(schema.description, name).to.match(/\S/);
        }
      });
    });
  }

  it("are registered when they stand in a theme's folder, under their file's name", () => {
    expect(POLICIES.map((p) => p.name)).to.deep.equal(policyFiles().map((f) => f.name));
    expect(new Set(POLICIES.map((p) => p.name)).size).to.equal(POLICIES.length);
    for (const { theme, name } of policyFiles()) expect([...THEMES], name).to.include(theme);
  });

  it("have their generated files up to date (npm run generate -w policy-pack)", async () => {
    const files = { ...unformattedRegistries(), ...(await unformattedDocuments()) };
    for (const [path, text] of Object.entries(files)) {
      const written = readFileSync(new URL(path, new URL("../../policy-pack/", import.meta.url)), "utf8");
      const same = unformattedContent(written) === unformattedContent(text);
      expect(same, `${path} is out of date: run npm run generate -w policy-pack`).to.equal(true);
    }
  });
});
