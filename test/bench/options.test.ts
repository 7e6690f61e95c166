import { expect } from "chai";
import { optionsOf } from "../../bench/options.ts";

describe("the options of a benchmark", () => {
  const read = (...argv: readonly string[]) => optionsOf(argv, { stack: "prod", resources: "1000" }, "bench");

  it("are the defaults where nothing is said", () =>
    expect(read()).to.deep.include({ help: false, json: false, rounds: 5 }));

  it("are what is said", () => {
    expect(read("--rounds", "2", "--stack", "dev", "--resources", "20").own).to.include({
      stack: "dev",
      resources: "20",
    });
    expect(read("--rounds", "2").rounds).to.equal(2);
  });

  for (const [argv, message] of [
    [["--rounds", "0"], "--rounds is 0; it can be 1 to 99."],
    [["--rounds", "100"], "--rounds is 100; it can be 1 to 99."],
    [["--resources", "many"], "--resources is many; it can be 1 to 99999."],
    [["--turns", "3"], "Unknown option '--turns'."],
  ] as const)
    it(`refuse ${argv.join(" ")}`, () => expect(() => read(...argv)).to.throw(message));
});
