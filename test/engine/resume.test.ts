import { expect } from "chai";
import { exportStack, run, temporaryState } from "./harness/engine.ts";
import { killHalfWay } from "./harness/killed-run.ts";
import { accountOf, changesOf, copyOf, deployed } from "./harness/stacks.ts";
import type { AccountEntry } from "./harness/stacks.ts";

const TINY = "test/fixtures/tiny";
const BUCKETS = 80;
const tiny = {
  stack: "dev",
  project: "tiny",
  args: ["--program", TINY, "--config", `tiny:buckets=${BUCKETS}`],
};

for (const victims of ["all", "runner"] as const) {
  describe(`an \`up\` killed with -9 half-way (${victims === "all" ? "engine and runner" : "the runner alone"})`, function () {
    this.timeout(120_000);
    const state = temporaryState();
    let before: readonly AccountEntry[] = [];

    it("is resumed by the next `up`, and nothing is created twice", async () => {
      expect(await killHalfWay({ ...tiny, state, atResources: 20, kill: victims })).to.equal(137);
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
      const urns = accountOf(state).map(({ urn }) => urn);
      expect(urns.length).to.equal(new Set(urns).size);
      expect(urns.length).to.equal(BUCKETS + 1);
      before = accountOf(state);
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
      expect(accountOf(state)).to.deep.equal(before);
      const { deployment } = await exportStack({ stack: "dev", program: TINY, state });
      expect(deployment.pending_operations ?? []).to.deep.equal([]);
      const made = deployment.resources?.filter(({ type }) => type.startsWith("aws:")) ?? [];
      const ids = new Map(accountOf(state).map(({ urn, id }) => [urn, id]));
      expect(made.map(({ urn, id }) => [urn, id])).to.have.deep.members([...ids.entries()]);
    });
  });
}

describe("an `up` of dev killed with -9 half-way", function () {
  this.timeout(120_000);
  const state = temporaryState();
  const urns = (folder: string) => accountOf(folder).map(({ urn }) => urn);
  let made: readonly AccountEntry[] = [];

  before(async () => {
    const killed = await killHalfWay({ stack: "dev", project: "zero-trust-aws", state, atResources: 50, kill: "all" });
    expect(killed).to.equal(137);
    made = accountOf(state);
  });

  it("can be taken down at once: what the engine never saw end goes too", async () => {
    const copy = copyOf(state);
    const destroyed = await run({ command: "destroy", stack: "dev", state: copy });
    expect([destroyed.errors, destroyed.exitCode, accountOf(copy)]).to.deep.equal([[], 0, []]);
  });

  it("is resumed by the next `up`, which keeps what was made and makes nothing twice", async () => {
    const all = urns((await deployed("dev")).state);
    expect(made.length).to.be.within(50, all.length - 1);
    const resumed = await run({ command: "up", stack: "dev", state });
    expect([resumed.errors, resumed.exitCode]).to.deep.equal([[], 0]);
    expect(urns(state)).to.have.members(all);
    const ids = new Map(accountOf(state).map(({ urn, id }) => [urn, id]));
    expect(made.filter(({ urn, id }) => ids.get(urn) !== id)).to.deep.equal([]);
  });

  it("has nothing left to change after that", async () => {
    const third = await run({ command: "up", stack: "dev", state });
    expect([third.errors, changesOf(third), third.exitCode]).to.deep.equal([[], [], 0]);
    expect((await exportStack({ stack: "dev", state })).deployment.pending_operations ?? []).to.deep.equal([]);
  });
});
