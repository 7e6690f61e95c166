/** A sample of what mutation testing tries at length (docs/mutation.md): the examples see what changes in a policy. */
import { expect } from "chai";
import { EQUIVALENT, mutantText } from "./equivalent.ts";
import { type Outcome, registered, tryPolicy, untried } from "./trial.ts";

const SEED = 20261121;
const POLICIES = 80;
const MUTANTS_EACH = 3;
/** Of all mutants more than four fifths are killed, and a sample of this size is nearly always within five points of all. */
const LEAST_KILLED = 0.75;

/** A number for a text, the same on every machine (FNV-1a). */
function hash(text: string): number {
  let sum = 2166136261 ^ SEED;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum;
}

describe("mutants of the policies", function () {
  this.timeout(60_000);

  it(`are killed by the examples, at least ${100 * LEAST_KILLED} % of a sample`, () => {
    const drawn = [...registered()].sort((a, b) => hash(a.name) - hash(b.name)).slice(0, POLICIES);
    const outcomes: readonly Outcome[] = drawn.flatMap((policy) => {
      const { length } = untried(policy.path);
      const numbers = new Set(Array.from({ length: MUTANTS_EACH }, (_, i) => hash(`${policy.name} ${i}`) % length));
      return tryPolicy(policy, (i) => numbers.has(i));
    });
    expect(outcomes.length).to.be.greaterThan(2 * POLICIES);
    const survivors = outcomes.filter(({ killed }) => !killed);
    const killed = 1 - survivors.length / outcomes.length;
    const list = survivors.map((one) => `${one.file}:${one.line} ${mutantText(one)}`).join("\n");
    expect(killed, `${(100 * killed).toFixed(1)} % killed; survivors:\n${list}`).to.be.at.least(LEAST_KILLED);
  });

  it("that are called equivalent exist, each with a reason", () => {
    const files = new Map([...new Set(EQUIVALENT.map(({ file }) => file))].map((file) => [file, untried(file)]));
    const stale = EQUIVALENT.filter(
      ({ file, code, mutant, why }) =>
        why.length < 20 || !files.get(file)?.some((one) => one.code === code && mutantText(one) === mutant),
    );
    expect(stale, "no such mutant any more: take it out of equivalent.json, or write its line anew").to.deep.equal([]);
  });
});
