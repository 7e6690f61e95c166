/** The pack as others get it: packed by npm, installed elsewhere, started by the engine on a program that is not ours. */
import { expect } from "chai";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EngineResult, ROOT, run, temporaryFolder } from "./harness/engine.ts";

const PACK = join(ROOT, "policy-pack");
const NAME = "zero-trust-aws-policies";

/** Packs and installs; what the pack depends on comes from here, so that no network is asked. */
function installed(): string {
  const folder = temporaryFolder();
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: PACK, stdio: "pipe" });
  const [tarball] = JSON.parse(packed.toString()) as readonly { readonly filename: string }[];
  const here = (name: string) => `file:${realpathSync(join(ROOT, "node_modules", name))}`;
  const dependencies = {
    [NAME]: `file:./${tarball?.filename ?? ""}`,
    "@pulumi/policy": here("@pulumi/policy"),
    "@pulumi/pulumi": here("@pulumi/pulumi"),
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "elsewhere", private: true, dependencies }));
  const options = ["--offline", "--no-audit", "--no-fund", "--install-links=false"];
  execFileSync("npm", ["install", ...options], { cwd: folder, stdio: "pipe" });
  return join(folder, "node_modules", NAME);
}

const mandatory = (result: EngineResult) =>
  result.policyViolations.filter(({ enforcementLevel }) => enforcementLevel === "mandatory");

describe("the published pack", function () {
  this.timeout(180_000);
  let folder = "";

  before(() => (folder = installed()));

  it("holds JavaScript, presets and its changelog, and nothing of the sources", () => {
    const files = readdirSync(folder, { recursive: true }).map(String);
    expect(files).to.include.members([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "PulumiPolicy.yaml",
      "entry.cjs",
      "main.cjs",
    ]);
    expect(files).to.include.members([join("presets", "baseline.json"), join("dist", "index.mjs")]);
    expect(files.filter((file) => /\.m?ts$|\.examples\.|\.test\./.test(file))).to.deep.equal([]);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
    expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).to.contain(`\n## ${version}\n`);
  });

  it("stops a program as the sources do", async () => {
    const here = await run({
      command: "preview",
      stack: "dev",
      program: "test/fixtures/tiny",
      packs: [{ folder: PACK }],
    });
    const there = await run({ command: "preview", stack: "dev", program: "test/fixtures/tiny", packs: [{ folder }] });
    expect(there.policyViolations.length).to.be.greaterThan(0);
    const said = (result: EngineResult) => result.policyViolations.map(({ message }) => message).sort();
    expect(said(there)).to.deep.equal(said(here));
    expect(there.exitCode).to.equal(here.exitCode);
  });

  it("remediates by its own preset, and stops where it is told to", async () => {
    const preset = join(folder, "presets", "remediate.json");
    const config = { all: "disabled", ...(JSON.parse(readFileSync(preset, "utf8")) as object) };
    const program = "test/fixtures/remediable";
    const curing = await run({ command: "preview", stack: "dev", program, packs: [{ folder, config }] });
    expect([curing.errors, mandatory(curing), curing.exitCode]).to.deep.equal([[], [], 0]);
    expect(curing.resources.find(({ urn }) => urn.endsWith("::key"))?.inputs["enableKeyRotation"]).to.equal(true);
    const strict = { all: "disabled", "kms-rotation-required": "mandatory" };
    const stopped = await run({ command: "preview", stack: "dev", program, packs: [{ folder, config: strict }] });
    expect(stopped.exitCode).to.equal(3);
    expect(new Set(mandatory(stopped).map(({ policyName }) => policyName))).to.deep.equal(
      new Set(["kms-rotation-required"]),
    );
  });

  it("brings the command that merges and checks policy configs", () => {
    const command = join(folder, "..", ".bin", "policy-config");
    const merged = spawnSync(process.execPath, [command, "presets/remediate.json"], { cwd: folder, encoding: "utf8" });
    expect([merged.stderr, merged.status]).to.deep.equal(["", 0]);
    expect(JSON.parse(merged.stdout)).to.include({ "kms-rotation-required": "remediate" });
  });

  it("is not published to a registry by accident", () => {
    // As a workspace npm passes over it and says so; elsewhere it refuses.
    const here = spawnSync("npm", ["publish", "--dry-run", "--ignore-scripts"], { cwd: PACK, encoding: "utf8" });
    expect(here.stderr).to.match(/skipping workspace .*private/i);
    expect(here.stdout).not.to.contain(`+ ${NAME}`);
    const alone = temporaryFolder();
    copyFileSync(join(folder, "package.json"), join(alone, "package.json"));
    // A dry run does not look at it, so this one is real, to where nobody listens.
    const nowhere = ["--registry=http://127.0.0.1:1/", "--//127.0.0.1:1/:_authToken=none"];
    const there = spawnSync("npm", ["publish", "--ignore-scripts", ...nowhere], { cwd: alone, encoding: "utf8" });
    expect(there.stderr).to.contain("EPRIVATE");
    expect(there.status).not.to.equal(0);
  });
});
