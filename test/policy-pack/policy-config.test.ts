import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mergeConfigs } from "../../policy-pack/config/config-files.ts";
import { presets } from "../../policy-pack/config/presets.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

describe("the presets", () => {
  const made = presets(POLICIES);

  it("are valid policy configs, alone and merged", () => {
    const files = Object.entries(made).map(([name, preset]) => ({ name, text: JSON.stringify(preset) }));
    expect(mergeConfigs(files, POLICIES).problems).to.deep.equal([]);
  });

  it("demand what they are for", () => {
    for (const { name, preset, controls } of POLICIES) {
      expect(made["baseline"]?.[name] === "disabled", name).to.equal(preset !== "baseline");
      expect(made["strict"]?.[name], name).to.equal(preset === "ledger" ? undefined : "mandatory");
      expect(made["ledger"]?.[name] === undefined, name).to.equal(preset !== "ledger");
      if ((controls.pci ?? []).length > 0 && preset !== "ledger")
        expect(made["pci-dss"]?.[name], name).to.equal("mandatory");
    }
    expect(made["pci-dss"]?.["kms-rotation-required"], "derived from KMS.4").to.equal("mandatory");
  });
});

describe("the command policy-config", function () {
  this.timeout(30_000);
  const command = fileURLToPath(new URL("../../policy-pack/policy-config.cjs", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "policy-config-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function ask(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  it("merges the pack's presets with files, and prints the result", () => {
    writeFileSync(join(folder, "stack.json"), JSON.stringify({ "kms-rotation-required": "advisory" }));
    const { status, stdout, stderr } = ask("presets/pci-dss.json", "stack.json");
    expect(stderr).to.equal("");
    expect(status).to.equal(0);
    const merged = JSON.parse(stdout) as Record<string, string>;
    expect(merged["kms-rotation-required"]).to.equal("advisory");
  });

  it("tells of policies what their config may say, and the nearest name of one that there is not", () => {
    const { status, stdout } = ask("--about", "kms-rotation-required", "s3-versioning");
    expect(status).to.equal(0);
    expect(stdout).to.match(
      /^kms-rotation-required: KMS rotates customer-managed keys every year\n\nSeverity medium, level mandatory/,
    );
    expect(stdout)
      .to.contain("  maxDays, integer, by default 365: ")
      .and.to.contain("; also settings.thresholds.keyRotationDays");
    expect(stdout).to.contain("Takes the level remediate.").and.to.contain("\n\n\ns3-versioning: Buckets keep");
    expect(stdout).to.contain("  pci (").and.to.contain("https://docs.aws.amazon.com/");
    expect(ask("--about", "s3-versionin")).to.deep.equal({
      status: 2,
      stdout: "",
      stderr: 's3-versionin: no such policy, did you mean "s3-versioning"?\n',
    });
    for (const args of [["--about"], ["--about", "--x"], ["a.json", "--about"]])
      expect(ask(...args), args.join(" ")).to.include({ status: 2, stdout: "" });
  });

  it("notes on standard error what has no effect, and merges all the same", () => {
    const settings = { thresholds: { regions: ["eu-central-1"] } };
    writeFileSync(join(folder, "stack.json"), JSON.stringify({ settings }));
    const { status, stdout, stderr } = ask("presets/baseline.json", "stack.json");
    expect(status).to.equal(0);
    expect((JSON.parse(stdout) as { settings: object }).settings).to.deep.equal(settings);
    expect(stderr).to.match(/^note: settings\.thresholds\.regions: nobody asks for it: allowed-regions is disabled; /);
  });

  it("prints nothing and ends with 2 where something is wrong", () => {
    writeFileSync(join(folder, "org.json"), JSON.stringify({ "kms-rotation-requird": "advisory" }));
    const wrong = ask("org.json");
    expect([wrong.status, wrong.stdout]).to.deep.equal([2, ""]);
    expect(wrong.stderr).to.equal(
      'org.json: kms-rotation-requird: no such policy, did you mean "kms-rotation-required"?\n',
    );
    for (const args of [[], ["--no-such-option"], ["missing.json"], ["."]]) {
      const { status, stderr } = ask(...args);
      expect([status, stderr.split("\n").length], `${args.join()}: ${stderr}`).to.deep.equal([2, 2]);
    }
    expect(ask("presets/basline.json").stderr).to.contain("did you mean the pack's presets/baseline.json?");
    expect(ask("--help")).to.include({ status: 0, stderr: "" });
  });
});
