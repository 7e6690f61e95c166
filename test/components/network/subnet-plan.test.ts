import { assert } from "chai";
import fc from "fast-check";
import { contains, overlaps, parseCidr } from "../../../components/network/cidr.ts";
import { planSubnets, type SubnetLayout } from "../../../components/network/subnet-plan.ts";
import { type Tier, TIERS } from "../../../components/network/tier.ts";
import { PlanError } from "../../../components/plan-error.ts";

const REGION = "us-east-1";
const zone = (letter: string) => `${REGION}${letter}`;
const DEV: SubnetLayout = { cidr: "10.20.0.0/16", region: REGION, availabilityZones: [zone("a"), zone("b")] };

const letters = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 2, maxLength: 6 });
const tiers = fc.uniqueArray(fc.constantFrom<Tier>(...TIERS), { minLength: 1, maxLength: 3 });
const cidrs = fc
  .record({ second: fc.integer({ min: 0, max: 255 }), prefix: fc.integer({ min: 16, max: 22 }), place: fc.nat(63) })
  .map(({ second, prefix, place }) => {
    const third = ((place % 2 ** (prefix - 16)) * 2 ** (24 - prefix)) % 256;
    return `10.${second}.${third}.0/${prefix}`;
  });
const layouts: fc.Arbitrary<SubnetLayout> = fc
  .record({ cidr: cidrs, letters, tiers })
  .map(({ cidr, letters, tiers }) => ({ cidr, region: REGION, tiers, availabilityZones: letters.map(zone) }));

function byKey(layout: SubnetLayout): Record<string, string> {
  return Object.fromEntries(planSubnets(layout).map(({ key, cidr }) => [key, cidr]));
}

function refusal(layout: Partial<SubnetLayout>): string {
  try {
    planSubnets({ ...DEV, ...layout });
  } catch (error) {
    assert.instanceOf(error, PlanError);
    return (error as PlanError).message;
  }
  return assert.fail("nothing was refused");
}

describe("planSubnets", () => {
  it("lays out a /16 in /21s, which is a promise to every stack that exists", () => {
    assert.deepEqual(byKey(DEV), {
      "web-a": "10.20.0.0/21",
      "web-b": "10.20.8.0/21",
      "app-a": "10.20.64.0/21",
      "app-b": "10.20.72.0/21",
      "data-a": "10.20.128.0/21",
      "data-b": "10.20.136.0/21",
    });
  });

  it("keeps all subnets within the VPC and apart from each other", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const vpc = parseCidr(layout.cidr);
        assert.isDefined(vpc);
        const blocks = planSubnets(layout).map(({ cidr }) => parseCidr(cidr)!);
        blocks.forEach((block, index) => {
          assert.isTrue(contains(vpc!, block));
          for (const other of blocks.slice(index + 1)) assert.isFalse(overlaps(block, other));
        });
      }),
    );
  });

  it("moves no subnet when a zone or a tier is added", () => {
    fc.assert(
      fc.property(layouts, letters, tiers, (layout, moreLetters, moreTiers) => {
        const before = byKey(layout);
        const availabilityZones = [...new Set([...moreLetters.map(zone), ...layout.availabilityZones])];
        const after = byKey({ ...layout, availabilityZones, tiers: [...new Set([...moreTiers, ...layout.tiers!])] });
        assert.deepInclude(after, before);
      }),
    );
  });

  it("does not depend on the order of zones and tiers", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const turned = {
          ...layout,
          availabilityZones: layout.availabilityZones.toReversed(),
          tiers: layout.tiers!.toReversed(),
        };
        assert.deepEqual(planSubnets(turned), planSubnets(layout));
      }),
    );
  });

  it("takes explicit blocks instead of computed ones", () => {
    const explicitCidrs = { "web-us-east-1a": "10.20.240.0/24" };
    assert.deepEqual(byKey({ ...DEV, explicitCidrs }), { ...byKey(DEV), "web-a": "10.20.240.0/24" });
  });

  it("lays out a VPC too narrow for its places when every block is explicit", () => {
    const keys = TIERS.flatMap((tier) => ["a", "b"].map((letter) => `${tier}-${zone(letter)}`));
    const explicitCidrs = Object.fromEntries(keys.map((key, index) => [key, `10.0.0.${index * 32}/27`]));
    assert.equal(byKey({ ...DEV, cidr: "10.0.0.0/24", explicitCidrs })["data-b"], "10.0.0.160/27");
  });

  it("shows the arithmetic and the fix where the places do not fit", () => {
    const message = refusal({ cidr: "10.0.3.0/24" });
    assert.include(message, "network.cidr: found 10.0.3.0/24");
    assert.include(message, "256 addresses in 4 tiers x 8 zones are 8 addresses (/29) a subnet");
    assert.include(message, "Use 10.0.0.0/22 or wider");
    assert.include(refusal({ cidr: "10.0.0.0/28" }), "less than one address");
  });

  for (const [what, layout, message] of [
    ["a block with bits below its prefix", { cidr: "10.20.0.1/16" }, "network.cidr: found 10.20.0.1/16"],
    ["a block that is none", { cidr: "10.20.0.0" }, "network.cidr: found 10.20.0.0,"],
    ["a block that is too wide", { cidr: "10.0.0.0/8" }, "from /16 to /28"],
    ["public address space", { cidr: "8.8.0.0/16" }, "private address space"],
    ["one zone", { availabilityZones: [zone("a")] }, "two zones or more"],
    ["a repeated zone", { availabilityZones: [zone("a"), zone("a"), zone("b")] }, "every zone once"],
    [
      "a zone of another region",
      { availabilityZones: [zone("a"), "eu-west-1a"] },
      "availabilityZones[1]: found eu-west-1a",
    ],
    ["a local zone", { availabilityZones: [zone("a"), "us-east-1-bos-1a"] }, "local and wavelength zones"],
    [
      "an explicit block of no subnet",
      { explicitCidrs: { "web-us-east-1c": "10.20.240.0/24" } },
      "explicitCidrs.web-us-east-1c",
    ],
    [
      "an explicit block outside",
      { explicitCidrs: { "web-us-east-1a": "10.21.0.0/24" } },
      "a block within 10.20.0.0/16",
    ],
    ["a web block too narrow for a balancer", { explicitCidrs: { "web-us-east-1a": "10.20.240.0/28" } }, "to /27"],
    [
      "an explicit block on a computed one",
      { explicitCidrs: { "web-us-east-1a": "10.20.8.0/24" } },
      "web-b 10.20.8.0/21",
    ],
  ] as const)
    it(`refuses ${what}`, () => assert.include(refusal(layout), message));

  it("reports all problems at once", () => {
    const message = refusal({ cidr: "8.8.0.0/24", availabilityZones: [zone("z")], explicitCidrs: { nowhere: "1" } });
    for (const path of ["network.cidr", "network.availabilityZones[0]", "network.explicitCidrs.nowhere"])
      assert.include(message, path);
  });
});
