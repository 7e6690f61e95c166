import { problem } from "./checking.ts";
import type { Check } from "./checking.ts";

/** There is something to back up, and a month's backup outlives a day's. */
export const checkBackup: Check = ({ stated: { backup }, keys }) => {
  if (backup === undefined) return [];
  const { retentionDays, monthlyRetentionDays } = backup;
  const problems = [];
  if (keys("databases").length + keys("tables").length === 0)
    problems.push(
      problem(["backup"], undefined, "a database or a table to back up", "Remove the section, or add a store to keep."),
    );
  if (monthlyRetentionDays < retentionDays) {
    const expected = `at least the ${retentionDays} days of a daily backup`;
    const fix = `Write \`monthlyRetentionDays: ${retentionDays}\` or more, or fewer retentionDays.`;
    problems.push(problem(["backup", "monthlyRetentionDays"], monthlyRetentionDays, expected, fix));
  }
  return problems;
};
