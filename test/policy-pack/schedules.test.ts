import { expect } from "chai";
import { longestPauseDays } from "../../policy-pack/aws/operations/schedules.ts";

const PAUSES: readonly (readonly [expression: string, days: number | undefined])[] = [
  ["rate(30 days)", 30],
  ["rate(12 hours)", 0.5],
  ["rate(720 minutes)", 0.5],
  ["rate(2 weeks)", undefined],
  ["at(2027-01-01T00:00:00)", Infinity],
  ["cron(0/30 * * * ? *)", 1],
  ["cron(0 0 */10 * ? *)", 10],
  ["cron(0 4 1 * ? *)", 31],
  ["cron(0 16 1,15 * ? *)", 17],
  ["cron(0 4 L * ? *)", 31],
  ["cron(0 4 31 * ? *)", 61],
  ["cron(0 4 1 1/3 ? *)", 92],
  ["cron(0 4 1 jan,apr,jul,oct ? *)", 92],
  ["cron(0 4 1 6-8 ? *)", 305],
  ["cron(0 0 29 2 ? *)", 1461],
  ["cron(0 0 30 FEB ? *)", Infinity],
  ["cron(0 8 ? * SUN *)", 7],
  ["cron(0 8 ? * 7 *)", 7],
  ["cron(0 8 ? * L *)", 7],
  ["cron(0 8 ? * MON-FRI *)", 3],
  ["cron(0 8 ? * 2#1 *)", 35],
  ["cron(0 8 ? * FRIL *)", 35],
  ["cron(0 4 1 * ? 2027)", undefined],
  ["cron(0 4 15W * ? *)", undefined],
  ["cron(0 4 0 * ? *)", undefined],
  ["cron(0 4 1 13 ? *)", undefined],
  ["cron(0 4 1 *)", undefined],
  ["every day", undefined],
];

describe("the longest pause of a schedule", () => {
  for (const [expression, days] of PAUSES) {
    it(`${expression}: ${days ?? "not read"}`, () => {
      expect(longestPauseDays(expression)).to.equal(days);
    });
  }

  it("is the same for every weekday", () => {
    const days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    expect(days.map((day) => longestPauseDays(`cron(0 8 ? * ${day} *)`))).to.deep.equal(days.map(() => 7));
  });
});
