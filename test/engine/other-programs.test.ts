/** Programs that are not ours: they run in their own place, as under the official host, and are policed the same way. */
import { expect } from "chai";
import { run, temporaryState } from "./harness/engine.ts";

describe("programs of others", function () {
  this.timeout(60_000);

  it("CommonJS TypeScript runs through ts-node, policed by a pack", async () => {
    const result = await run({
      command: "preview",
      stack: "dev",
      program: "test/fixtures/plain-ts",
      packs: [{ folder: "test/fixtures/pack", config: { "buckets-forbidden": { forbid: true } } }],
    });
    expect(result.exitCode).to.equal(3);
    const violated = result.policyViolations.filter(({ enforcementLevel }) => enforcementLevel === "mandatory");
    expect(violated.map(({ said }) => said)).to.have.members([
      "The bucket logs is forbidden.",
      "The bucket data is forbidden.",
    ]);
  });

  it("JavaScript runs in `main`'s folder with its `nodeargs` and relative assets", async () => {
    const state = temporaryState();
    const result = await run({ command: "up", stack: "dev", program: "test/fixtures/plain-js", state });
    expect(result.errors).to.deep.equal([]);
    expect(result.changes).to.include("create aws:s3/bucketObject:BucketObject hello");
    const outputs = result.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs;
    expect(outputs?.["node"]).to.equal("--max-old-space-size=512");
    expect(outputs?.["root"]).to.match(/test\/fixtures\/plain-js$/);
  });
});
