import { expect } from "chai";
import { load, type Run, runPack } from "../../bench/pack-load.ts";

/**
 * The most that the pack may cost beside an empty one, by the CPU time of the processes. Far above what it does cost
 * (bench/README.md has the figures): a busy machine must not fail it, a cost of another order must.
 */
const MOST = { start: 3, analyze: 8, stack: 10 } as const;

describe("the cost of the pack", function () {
  this.timeout(120_000);
  const runs = new Map<string, Run>();

  before(async () => {
    const [resources, stack] = [load(1000), load(5000)];
    for (const name of ["ours", "empty", "one-stack-policy"] as const)
      runs.set(name, await runPack(name, resources, stack));
  });

  const ratio = (read: (run: Run) => number | undefined, other: string) => {
    const [ours, theirs] = [runs.get("ours"), runs.get(other)].map((run) => run && read(run));
    return ours === undefined || theirs === undefined ? undefined : ours / Math.max(theirs, 10);
  };

  for (const [what, most, read, other] of [
    ["start", MOST.start, (run) => run.startCpuMs, "empty"],
    ["a resource", MOST.analyze, (run) => run.analyzeCpuMs, "empty"],
    ["a stack", MOST.stack, (run) => run.stackCpuMs, "one-stack-policy"],
  ] as const satisfies readonly (readonly [string, number, (run: Run) => number | undefined, string])[]) {
    it(`of ${what} is at most ${most} times that of the pack ${other}`, function () {
      const found = ratio(read, other);
      // Only Linux tells the CPU time of another process.
      if (found === undefined) return this.skip();
      expect(found).to.be.lessThan(most);
      return undefined;
    });
  }

  it("is told in resources a second and milliseconds", () => {
    for (const run of runs.values()) {
      expect(run.resourcesPerSecond).to.be.greaterThan(1);
      expect(run.startMs).to.be.greaterThan(1);
      expect(run.stackMs).to.be.greaterThan(1);
    }
  });
});

describe("the load of the benchmark", () => {
  it("has so many resources, each under a name of its own, which refer to others of the same copy", () => {
    const resources = load(3000);
    const names = new Set(resources.map(({ name }) => name));
    expect(resources).to.have.length(3000);
    expect(new Set(resources.map(({ type, name }) => `${type} ${name}`)).size).to.equal(3000);
    const targets = resources
      .slice(0, 1000)
      .flatMap(({ propertyDependencies = {} }) => Object.values(propertyDependencies).flat());
    expect(targets).to.have.length.greaterThan(1000);
    expect(targets.filter((target) => !names.has(target))).to.deep.equal([]);
  });
});
