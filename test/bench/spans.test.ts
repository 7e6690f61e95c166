import { expect } from "chai";
import fc from "fast-check";
import { median, PARTS, partOf, readSpans, sharesOf } from "../../bench/spans.ts";
import type { Span } from "../../bench/spans.ts";

const ms = (value: number) => BigInt(Math.round(value * 1e6));
const span = (name: string, start: number, end: number): Span => ({ name, start: ms(start), end: ms(end) });

describe("the division of a run's time", () => {
  it("gives waiting to whom the engine waits for, the rest of the program's life to it, the rest to the start", () => {
    const spans = [
      span("newPlugin", 100, 300),
      span("run-program", 300, 1000),
      span("pulumirpc.ResourceProvider/Check", 400, 500),
      span("pulumirpc.Analyzer/Analyze", 600, 650),
      span("pulumirpc.ResourceMonitor/RegisterResource", 350, 900),
    ];
    expect(sharesOf(spans, 1200)).to.deep.equal({ start: 300, program: 550, provider: 100, policies: 250 });
  });

  it("counts calls that run at once once, and shares where both are waited for", () => {
    const spans = [
      span("run-program", 0, 100),
      span("pulumirpc.ResourceProvider/Create", 10, 30),
      span("pulumirpc.ResourceProvider/Create", 20, 40),
      span("pulumirpc.Analyzer/Analyze", 30, 50),
    ];
    expect(sharesOf(spans, 100)).to.deep.equal({ start: 0, program: 60, provider: 25, policies: 15 });
  });

  it("divides all of the time and no more, whatever overlaps", () => {
    const names = [
      "newPlugin",
      "run-program",
      "pulumirpc.ResourceProvider/Diff",
      "pulumirpc.Analyzer/Remediate",
      "other",
    ];
    const any = fc.array(
      fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
    );
    fc.assert(
      fc.property(any, (list) => {
        const shares = sharesOf(
          list.map(([name, start, length]) => span(name, start, start + length)),
          2000,
        );
        expect(PARTS.reduce((sum, part) => sum + shares[part], 0)).to.be.closeTo(2000, 1e-6);
        for (const part of PARTS) expect(shares[part]).to.be.at.least(-1e-6);
      }),
    );
  });

  it("knows the calls by their names", () => {
    expect(partOf("pulumirpc.Analyzer/AnalyzeStack")).to.equal("policies");
    expect(partOf("pulumirpc.LanguageRuntime/Run")).to.equal(undefined);
  });

  it("reads the CLI's trace, and refuses one without a span", () => {
    const span = { name: "run-program", startTimeUnixNano: "1000000", endTimeUnixNano: "3000000" };
    const line = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] });
    expect(readSpans(`${line}\n${line}\n`)).to.deep.equal(
      [0, 1].map(() => ({ name: "run-program", start: 1000000n, end: 3000000n })),
    );
    expect(() => readSpans("\n")).to.throw("no span");
  });

  it("takes the middle", () => {
    expect(median([3, 1, 2])).to.equal(2);
    expect(median([4, 1, 2, 3])).to.equal(2.5);
    expect(() => median([])).to.throw();
  });
});
