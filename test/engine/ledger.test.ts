import { assert } from "chai";
import type { StackGraph } from "../ledger/graph.ts";
import { readLedger } from "../ledger/ledger.ts";
import { rows } from "../ledger/rows/index.ts";
import { graphOf } from "./harness/graphs.ts";
import { STACKS } from "./harness/stacks.ts";

const ledger = readLedger();
const byId = new Map(rows.map((row) => [row.id, row]));

describe("the ledger", () => {
  it("has a test for every row", () => {
    const without = ledger.filter(({ id }) => !byId.has(id)).map(({ id }) => id);
    assert.isEmpty(without, "rows without a test");
    assert.lengthOf(rows, ledger.length, "no test for what is no row");
  });

  for (const stack of STACKS) {
    describe(`in ${stack}`, function () {
      this.timeout(120_000);
      let graph: StackGraph;

      before(async () => {
        graph = await graphOf(stack);
      });

      for (const { id, says } of ledger.filter(({ stacks }) => stacks.includes(stack))) {
        const row = byId.get(id);
        if (row === undefined) continue;
        it(`${id} ${says}`, () => row.holds(graph));
        it(`${id} is red when ${row.breaker}`, () => {
          const broken = row.breaks(graph);
          const red = refusal(() => row.holds(broken));
          assert.isDefined(red, `${id} does not notice that ${row.breaker}`);
          // A test that stumbles has not judged.
          assert.notInstanceOf(red, TypeError);
          assert.notInstanceOf(red, SyntaxError);
        });
      }
    });
  }
});

function refusal(judge: () => void): unknown {
  try {
    judge();
  } catch (error) {
    return error;
  }
  return undefined;
}
