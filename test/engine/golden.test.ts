import { writeFileSync } from "node:fs";
import { expect } from "chai";
import { compare, goldenFile, goldenOf, readGolden, type Golden } from "../golden/golden.ts";
import type { StackGraph } from "../ledger/graph.ts";
import { graphOf } from "./harness/graphs.ts";
import { STACKS } from "./harness/stacks.ts";

/** `write` by `npm run golden`, `write-gone` by `npm run golden -- --gone`. */
const MODE = process.env["GOLDEN"];

const HOW =
  "`npm run golden` writes the golden files anew, to be read as a diff. A URN that is gone needs `aliases` on the resource " +
  "that it became; where it is meant to go, `npm run golden -- --gone`.";

for (const stack of STACKS) {
  describe(`the golden of ${stack}`, function () {
    this.timeout(120_000);
    let graph: StackGraph;
    let golden: Golden;

    before(async () => {
      graph = await graphOf(stack);
      const written = readGolden(stack);
      golden = written ?? {};
      if (MODE === undefined) return;
      const { gone } = compare(golden, goldenOf(graph), graph);
      if (MODE === "write-gone" || gone.length === 0)
        writeFileSync(goldenFile(stack), `${JSON.stringify(goldenOf(graph), undefined, 2)}\n`);
      golden = readGolden(stack) ?? {};
    });

    it("has every resource that there was, under its URN or with an alias", () => {
      const { gone, renamed, added } = compare(golden, goldenOf(graph), graph);
      expect(gone, HOW).to.deep.equal([]);
      expect({ renamed, added }, HOW).to.deep.equal({ renamed: [], added: [] });
    });

    it("has every input as it was", () => {
      expect(compare(golden, goldenOf(graph), graph).changed, HOW).to.deep.equal([]);
    });

    it("misses a resource under another name, unless that says what it was", () => {
      const [vpc] = graph.some("ec2/vpc");
      const urn = `${vpc?.urn}-renamed`;
      const rename = (aliases: readonly string[]) => {
        const copy = graph.without((resource) => resource.urn === vpc?.urn);
        return copy.plus({ ...graph.one("ec2/vpc"), urn, aliases });
      };
      const difference = (changed: StackGraph) => compare(golden, goldenOf(changed), changed);
      const short = [vpc?.urn.split("::").slice(2).join("::")];
      expect(difference(rename([]))).to.deep.include({ gone: short, renamed: [] });
      expect(difference(rename([vpc?.urn ?? ""]))).to.deep.include({ gone: [], renamed: short });
    });

    it("holds no secret and no id that an account made up", () => {
      const text = JSON.stringify(golden);
      const secret = graph
        .all("secretsmanager/secretVersion")
        .flatMap(({ inputs }) => String(inputs.secretString).match(/[A-Za-z0-9]{30,}/g) ?? []);
      for (const value of secret) expect(text).not.to.include(value);
      for (const { id } of graph.some("ec2/subnet")) expect(text).not.to.include(id);
    });
  });
}
