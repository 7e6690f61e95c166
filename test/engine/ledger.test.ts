import { assert } from "chai";
import { StackGraph, type Deployment } from "../ledger/graph.ts";
import { readLedger } from "../ledger/ledger.ts";
import { rows } from "../ledger/rows/index.ts";
import { exportStack } from "./harness/engine.ts";
import { deployed, STACKS } from "./harness/stacks.ts";

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
        const { state, up } = await deployed(stack);
        assert.equal(up.exitCode, 0, up.errors.join("\n"));
        const exported = await exportStack({ stack, state, showSecrets: true });
        graph = StackGraph.fromExport(stack, exported as unknown as Deployment);
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
