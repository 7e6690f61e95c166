import { assert } from "chai";
import { planRollout, shiftsTraffic, type Rollout } from "../../../components/compute/rollout.plan.ts";
import { Problems } from "../../../components/plan-error.ts";
import { refusedPaths } from "../refusals.ts";

function plan(rollout: Rollout, hasSecondGroup = shiftsTraffic(rollout)) {
  const problems = new Problems("test");
  const planned = planRollout(problems, rollout, { hasSecondGroup });
  problems.throwIfAny();
  return planned;
}

describe("planRollout (F-53)", () => {
  const whole = { minimumHealthyPercent: 100, maximumPercent: 200 };

  it("rolls with new tasks standing before old ones go, unless it is told otherwise", () => {
    assert.deepEqual(plan({ strategy: "rolling" }), { strategy: "ROLLING", ...whole, bakeMinutes: 0 });
    const given = { minimumHealthyPercent: 50, maximumPercent: 150 };
    assert.deepInclude(plan({ strategy: "rolling", ...given }), given);
  });

  it("tells ECS bake times as text, and counts what a deployment bakes in all", () => {
    assert.deepEqual(plan({ strategy: "blue-green", bakeMinutes: 15 }), {
      strategy: "BLUE_GREEN",
      ...whole,
      bakeTimeInMinutes: "15",
      bakeMinutes: 15,
    });
    assert.deepEqual(plan({ strategy: "canary" }), {
      strategy: "CANARY",
      ...whole,
      bakeTimeInMinutes: "5",
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: "10" },
      bakeMinutes: 15,
    });
    assert.deepEqual(plan({ strategy: "linear", stepPercent: 30, stepBakeMinutes: 2, bakeMinutes: 0 }), {
      strategy: "LINEAR",
      ...whole,
      bakeTimeInMinutes: "0",
      linearConfiguration: { stepPercent: 30, stepBakeTimeInMinutes: "2" },
      bakeMinutes: 8,
    });
  });

  it("refuses to move traffic without a second target group, and to leave one empty", () => {
    for (const strategy of ["blue-green", "canary", "linear"] as const)
      assert.throws(() => plan({ strategy }, false), new RegExp(`${strategy} without a second target group`));
    assert.throws(() => plan({ strategy: "rolling" }, true), /rolling with a route whose traffic ECS shifts/);
  });

  it("refuses what ECS would, all at once", () => {
    const canary = { strategy: "canary", canaryPercent: 100, canaryBakeMinutes: 1441, bakeMinutes: -1 } as const;
    const paths = ["rollout.bakeMinutes", "rollout.canaryPercent", "rollout.canaryBakeMinutes"];
    assert.deepEqual(
      refusedPaths(() => plan(canary)),
      paths,
    );
    const linear = { strategy: "linear", stepPercent: 2, stepBakeMinutes: 0.5 } as const;
    assert.deepEqual(
      refusedPaths(() => plan(linear)),
      ["rollout.stepPercent", "rollout.stepBakeMinutes"],
    );
    for (const bounds of [{ minimumHealthyPercent: 100, maximumPercent: 100 }, { minimumHealthyPercent: 101 }])
      assert.deepEqual(
        refusedPaths(() => plan({ strategy: "rolling", ...bounds })),
        ["rollout"],
      );
  });
});
