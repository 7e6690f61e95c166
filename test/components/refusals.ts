import { assert } from "chai";
import { PlanError } from "../../components/plan-error.ts";

/** The paths of all problems for which a plan is refused, in the order in which they are reported. */
export function refusedPaths(plan: () => unknown): readonly string[] {
  try {
    plan();
  } catch (error) {
    assert.instanceOf(error, PlanError);
    return (error as PlanError).problems.map(({ path }) => path);
  }
  return [];
}
