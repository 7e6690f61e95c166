import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { expect } from "chai";
import { command } from "./harness/command-line.ts";
import { engineTools, exportStack, run, temporaryState } from "./harness/engine.ts";

const TINY = "test/fixtures/tiny";
const BUCKETS = 80;

interface AccountEntry {
  readonly urn: string;
  readonly id: string;
}

function account(state: string): readonly AccountEntry[] {
  const file = join(state, "account.json");
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, "utf8")) as { resources: AccountEntry[] }).resources;
}

/** The engine's process, which its lock names. */
function enginePid(state: string): number {
  const folder = join(state, "backend/.pulumi/locks/organization/tiny/dev");
  const file = readdirSync(folder).find((name) => name.endsWith(".json")) ?? "";
  return (JSON.parse(readFileSync(join(folder, file), "utf8")) as { pid: number }).pid;
}

/** Starts an `up` and kills it with -9 when the account holds some of the resources. */
async function killHalfWay(state: string, victims: "all" | "runner"): Promise<number> {
  const { cli } = await engineTools();
  let child: ChildProcess | undefined;
  const ended = command(
    "offline/main.ts",
    [
      "up",
      "dev",
      "--program",
      TINY,
      "--state",
      state,
      "--config",
      `tiny:buckets=${BUCKETS}`,
      "--json",
      "--",
      "--parallel",
      "4",
    ],
    { env: { ZERO_TRUST_AWS_CLI: cli }, started: (started) => (child = started) },
  );
  for (let waited = 0; account(state).length < 20 && waited < 30_000; waited += 5)
    await new Promise((wake) => setTimeout(wake, 5));
  if (victims === "all") process.kill(enginePid(state), "SIGKILL");
  process.kill(child?.pid ?? 0, "SIGKILL");
  return (await ended).code;
}

for (const victims of ["all", "runner"] as const) {
  describe(`an \`up\` killed with -9 half-way (${victims === "all" ? "engine and runner" : "the runner alone"})`, function () {
    this.timeout(120_000);
    const state = temporaryState();
    let before: readonly AccountEntry[] = [];

    it("is resumed by the next `up`, and nothing is created twice", async () => {
      expect(await killHalfWay(state, victims)).to.equal(137);
      const resumed = await run({
        command: "up",
        stack: "dev",
        program: TINY,
        state,
        config: { "tiny:buckets": BUCKETS },
      });
      expect(resumed.errors).to.deep.equal([]);
      expect(resumed.exitCode).to.equal(0);
      if (victims === "all") expect(resumed.notices.join("\n")).to.match(/Released the lock of a run that was killed/);
      const urns = account(state).map(({ urn }) => urn);
      expect(urns.length).to.equal(new Set(urns).size);
      expect(urns.length).to.equal(BUCKETS + 1);
      before = account(state);
    });

    it("leaves state and account in agreement: another `up` changes nothing", async () => {
      const again = await run({
        command: "up",
        stack: "dev",
        program: TINY,
        state,
        config: { "tiny:buckets": BUCKETS },
      });
      expect([again.exitCode, again.changes]).to.deep.equal([0, []]);
      expect(account(state)).to.deep.equal(before);
      const { deployment } = await exportStack({ stack: "dev", program: TINY, state });
      expect(deployment.pending_operations ?? []).to.deep.equal([]);
      const made = deployment.resources?.filter(({ type }) => type.startsWith("aws:")) ?? [];
      const ids = new Map(account(state).map(({ urn, id }) => [urn, id]));
      expect(made.map(({ urn, id }) => [urn, id])).to.have.deep.members([...ids.entries()]);
    });
  });
}
