import { expect } from "chai";
import fc from "fast-check";
import { matchesPattern } from "../../policy-pack/aws/iam/iam.ts";
import { matchesWildcards } from "../../policy-pack/policy/wildcards.ts";

/** The same by a regular expression: exponential, but beyond doubt. */
function byExpression(pattern: string, text: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${source.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "s").test(text);
}

describe("patterns with * and ?", () => {
  it("match what a regular expression would", () => {
    const of = (letters: readonly string[], maxLength: number) =>
      fc.array(fc.constantFrom(...letters), { maxLength }).map((list) => list.join(""));
    fc.assert(
      fc.property(of(["a", "b", "*", "?", "."], 7), of(["a", "b", "."], 9), (pattern, text) => {
        expect(matchesWildcards(pattern, text)).to.equal(byExpression(pattern, text));
      }),
      { numRuns: 5000 },
    );
  });

  it("match actions in capitals and small letters", () => {
    expect(matchesPattern("S3:get*", "s3:GetObject")).to.equal(true);
    expect(matchesPattern("s3:get?", "s3:GetObject")).to.equal(false);
  });

  it("take no longer for many stars", () => {
    const started = performance.now();
    expect(matchesPattern(`${"*a".repeat(2000)}b`, "a".repeat(20_000))).to.equal(false);
    expect(performance.now() - started).to.be.lessThan(1000);
  });
});
