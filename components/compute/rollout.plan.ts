import type { Problems } from "../plan-error.ts";

/**
 * How a new revision takes over (Amazon ECS Developer Guide, "Amazon ECS deployment strategies").
 *
 * `rolling`: task by task, in the one target group. The others start all new tasks beside the old ones, in a second target
 * group, and move the traffic by the listener rule: `blue-green` all at once, `canary` a share first and the rest later,
 * `linear` in even steps. The old tasks stay for the bake time, so that going back takes seconds.
 */
export type Rollout =
  | {
      readonly strategy: "rolling";
      /** Tasks that always serve, in percent of those wanted. @default 100: new tasks stand before old ones go (F-53) */
      readonly minimumHealthyPercent?: number | undefined;
      /** Tasks there may be, in percent of those wanted. @default 200 */
      readonly maximumPercent?: number | undefined;
    }
  | { readonly strategy: "blue-green"; readonly bakeMinutes?: number | undefined }
  | {
      readonly strategy: "canary";
      /** Share of the requests that the new tasks get first. @default 10 */
      readonly canaryPercent?: number | undefined;
      /** Minutes until they get the rest. @default 10 */
      readonly canaryBakeMinutes?: number | undefined;
      readonly bakeMinutes?: number | undefined;
    }
  | {
      readonly strategy: "linear";
      /** Share of the requests that is moved in each step. @default 25 */
      readonly stepPercent?: number | undefined;
      /** Minutes between two steps. @default 6 */
      readonly stepBakeMinutes?: number | undefined;
      /** Minutes that the old tasks stay once no traffic reaches them. @default 5 */
      readonly bakeMinutes?: number | undefined;
    };

/** A deployment as ECS is told of it; bake times are text, as the SDK has them. */
export interface RolloutPlan {
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  /** ECS's own strategy. */
  readonly strategy: "ROLLING" | "BLUE_GREEN" | "CANARY" | "LINEAR";
  readonly bakeTimeInMinutes?: string;
  readonly canaryConfiguration?: { readonly canaryPercent: number; readonly canaryBakeTimeInMinutes: string };
  readonly linearConfiguration?: { readonly stepPercent: number; readonly stepBakeTimeInMinutes: string };
  /** How long a deployment bakes, in all: what an update waits longer for. */
  readonly bakeMinutes: number;
}

const DEFAULTS = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  /** The alarms that gate a deployment judge after three bad minutes of five. */
  bakeMinutes: 5,
  canaryPercent: 10,
  /** Twice as long as the alarms take, since few requests are judged. */
  canaryBakeMinutes: 10,
  stepPercent: 25,
  stepBakeMinutes: 6,
} as const;

/** Amazon ECS API reference, DeploymentConfiguration "bakeTimeInMinutes": a day at most. */
const LONGEST_BAKE = 1440;

/** Whether a strategy moves traffic between two target groups. */
export function shiftsTraffic({ strategy }: Pick<Rollout, "strategy">): boolean {
  return strategy !== "rolling";
}

/**
 * Plans how deployments go.
 *
 * @param hasSecondGroup Whether the service's route has a second target group and a rule of its own to move.
 */
export function planRollout(
  problems: Problems,
  rollout: Rollout,
  { hasSecondGroup }: { readonly hasSecondGroup: boolean },
): RolloutPlan {
  problems.require(!shiftsTraffic(rollout) || hasSecondGroup, () => ({
    path: "rollout.strategy",
    found: `${rollout.strategy} without a second target group`,
    expected: "rolling, or a load balancer's route whose traffic is shifted between two target groups",
    fix: "Give the service a route with `shifted: true`, or take the rolling strategy.",
  }));
  problems.require(shiftsTraffic(rollout) || !hasSecondGroup, () => ({
    path: "rollout.strategy",
    found: "rolling with a route whose traffic ECS shifts",
    expected: "blue-green, canary or linear",
    fix: "Leave `shifted` out of the route: nothing would fill its second target group.",
  }));
  const fixed = { minimumHealthyPercent: DEFAULTS.minimumHealthyPercent, maximumPercent: DEFAULTS.maximumPercent };
  if (rollout.strategy === "rolling") return planRolling(problems, rollout);
  const { bakeMinutes = DEFAULTS.bakeMinutes } = rollout;
  requireMinutes(problems, "bakeMinutes", bakeMinutes);
  const bakeTimeInMinutes = `${bakeMinutes}`;
  switch (rollout.strategy) {
    case "blue-green":
      return { ...fixed, strategy: "BLUE_GREEN", bakeTimeInMinutes, bakeMinutes };
    case "canary": {
      const { canaryPercent = DEFAULTS.canaryPercent, canaryBakeMinutes = DEFAULTS.canaryBakeMinutes } = rollout;
      // All at once would be blue/green, whatever it is called.
      requirePercent(problems, "canaryPercent", canaryPercent, 0.1, 99.9);
      requireMinutes(problems, "canaryBakeMinutes", canaryBakeMinutes);
      const canaryConfiguration = { canaryPercent, canaryBakeTimeInMinutes: `${canaryBakeMinutes}` };
      const all = bakeMinutes + canaryBakeMinutes;
      return { ...fixed, strategy: "CANARY", bakeTimeInMinutes, canaryConfiguration, bakeMinutes: all };
    }
    case "linear": {
      const { stepPercent = DEFAULTS.stepPercent, stepBakeMinutes = DEFAULTS.stepBakeMinutes } = rollout;
      requirePercent(problems, "stepPercent", stepPercent, 3, 99.9);
      requireMinutes(problems, "stepBakeMinutes", stepBakeMinutes);
      const linearConfiguration = { stepPercent, stepBakeTimeInMinutes: `${stepBakeMinutes}` };
      const all = bakeMinutes + Math.ceil(100 / stepPercent) * stepBakeMinutes;
      return { ...fixed, strategy: "LINEAR", bakeTimeInMinutes, linearConfiguration, bakeMinutes: all };
    }
  }
}

function planRolling(problems: Problems, rollout: Extract<Rollout, { strategy: "rolling" }>): RolloutPlan {
  const { minimumHealthyPercent: least = DEFAULTS.minimumHealthyPercent } = rollout;
  const { maximumPercent: most = DEFAULTS.maximumPercent } = rollout;
  problems.require([least, most].every(Number.isInteger) && least >= 0 && least <= 100 && most > least, () => ({
    path: "rollout",
    found: `minimumHealthyPercent ${least}, maximumPercent ${most}`,
    expected: "whole percentages, the least 0 to 100 and the most above it, or no task could ever be replaced",
    fix: "Leave both out for 100 and 200: new tasks stand before the old ones go.",
  }));
  return { strategy: "ROLLING", minimumHealthyPercent: least, maximumPercent: most, bakeMinutes: 0 };
}

function requireMinutes(problems: Problems, name: string, minutes: number): void {
  problems.require(Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST_BAKE, () => ({
    path: `rollout.${name}`,
    found: `${minutes}`,
    expected: `a whole number of minutes from 0 to ${LONGEST_BAKE}`,
    fix: `Use ${DEFAULTS.bakeMinutes} or more: the alarms need that long to judge.`,
  }));
}

function requirePercent(problems: Problems, name: string, percent: number, least: number, most: number): void {
  problems.require(percent >= least && percent <= most, () => ({
    path: `rollout.${name}`,
    found: `${percent}`,
    expected: `a percentage from ${least} to ${most}`,
    fix: "Use 10 to 25; for all at once take the strategy blue-green.",
  }));
}
