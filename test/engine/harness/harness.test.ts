import { expect } from "chai";
import { exportStack, run, temporaryState } from "./engine.ts";
import type { EngineResult } from "./engine.ts";

const TINY = "test/fixtures/tiny";

describe("the harness and the runner, through one life of a stack", function () {
  this.timeout(60_000);
  const state = temporaryState();
  const request = { stack: "dev", program: TINY, state };
  let first: EngineResult;

  before(async () => {
    first = await run({ ...request, command: "up", config: { "tiny:buckets": 1 } });
  });

  it("makes what the program says, and hears it", () => {
    expect(first.errors).to.deep.equal([]);
    expect(first.exitCode).to.equal(0);
    expect(first.changes).to.deep.equal([
      "create aws:kms/key:Key key",
      "create aws:s3/bucket:Bucket bucket-0",
      "create pulumi:pulumi:Stack tiny-dev",
    ]);
    expect(first.stdout).to.contain("tiny speaks");
  });

  it("gives inputs and outputs of each resource", () => {
    const key = first.resources.find(({ type }) => type === "aws:kms/key:Key");
    expect(key?.inputs).to.include({ enableKeyRotation: true });
    expect(key?.outputs["arn"]).to.match(/^arn:aws:/);
  });

  it("changes nothing the second time, then exactly what a setting asks for", async () => {
    const second = await run({ ...request, command: "up", config: { "tiny:buckets": 1 } });
    expect(second.changes).to.deep.equal([]);
    const third = await run({ ...request, command: "preview", config: { "tiny:buckets": 2 } });
    expect(third.changes).to.deep.equal(["create aws:s3/bucket:Bucket bucket-1"]);
  });

  it("exports, refreshes without a change, and destroys", async () => {
    const exported = await exportStack(request);
    const types = exported.deployment.resources?.map(({ type }) => type);
    expect(types).to.include.members(["aws:kms/key:Key", "aws:s3/bucket:Bucket"]);
    const refresh = await run({ ...request, command: "refresh" });
    expect([refresh.exitCode, refresh.changes.filter((change) => !change.startsWith("refresh"))]).to.deep.equal([
      0,
      [],
    ]);
    const destroyed = await run({ ...request, command: "destroy" });
    expect([destroyed.exitCode, destroyed.resources]).to.deep.equal([0, []]);
  });
});
