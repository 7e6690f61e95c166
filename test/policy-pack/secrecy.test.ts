import { expect } from "chai";
import { type ExampleResource, exampleGraph, subjects } from "../../policy-pack/examples.ts";
import { judgeResource } from "../../policy-pack/judge.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { explain, type Verdict } from "../../policy-pack/verdict.ts";
import { plainResource } from "../../policy-pack/resource.ts";
import { Value } from "../../policy-pack/value.ts";
import { changed, marked, MARKER } from "./shapes.ts";

function said(verdict: Verdict): string {
  if (verdict.kind === "violated") return explain(verdict.faults);
  return verdict.kind === "undecided" ? `${verdict.path} ${verdict.why}` : "";
}

/** How many scalar leaves the resources have. */
function leavesOf(resources: readonly ExampleResource[]): number {
  let count = 0;
  changed(
    resources,
    (n) => (count = Math.max(count, n + 1)) < 0,
    (raw) => raw,
  );
  return count;
}

/** Policies that look at the region of the provider, with a config that makes them. */
const OF_REGIONS = {
  "allowed-regions": { regions: ["eu-central-1"] },
  "ecs-private-registry": { sameRegion: true },
};

describe("what the engine marks secret", () => {
  for (const [name, config] of Object.entries(OF_REGIONS)) {
    it(`is never printed by ${name}, be it the provider's region`, () => {
      const policy = POLICIES.find((one) => one.name === name);
      const image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1";
      const resource = plainResource({
        type: "aws:ecs/taskDefinition:TaskDefinition",
        name: "api",
        urn: "urn:pulumi:a::b::aws:ecs/taskDefinition:TaskDefinition::api",
        props: { containerDefinitions: JSON.stringify([{ name: "api", image }]) },
        region: new Value(MARKER, "region", undefined, true),
      });
      const verdict = policy && judgeResource(policy, resource, config, undefined);
      expect(verdict?.kind).to.equal("violated");
      expect(verdict && said(verdict)).not.to.contain(MARKER);
    });
  }

  for (const policy of POLICIES) {
    it(`is never printed by ${policy.name}, whichever value of a bad example it is`, () => {
      const bad = (EXAMPLES[policy.name]?.examples ?? []).filter((example) => example.verdict === "violated");
      for (const { name, resources, config } of bad) {
        for (let chosen = 0; chosen < leavesOf(resources); chosen++) {
          for (const side of [0, 1]) {
            const secret = changed(
              resources,
              (n) => n === chosen,
              (raw) => marked(raw, side),
            );
            const graph = exampleGraph(secret);
            for (const resource of subjects(policy, graph)) {
              const text = said(judgeResource(policy, resource, config ?? {}, graph));
              expect(text, `leaf ${chosen} of "${name}"`).not.to.contain(MARKER);
            }
          }
        }
      }
    });
  }
});
