import { assert } from "chai";
import fc from "fast-check";
import { CLOUDFRONT_PREFIX_LIST_WEIGHT, ruleBudget, type RuleDemand } from "../../../components/network/rule-budget.ts";
import { PlanError } from "../../../components/plan-error.ts";

const list = (port: number): RuleDemand => ({ source: "pl-3b927c52", port, weight: CLOUDFRONT_PREFIX_LIST_WEIGHT });
const ranges = (count: number, port = 443): RuleDemand[] =>
  Array.from({ length: count }, (_, index) => ({ source: `198.51.${index}.0/24`, port }));
const demands = fc.array(
  fc.record({ source: fc.ipV4(), port: fc.constantFrom(80, 443), weight: fc.integer({ min: 1, max: 55 }) }),
  { maxLength: 12 },
);
const WIDE = { perInterface: 100 };

describe("ruleBudget", () => {
  it("gives each port of a prefix list its own group, since 55 and 55 pass 60 (D-34, D-48)", () => {
    const groups = ruleBudget("edge", [list(443), list(80)]);
    assert.deepEqual(
      groups.map(({ key, weight }) => [key, weight]),
      [
        ["80", 55],
        ["443", 55],
      ],
    );
  });

  it("splits 83 ranges into two groups that keep the quota", () => {
    const groups = ruleBudget("edge", ranges(83));
    assert.deepEqual(
      groups.map(({ key, weight }) => [key, weight]),
      [
        ["443", 60],
        ["443-2", 23],
      ],
    );
  });

  it("keeps every rule once and every group within the budget, in whatever order they come", () => {
    fc.assert(
      fc.property(demands, (wanted) => {
        const groups = ruleBudget("edge", wanted, WIDE);
        for (const { rules, weight, port } of groups) {
          assert.isAtMost(weight, 60);
          assert.equal(
            weight,
            rules.reduce((sum, rule) => sum + rule.weight, 0),
          );
          assert.isTrue(rules.every((rule) => rule.port === port));
        }
        const placed = groups.flatMap(({ rules }) => rules.map(({ source, port }) => `${source} ${port}`)).sort();
        assert.deepEqual(placed, [...new Set(wanted.map(({ source, port }) => `${source} ${port}`))].sort());
      }),
    );
  });

  it("does not depend on the order, and a port that is added moves no other's rules", () => {
    const distinct = fc.uniqueArray(fc.ipV4(), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(distinct, (sources) => {
        const one = sources.map((source) => ({ source, port: 443 }));
        const groups = ruleBudget("edge", one, WIDE);
        assert.deepEqual(ruleBudget("edge", one.toReversed(), WIDE), groups);
        assert.includeDeepMembers([...ruleBudget("edge", [...one, list(80)], WIDE)], [...groups]);
      }),
    );
  });

  it("refuses what fits into no group, or needs more groups than an interface takes", () => {
    assert.throws(() => ruleBudget("edge.ipRanges", [{ ...list(443), weight: 61 }]), PlanError, /counts for 61 rules/);
    const tooMany = () => ruleBudget("edge.ipRanges", [...ranges(200), ...ranges(200, 80)]);
    assert.throws(tooMany, PlanError, /edge.ipRanges: found 400 rules on 2 ports, which need 8 security groups of 60/);
  });
});
