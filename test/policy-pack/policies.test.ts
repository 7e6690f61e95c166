import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { PolicyModule } from "../../policy-pack/define-policy.ts";
import { THEMES } from "../../policy-pack/define-policy.ts";
import {
  type Example,
  type ExampleResource,
  exampleGraph,
  judgeExample,
  subjects,
} from "../../policy-pack/examples.ts";
import { generatedDocuments, generatedRegistries } from "../../policy-pack/generated-files.ts";
import { judgeResource } from "../../policy-pack/judge.ts";
import { controlTags } from "../../policy-pack/metadata.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { policyFiles } from "../../policy-pack/registry-source.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { UNKNOWN } from "../../policy-pack/value.ts";
import { explain } from "../../policy-pack/verdict.ts";

function examplesOf(policy: PolicyModule): readonly Example[] {
  return EXAMPLES[policy.name]?.examples ?? [];
}

/** The same resource with every scalar below `props` unknown; objects and lists keep their shape. */
function unknownLeaves(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(unknownLeaves);
  if (raw === null || typeof raw !== "object" || Object.getPrototypeOf(raw) !== Object.prototype) return UNKNOWN;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, unknownLeaves(value)]));
}

/** The same resource with every top-level property unknown. */
function unknownProperties(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(raw).map((key) => [key, UNKNOWN]));
}

type Hide = (props: Readonly<Record<string, unknown>>) => unknown;

function hidden(example: Example, hide: Hide): Example {
  const resources = example.resources.map((r): ExampleResource => ({
    ...r,
    props: hide(r.props) as Record<string, unknown>,
    outputs: unknownProperties(r.outputs ?? {}),
  }));
  return { ...example, resources };
}

/** Shapes that no schema allows, at every place of an example's first level. */
const ODD: readonly unknown[] = [
  null,
  "",
  0,
  -1,
  true,
  [],
  {},
  [[]],
  [null],
  { a: null },
  "{",
  "[]",
  "null",
  '"x"',
  "{}",
];

describe("policies", () => {
  for (const policy of POLICIES) {
    describe(policy.name, () => {
      for (const example of examplesOf(policy)) {
        it(`${example.verdict}: ${example.name}`, () => {
          const verdict = judgeExample(policy, example);
          expect(verdict.kind, JSON.stringify(verdict)).to.equal(example.verdict);
          if (verdict.kind !== "violated") return;
          const message = explain(verdict.faults);
          for (const fault of verdict.faults) expect(message).to.contain(fault.fix);
          if (example.says !== undefined) expect(message).to.contain(example.says);
        });
      }

      it("has good and bad examples", () => {
        const kinds = examplesOf(policy).map((e) => e.verdict);
        expect(kinds).to.include("holds");
        expect(kinds).to.include("violated");
        for (const example of examplesOf(policy)) {
          expect(subjects(policy, exampleGraph(example.resources)), example.name).not.to.have.length(0);
        }
      });

      it("never takes an unknown value for a wrong one in what is good", () => {
        for (const example of examplesOf(policy).filter((e) => e.verdict === "holds" || e.verdict === "undecided")) {
          for (const hide of [unknownLeaves, unknownProperties] as readonly Hide[]) {
            const verdict = judgeExample(policy, hidden(example, hide));
            expect(verdict.kind, `${example.name}: ${JSON.stringify(verdict)}`).not.to.equal("violated");
          }
        }
      });

      it("gives a verdict on any shape", () => {
        for (const example of examplesOf(policy)) {
          for (const odd of ODD) {
            const graph = exampleGraph(
              example.resources.map((r) => ({
                ...r,
                props: Object.fromEntries(Object.keys(r.props).map((key) => [key, odd])),
              })),
            );
            for (const subject of subjects(policy, graph)) {
              const verdict = judgeResource(policy, subject, example.config ?? {}, graph);
              const why = verdict.kind === "undecided" ? verdict.why : "";
              expect(why, `${example.name} with ${JSON.stringify(odd)}`).not.to.contain("the policy itself failed");
            }
          }
        }
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
    const files = { ...(await generatedRegistries()), ...(await generatedDocuments()) };
    for (const [path, text] of Object.entries(files)) {
      const written = readFileSync(new URL(path, new URL("../../policy-pack/", import.meta.url)), "utf8");
      expect(written === text, `${path} is out of date: run npm run generate -w policy-pack`).to.equal(true);
    }
  });
});
