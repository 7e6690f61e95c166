/** The pack-wide settings on the real engine: levels, thresholds, exceptions in force, unneeded ones, faulty configs. */
import { expect } from "chai";
import { inDays } from "./harness/days.ts";
import { type EngineResult, run } from "./harness/engine.ts";

const exception = { policy: "required-tags", reason: "moves next month", owner: "web team", expires: inDays(30) };

function preview(settings: object, others: object = {}): Promise<EngineResult> {
  const config = { all: "disabled", "required-tags": "advisory", exceptions: "advisory", ...others, settings };
  return run({
    command: "preview",
    stack: "dev",
    program: "test/fixtures/plain-ts",
    packs: [{ folder: "policy-pack", config }],
  });
}

describe("the policy pack's settings", function () {
  this.timeout(120_000);

  it("raise levels, set thresholds, and excuse what an exception names and nothing else", async () => {
    const result = await preview({
      enforcementLevel: "mandatory",
      thresholds: { tags: ["Owner"] },
      enforcement: { policy: { "required-tags": "mandatory" } },
      exceptions: [
        { ...exception, urn: "*::aws:s3/bucket:Bucket::data" },
        { ...exception, urn: "urn:pulumi:prod::*::aws:s3/bucket:Bucket::data" },
        { ...exception, urn: "urn:pulumi:dev::*::aws:s3/bucket:Bucket::gone" },
      ],
    });
    const said = result.policyViolations.map((v) => `${v.policyName} ${v.enforcementLevel}: ${v.said}`);
    expect(said.filter((line) => line.startsWith("required-tags"))).to.have.length(1);
    expect(said.find((line) => line.startsWith("required-tags mandatory"))).to.contain("the tag Owner is missing");
    expect(said.filter((line) => line.startsWith("exceptions advisory"))).to.have.length(1);
    expect(said.find((line) => line.startsWith("exceptions advisory"))).to.contain("moves next month; owner web team");
    expect(said.filter((line) => line.startsWith("exceptions mandatory"))).to.have.length(1);
    expect(said.find((line) => line.startsWith("exceptions mandatory"))).to.contain("settings.exceptions[2]");
    expect(result.exitCode).to.equal(3);
  });

  it("stop nothing where all that is violated is excused", async () => {
    const result = await preview({
      enforcementLevel: "mandatory",
      thresholds: { tags: ["Owner"] },
      enforcement: { severity: { low: "mandatory" } },
      exceptions: [{ ...exception, urn: "urn:pulumi:dev::*::aws:s3/bucket:Bucket::*" }],
    });
    expect(result.policyViolations.filter((v) => v.enforcementLevel === "mandatory")).to.deep.equal([]);
    expect(result.exitCode).to.equal(0);
  });

  it("name a policy that does not exist, which the engine hands on", async () => {
    const result = await preview({ enforcementLevel: "mandatory" }, { "s3-versionin": "mandatory" });
    const faults = result.policyViolations.filter((v) => v.policyName === "settings").map((v) => v.said);
    expect(faults.join("\n")).to.contain('s3-versionin: no such policy, did you mean "s3-versioning"?');
    expect(result.exitCode).to.equal(3);
  });

  it("are refused with the place and what may stand there", async () => {
    const names = await preview({ enforcementLevel: "mandatory", enforcement: { theme: { encription: "advisory" } } });
    const [fault] = names.policyViolations.filter((v) => v.policyName === "settings");
    expect(fault?.said).to.contain('settings.enforcement.theme: found "encription", did you mean "encryption"?');
    expect(names.exitCode).to.equal(3);
    const values = await preview({ enforcementLevel: "mandatory", thresholds: { keyRotationDays: "90" } });
    expect(values.errors.join("\n")).to.match(/settings: thresholds\.keyRotationDays: .*integer, given: string/);
    expect(values.exitCode).to.equal(2);
  });
});
