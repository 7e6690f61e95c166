import { assert } from "chai";
import { estimate, estimateText, type PricedThing } from "../../../components/price/estimate.ts";
import { PRICE_LISTS, type PriceList } from "../../../components/price/list-prices.ts";

const ENDPOINTS: PricedThing = { what: "Interface endpoints", list: "vpc", kind: "endpoint", count: 14 };
const KEYS: PricedThing = { what: "KMS keys", list: "kms", kind: "key", count: 3 };

describe("estimate", () => {
  it("counts hours and months", () => {
    const { lines, total } = estimate("us-east-1", [ENDPOINTS, KEYS]);
    assert.deepEqual(
      lines.map(({ dollars }) => dollars),
      [102.2, 3],
    );
    assert.equal(total, 105.2);
  });

  it("leaves out what there is none of", () => {
    assert.deepInclude(estimate("us-east-1", [{ ...KEYS, count: 0 }]), { lines: [], total: 0, unpriced: [] });
  });

  it("says what it does not know rather than guess", () => {
    const far = estimate("xx-far-9", [ENDPOINTS, KEYS]);
    assert.deepEqual([far.total, far.unpriced], [3, ["Interface endpoints"]]);
    const text = estimateText(far);
    assert.match(text, /^Fixed cost: \$3\.00 a month, and 1 not priced here/);
    assert.include(text, "Interface endpoints: 14, not priced");
    assert.match(estimateText(estimate("xx-far-9", [ENDPOINTS])), /^Fixed cost: unknown for xx-far-9/);
    assert.isUndefined(estimate("us-east-1", [{ ...ENDPOINTS, kind: "palace" }]).lines[0]?.dollars);
  });

  it("prices what follows the load from the least to the most", () => {
    const units = { what: "ACUs", list: "auroraServerless", kind: "standard", count: 0, most: 4 } as const;
    const idle = estimate("us-east-1", [units, KEYS]);
    assert.deepEqual([idle.total, idle.mostTotal], [3, 353.4]);
    assert.match(estimateText(idle), /^Fixed cost: \$3\.00 to \$353\.40 a month/);
    assert.include(estimateText(idle), "ACUs: 0 to 4 x $0.12 x 730 h = $0.00 to $350.40");
    assert.include(estimateText(estimate("xx-far-9", [units])), "ACUs: 0 to 4, not priced");
  });

  it("is told with the unit price, the sources and their days", () => {
    const text = estimateText(estimate("us-east-1", [ENDPOINTS, KEYS]));
    assert.include(text, "14 x $0.01 x 730 h = $102.20");
    assert.include(text, "3 x $1 = $3.00");
    assert.match(text, /Prices: AWS KMS pricing, 20\d\d-\d\d-\d\d; Amazon VPC pricing; AWS PrivateLink pricing, 20/);
  });

  it("has a source and a day for every list, and no price that is none", () => {
    for (const [name, list] of Object.entries<PriceList>(PRICE_LISTS)) {
      assert.match(list.asOf, /^20\d\d-\d\d-\d\d$/, name);
      assert.isAbove(list.source.length, 5, name);
      for (const prices of Object.values(list.dollars))
        for (const dollars of Object.values(prices)) assert.isAbove(dollars, 0, name);
    }
  });
});
