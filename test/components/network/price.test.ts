import { assert } from "chai";
import { priceText, monthlyPrice } from "../../../components/network/price.ts";

const DEV = { region: "us-east-1", zones: 2, nat: "none", interfaceEndpoints: 7 } as const;

describe("monthlyPrice", () => {
  it("counts interface endpoints by zone", () => {
    const { lines, total } = monthlyPrice(DEV);
    assert.deepEqual(
      lines.map(({ count, dollars }) => [count, dollars]),
      [[14, 102.2]],
    );
    assert.equal(total, 102.2);
  });

  for (const [nat, dollars] of [
    ["single", 36.5],
    ["per-zone", 109.5],
    ["regional", 109.5],
  ] as const)
    it(`counts a gateway and its address for nat ${nat}`, () => {
      const { total } = monthlyPrice({ ...DEV, zones: 3, interfaceEndpoints: 0, nat });
      assert.equal(total, dollars);
    });

  it("costs nothing without either", () => {
    assert.deepInclude(monthlyPrice({ ...DEV, interfaceEndpoints: 0 }), { lines: [], total: 0 });
  });

  it("says what it does not know rather than guess", () => {
    const price = monthlyPrice({ ...DEV, region: "xx-far-9" });
    assert.isUndefined(price.total);
    assert.include(priceText(price), "unknown for this region");
    assert.include(priceText(price), "14");
  });

  it("is told with the unit price, the day and the source", () => {
    const text = priceText(monthlyPrice(DEV));
    assert.match(text, /\$102\.20 a month.*20\d\d-\d\d-\d\d: Amazon VPC pricing/);
    assert.include(text, "14 x $0.01 x 730 h = $102.20");
  });
});
