import { assert } from "chai";
import fc from "fast-check";
import { planIngress, type IngressArgs, type IngressGroup } from "../../../components/edge/ingress.plan.ts";
import {
  CLOUDFRONT_PREFIX_LIST_WEIGHT,
  GROUPS_PER_INTERFACE,
  RULES_PER_GROUP,
} from "../../../components/network/rule-budget.ts";
import { PlanError, Problems } from "../../../components/plan-error.ts";

function plan(args: IngressArgs, ports: readonly number[] = [443]): readonly IngressGroup[] {
  const problems = new Problems("test");
  const groups = planIngress(problems, "ingress", args, ports);
  problems.throwIfAny();
  return groups;
}

function weight({ rules }: IngressGroup): number {
  return rules.reduce(
    (sum, { source }) => sum + (source.kind === "prefix-list" ? CLOUDFRONT_PREFIX_LIST_WEIGHT : 1),
    0,
  );
}

/** Distinct /24 networks. */
const ranges = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 65535 }), { minLength: 1, maxLength: most })
    .map((numbers) => numbers.map((number) => `52.${number >> 8}.${number & 255}.0/24`));

describe("planIngress", () => {
  it("gives each port its own group where the prefix list is the source (D-34)", () => {
    const groups = plan({ from: "prefix-list", prefixListId: "pl-3b927c52", ports: [443, 80] });
    const source = { kind: "prefix-list", prefixListId: "pl-3b927c52" } as const;
    assert.deepEqual(groups, [
      { key: "80", rules: [{ key: "80", port: 80, source }] },
      { key: "443", rules: [{ key: "443", port: 443, source }] },
    ]);
  });

  it("opens the listener's port when none is named", () => {
    const [group] = plan({ from: "vpc-origin-group" }, [80]);
    assert.deepEqual(group, { key: "80", rules: [{ key: "80", port: 80, source: { kind: "vpc-origin-group" } }] });
  });

  it("splits ranges so that no group exceeds its quota and no rule is lost (D-48)", () => {
    fc.assert(
      fc.property(ranges(120), fc.subarray([80, 443], { minLength: 1 }), (ipRanges, ports) => {
        const groups = plan({ from: "ip-ranges", ipRanges, ports });
        assert.isAtMost(groups.length, GROUPS_PER_INTERFACE);
        for (const group of groups) assert.isAtMost(weight(group), RULES_PER_GROUP);
        const planned = groups.flatMap(({ rules }) => rules.map(({ key }) => key));
        assert.sameMembers(
          planned,
          ports.flatMap((port) => ipRanges.map((range) => `${port}-${range.replace("/", "-")}`)),
        );
        assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
      }),
    );
  });

  it("does not depend on the order of ranges", () => {
    fc.assert(
      fc.property(ranges(100), (ipRanges) => {
        assert.deepEqual(
          plan({ from: "ip-ranges", ipRanges }),
          plan({ from: "ip-ranges", ipRanges: ipRanges.toReversed() }),
        );
      }),
    );
  });

  it("clears host bits and drops what is named twice", () => {
    const [group] = plan({ from: "ip-ranges", ipRanges: ["52.1.2.3/24", "52.1.2.0/24"] });
    assert.deepEqual(
      group?.rules.map(({ source }) => source),
      [{ kind: "cidr", cidr: "52.1.2.0/24" }],
    );
  });

  it("refuses more ranges than five groups hold", () => {
    const ipRanges = Array.from({ length: 301 }, (_, index) => `52.${index >> 8}.${index & 255}.0/24`);
    assert.throws(() => plan({ from: "ip-ranges", ipRanges }), PlanError, /ingress\.ipRanges.*6 security groups/);
  });

  for (const range of ["0.0.0.0/0", "0.0.0.0/1", "52.0.0.0/7", "2600:9000::/28", "52.1.2.0", "nonsense"])
    it(`refuses the range ${range}`, () => {
      assert.throws(() => plan({ from: "ip-ranges", ipRanges: [range] }), PlanError, /ingress\.ipRanges\[0\]/);
    });

  it("refuses a list of no ranges, a port that is none, and what is no prefix list", () => {
    assert.throws(() => plan({ from: "ip-ranges" }), PlanError, /ingress\.ipRanges: expected at least one/);
    assert.throws(() => plan({ from: "vpc-origin-group", ports: [0] }), PlanError, /ingress\.ports/);
    assert.throws(() => plan({ from: "prefix-list", prefixListId: "sg-1" }), PlanError, /ingress\.prefixListId/);
  });
});
