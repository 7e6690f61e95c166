import { readdirSync, readFileSync } from "node:fs";
import type { ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { command } from "./harness/command-line.ts";
import { engineTools, run, temporaryState } from "./harness/engine.ts";

const TINY = "test/fixtures/tiny";

function made(state: string): number {
  try {
    return (JSON.parse(readFileSync(join(state, "account.json"), "utf8")) as { resources: unknown[] }).resources.length;
  } catch {
    // Not there yet.
    return 0;
  }
}

const temporaryRuns = () => readdirSync(tmpdir()).filter((name) => name.startsWith("zero-trust-aws-run-"));

describe("Ctrl-C in the middle of an `up`", function () {
  this.timeout(90_000);

  it("ends it in order, leaves no temporary folder, no lock and no process, and the next `up` goes on", async () => {
    const { cli } = await engineTools();
    const state = temporaryState();
    const before = temporaryRuns();
    let child: ChildProcess | undefined;
    const args = ["up", "dev", "--program", TINY, "--state", state, "--config", "tiny:buckets=150", "--json"];
    const ended = command("offline/main.ts", [...args, "--", "--parallel", "1"], {
      env: { ZERO_TRUST_AWS_CLI: cli },
      started: (started) => (child = started),
    });
    for (let waited = 0; made(state) < 20 && waited < 30_000; waited += 10)
      await new Promise((wake) => setTimeout(wake, 10));
    process.kill(child?.pid ?? 0, "SIGINT");
    const result = await ended;
    expect(result.code).to.equal(1);
    expect(result.stderr).to.contain("Cancelling");
    expect(made(state)).to.be.lessThan(151);
    expect(temporaryRuns()).to.deep.equal(before);
    expect(readdirSync(state)).not.to.include("run.lock");
    const next = await run({ command: "up", stack: "dev", program: TINY, state, config: { "tiny:buckets": 150 } });
    expect([next.errors, next.exitCode, made(state)]).to.deep.equal([[], 0, 151]);
    expect(next.notices.join("\n")).not.to.contain("Released the lock");
  });
});
