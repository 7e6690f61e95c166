import { assert } from "chai";
import { POLICIES } from "../../policy-pack/registry.ts";
import { readLedger } from "./ledger.ts";
import { rows } from "./rows/index.ts";

const ledger = readLedger();
const policies = new Set(POLICIES.map(({ name }) => name));

describe("the ledger's file", () => {
  it("names policies that are in the pack, 92 different ones", () => {
    const named = new Set(ledger.flatMap((row) => row.policies));
    const missing = [...named].filter((name) => !policies.has(name));
    assert.isEmpty(missing, "policies that no file holds");
    assert.equal(named.size, 92);
    assert.isTrue(policies.has("vpc-flow-logs-required"));
  });

  it("has a row for each test and a test for each row, once", () => {
    assert.sameMembers(
      rows.map(({ id }) => id),
      ledger.map(({ id }) => id),
    );
  });
});
