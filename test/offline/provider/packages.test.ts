import { expect } from "chai";
import fc from "fast-check";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SdkTypings } from "../../../offline/provider/aws/typings.ts";
import { Notices } from "../../../offline/provider/notices.ts";
import { imageUriOf } from "../../../offline/provider/packages/awsx.ts";
import { PassThroughProvider } from "../../../offline/provider/packages/pass-through.ts";
import { RandomProvider } from "../../../offline/provider/packages/random.ts";
import { randomText, SeededStream } from "../../../offline/provider/packages/random-values.ts";
import { Secret, UNKNOWN } from "../../../offline/provider/wire.ts";
import type { ValueMap } from "../../../offline/provider/wire.ts";
import { rejection } from "./harness.ts";

const typings = new SdkTypings(SdkTypings.locate("@pulumi/random", process.cwd()) ?? "");
const urnOf = (kind: string, name = "it") =>
  `urn:pulumi:test::project::random:index/${kind.charAt(0).toLowerCase()}${kind.slice(1)}:${kind}::${name}`;

async function make(kind: string, news: ValueMap, options: { name?: string; asAws?: boolean; preview?: boolean } = {}) {
  const provider = new RandomProvider(typings, options.asAws === true, new Notices());
  const urn = urnOf(kind, options.name);
  const { inputs, failures } = await provider.check({ urn, olds: undefined, news });
  if (failures.length > 0) throw new Error(failures.map((item) => `${item.property}: ${item.reason}`).join("; "));
  return provider.create({ urn, inputs, preview: options.preview === true });
}

function text(value: unknown): string {
  return value instanceof Secret ? String(value.value) : String(value);
}

describe("the random package", () => {
  it("makes passwords that obey length, classes, minimums and special characters", () => {
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.nat(6),
        fc.nat(6),
        fc.nat(6),
        fc.nat(20),
        fc.string(),
        (minLower, minUpper, minNumeric, minSpecial, more, seed) => {
          const length = minLower + minUpper + minNumeric + minSpecial + more + 1;
          const made = randomText(
            { length, minLower, minUpper, minNumeric, minSpecial, overrideSpecial: "!#" },
            new SeededStream(seed),
          );
          const count = (pattern: RegExp) => [...made.matchAll(pattern)].length;
          expect(made)
            .to.match(/^[A-Za-z0-9!#]+$/)
            .and.to.have.length(length);
          expect([
            count(/[a-z]/g) >= minLower,
            count(/[A-Z]/g) >= minUpper,
            count(/\d/g) >= minNumeric,
            count(/[!#]/g) >= minSpecial,
          ]).to.deep.equal([true, true, true, true]);
          expect(randomText({ length, special: false }, new SeededStream(seed))).to.match(/^[A-Za-z0-9]+$/);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("makes the same value in preview and update, another for another resource or keeper, and keeps it secret", async () => {
    const preview = await make("RandomPassword", { length: 20 }, { preview: true });
    const made = await make("RandomPassword", { length: 20 });
    expect(preview.outputs["result"]).to.be.instanceOf(Secret).and.to.deep.equal(made.outputs["result"]);
    expect((await make("RandomPassword", { length: 20 }, { name: "other" })).outputs["result"]).not.to.deep.equal(
      made.outputs["result"],
    );
    expect((await make("RandomPassword", { length: 20, keepers: { a: "1" } })).outputs["result"]).not.to.deep.equal(
      made.outputs["result"],
    );
    expect(
      (await make("RandomPassword", { length: 20 }, { preview: true, asAws: true })).outputs["result"],
    ).to.deep.equal(new Secret(UNKNOWN));
  });

  it("serves every type of the package", async () => {
    expect(text((await make("RandomId", { byteLength: 4 })).outputs["hex"])).to.match(/^[0-9a-f]{8}$/);
    expect(text((await make("RandomUuid", {})).outputs["result"])).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect((await make("RandomPet", { length: 3, separator: "_" })).id).to.match(/^[a-z]+_[a-z]+_[a-z]+$/);
    expect((await make("RandomInteger", { min: 5, max: 7 })).outputs["result"]).to.be.within(5, 7);
    expect(text((await make("RandomBytes", { length: 3 })).outputs["hex"])).to.match(/^[0-9a-f]{6}$/);
    expect(
      (await make("RandomShuffle", { inputs: ["a", "b", "c"], resultCount: 2 })).outputs["results"],
    ).to.have.length(2);
    expect(text((await make("RandomString", { length: 9, special: false })).outputs["result"])).to.match(/^\w{9}$/);
  });

  it("refuses what cannot be", async () => {
    expect(await rejection(make("RandomPassword", {}))).to.contain("length: found nothing");
    expect(await rejection(make("RandomPassword", { length: 3, minLower: 4 }))).to.contain("length 3");
    expect(await rejection(make("RandomInteger", { min: 2, max: 1 }))).to.contain("min 2 above max 1");
  });

  it("replaces on every change", async () => {
    const provider = new RandomProvider(typings, false, new Notices());
    const { detailed } = await provider.diff({
      urn: urnOf("RandomPassword"),
      id: "none",
      olds: {},
      oldInputs: { length: 8 },
      news: { length: 9 },
      ignoreChanges: [],
    });
    expect([...detailed]).to.deep.equal([["length", "update-replace"]]);
  });
});

describe("awsx.ecr.Image", () => {
  it("resolves to a digest of the build context that changes with its content only", () => {
    const folder = mkdtempSync(join(tmpdir(), "context-"));
    mkdirSync(join(folder, "app"));
    writeFileSync(join(folder, "app", "Dockerfile"), "FROM scratch\n");
    const inputs = { repositoryUrl: "123456789012.dkr.ecr.us-east-1.amazonaws.com/api", context: "app" };
    const first = imageUriOf(inputs, folder);
    expect(first).to.match(/^123456789012\.dkr\.ecr\.us-east-1\.amazonaws\.com\/api@sha256:[0-9a-f]{64}$/);
    expect(imageUriOf(inputs, folder)).to.equal(first);
    writeFileSync(join(folder, "app", "index.js"), "1");
    expect(imageUriOf(inputs, folder)).not.to.equal(first);
    expect(imageUriOf({ ...inputs, repositoryUrl: UNKNOWN }, folder)).to.equal(UNKNOWN);
    expect(() => imageUriOf({ ...inputs, context: "nowhere" }, folder)).to.throw("found no build context nowhere");
  });
});

describe("a package that the stand-in does not know", () => {
  it("is passed through and said not to be inspected; its remote components are refused by name", async () => {
    const notices = new Notices();
    const provider = new PassThroughProvider("kubernetes", "4.0.0", notices);
    const urn = "urn:pulumi:test::project::kubernetes:core/v1:Pod::p";
    const { inputs } = await provider.check({ urn, olds: undefined, news: { a: 1 } });
    expect((await provider.create({ urn, inputs, preview: false })).outputs).to.deep.equal({ a: 1 });
    expect(notices.all().join()).to.contain("kubernetes are not inspected");
    const request = {
      type: "eks:index:Cluster",
      name: "c",
      parent: "",
      project: "p",
      stack: "s",
      inputs: {},
      dryRun: true,
      monitor: "",
    };
    expect(await rejection(provider.construct(request)))
      .to.contain("eks:index:Cluster")
      .and.to.contain("not inspected");
  });
});
