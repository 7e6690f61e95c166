/** Bringing the Pulumi CLI on a machine that lacks it: the real script, with a stand-in for Go and no way out. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const TOOLS = join(ROOT, "test/fixtures/tools");

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

describe("bringing the Pulumi CLI", function () {
  this.timeout(30_000);
  let folder: string;
  let log: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zero-trust-aws-cli-"));
    log = join(folder, "builds");
    mkdirSync(join(folder, "empty"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** `npm run pulumi -- version` where only `path` is on PATH. */
  function bring(
    options: { go?: "works" | "slow" | "full" | "unreachable" | "missing"; cache?: string; seconds?: number } = {},
    started?: (child: ChildProcess) => void,
  ): Promise<Ended> {
    const { go = "works", cache = join(folder, "cache"), seconds = 2 } = options;
    return new Promise((done) => {
      const child = spawn(process.execPath, [join(ROOT, "offline/pulumi.mjs"), "version"], {
        env: {
          HOME: folder,
          PATH: go === "missing" ? join(folder, "empty") : TOOLS,
          ZERO_TRUST_AWS_CACHE: cache,
          NODE_OPTIONS: `--import=${join(TOOLS, "unreachable.mjs")}`,
          FAKE_GO: go,
          FAKE_GO_LOG: log,
          FAKE_GO_SECONDS: String(seconds),
        },
        detached: true,
      });
      let output = "";
      child.stdout.on("data", (text: Buffer) => (output += text.toString()));
      child.stderr.on("data", (text: Buffer) => (output += text.toString()));
      child.on("close", (code) => done({ code, output }));
      started?.(child);
    });
  }

  const builds = () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").length : 0);
  const cacheNames = () => readdirSync(join(folder, "cache/cli"));

  it("builds it once where the installer's host is out of reach, and says so", async () => {
    const first = await bring();
    expect(first.output).to.contain("get.pulumi.com cannot be reached").and.to.contain("building the CLI from source");
    expect([first.code, first.output.trim().split("\n").at(-1)]).to.deep.equal([0, "v3.259.0"]);
    const second = await bring();
    expect([second.code, second.output.trim(), builds()]).to.deep.equal([0, "v3.259.0", 1]);
  });

  it("makes it again when the cached file is not what was recorded", async () => {
    await bring();
    const [home = ""] = cacheNames();
    writeFileSync(join(folder, "cache/cli", home, "bin/pulumi"), "#!/bin/sh\necho v3.259.0 # changed\n");
    const again = await bring();
    expect(again.output).to.contain("is not what was put there");
    expect([again.code, builds()]).to.deep.equal([0, 2]);
  });

  it("says what to install when there is no Go either", async () => {
    const { code, output } = await bring({ go: "missing" });
    expect(code).to.equal(1);
    expect(output).to.contain("the Go toolchain is not on PATH").and.to.contain("https://go.dev/dl/");
    expect(output).not.to.match(/^\s+at /m);
    expect(cacheNames()).to.deep.equal([]);
  });

  it("names the module proxy when that is out of reach too", async () => {
    const { code, output } = await bring({ go: "unreachable" });
    expect(code).to.equal(1);
    expect(output).to.contain("`go list` failed").and.to.contain("set GOPROXY");
    expect(output).not.to.match(/^\s+at /m);
  });

  it("names the folder when the disk is full, and the next run works", async () => {
    const { code, output } = await bring({ go: "full" });
    expect(code).to.equal(1);
    expect(output).to.contain("No space is left").and.to.contain(join(folder, "cache"));
    expect(output).not.to.match(/^\s+at /m);
    expect(cacheNames()).to.deep.equal([]);
    expect((await bring()).code).to.equal(0);
  });

  it("names a cache folder that cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const { code, output } = await bring({ cache: join(folder, "file/cache") });
    expect(code).to.equal(1);
    expect(output).to.contain("cannot be written").and.to.contain("ZERO_TRUST_AWS_CACHE");
    expect(output).not.to.match(/^\s+at /m);
  });

  it("uses nothing that a killed build left, and takes its lock over", async () => {
    const killed = await bring({ go: "slow", seconds: 10 }, (child) => {
      const timer = setInterval(() => {
        if (builds() === 0) return;
        clearInterval(timer);
        process.kill(-(child.pid ?? 0), "SIGKILL");
      }, 20);
    });
    expect(killed.code).to.equal(null);
    expect(cacheNames()).to.include("install.lock");
    const next = await bring();
    expect([next.code, builds()]).to.deep.equal([0, 2]);
    expect(cacheNames().filter((name) => name.startsWith("partial") || name.endsWith("lock"))).to.deep.equal([]);
  });

  it("builds once for two runs at the same time", async () => {
    const both = await Promise.all([bring({ go: "slow" }), bring({ go: "slow" })]);
    expect(both.map(({ code }) => code)).to.deep.equal([0, 0]);
    expect(both.map(({ output }) => output).join("\n")).to.contain("waiting for it");
    expect(builds()).to.equal(1);
  });
});
