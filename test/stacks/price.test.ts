import { expect } from "chai";
import { estimate } from "../../components/price/estimate.ts";
import { parseSettings } from "../../stacks/load.ts";
import { pricedThings } from "../../stacks/price.ts";
import { change } from "./bad-inputs/bad-input.ts";
import { asPulumi, fileConfig } from "./stack-file.ts";

function priceOf(stack: string, ...changes: readonly (readonly [string, unknown])[]) {
  const config = changes.reduce((file, [path, value]) => change(file, path, value), fileConfig(stack));
  const settings = parseSettings(asPulumi(config), stack);
  const { region } = settings.deployment;
  return estimate(region, pricedThings(settings, ["ecr.api", "ecr.dkr", "kms", "logs", "s3", "dynamodb"]));
}

const dollars = (price: ReturnType<typeof priceOf>, what: string) =>
  price.lines.find((line) => line.what.startsWith(what))?.dollars;

describe("the fixed price of a stack", () => {
  it("has a line for each thing that is paid for by time, all priced in us-east-1", () => {
    const dev = priceOf("dev");
    expect(dev.unpriced).to.deep.equal([]);
    expect(dollars(dev, "Interface endpoints (4 in 2 zones)")).to.equal(58.4);
    expect(dollars(dev, "Load balancer")).to.equal(16.43);
    expect(dollars(dev, "Instances of ledger (db.t4g.medium)")).to.equal(106.58);
    expect(dollars(dev, "Nodes of sessions (cache.t4g.small)")).to.equal(46.72);
    expect(dollars(dev, "KMS keys")).to.equal(1);
    expect(dollars(dev, "Secrets")).to.equal(1.2);
    // Two tasks at the least: one vCPU and two gigabytes together.
    expect(dollars(dev, "vCPUs of api (tasks: 2 at least, 6 at most)")).to.equal(29.55);
    expect(dollars(dev, "Gigabytes of api")).to.equal(6.49);
    expect(dev.total).to.be.closeTo(
      dev.lines.reduce((sum, line) => sum + (line.dollars ?? 0), 0),
      0.005,
    );
  });

  for (const [nat, price] of [
    ["single", 32.85],
    ["per-zone", 65.7],
    ["regional", 65.7],
  ] as const)
    it(`counts NAT gateways for nat ${nat}`, () => {
      const changed = priceOf("dev", ["zero-trust-aws:network.nat", nat]);
      expect(dollars(changed, "NAT gateways")).to.equal(price);
      expect(dollars(priceOf("dev"), "NAT gateways")).to.equal(undefined);
    });

  it("counts what alarms read, twice where traffic is shifted, and the certificate", () => {
    const metric = dollars(priceOf("prod"), "Metrics of alarms");
    // Transactions 2, latency 1, errors 2, tasks 1, fraud 1, connections 1, the certificate 1.
    expect(metric).to.equal(0.9);
    const shifted = priceOf("prod", ["zero-trust-aws:services.api.deployment", { strategy: "blue-green" }]);
    expect(dollars(shifted, "Metrics of alarms")).to.equal(1.3);
    expect(dollars(priceOf("dev"), "Metrics of alarms"), "no domain").to.equal(0.8);
  });

  it("prices a database that scales from its least to its most, in all its instances", () => {
    const ledger = "zero-trust-aws:databases.ledger";
    const range = [`${ledger}.capacity`, { min: 0.5, max: 4 }] as const;
    const scaling = priceOf("dev", [`${ledger}.instanceClass`, undefined], range);
    const line = scaling.lines.find(({ what }) => what === "ACUs of ledger (instances: 2)");
    expect([line?.dollars, line?.most?.dollars]).to.deep.equal([87.6, 700.8]);
    expect(scaling.mostTotal - scaling.total).to.be.above(613.2);
  });

  it("says that advanced Database Insights are paid for, and have no price here", () => {
    const watched = priceOf("prod", ["zero-trust-aws:databases.ledger.insights", "advanced"]);
    expect(watched.unpriced).to.deep.equal(["Advanced Database Insights of ledger"]);
  });

  it("has no price of instances with I/O-optimized storage, which cost more than the others", () => {
    const costly = priceOf("prod", ["zero-trust-aws:databases.ledger.storage", "io-optimized"]);
    expect(costly.unpriced).to.deep.equal(["Instances of ledger (db.r6g.large, io-optimized)"]);
  });

  it("counts dedicated keys, and says what it has no price of", () => {
    expect(dollars(priceOf("prod"), "KMS keys")).to.be.above(5);
    const strange = priceOf("prod", ["zero-trust-aws:databases.ledger.instanceClass", "db.r8g.48xlarge"]);
    expect(strange.unpriced).to.deep.equal(["Instances of ledger (db.r8g.48xlarge)"]);
  });
});
