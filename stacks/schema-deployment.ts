import { z } from "zod";
import { advised, amount, choice, onOff, whole } from "./scalars.ts";
import type { DeploymentSettings } from "./settings.ts";
import { shape } from "./shapes.ts";

const minutes = (example: number) => whole(0, 1440, "minutes", example).optional();

const FIELDS = z.strictObject({
  strategy: choice(["rolling", "blue-green", "canary", "linear"])
    .default("rolling")
    .describe(
      "How a new revision takes over: task by task, or beside the old one with the traffic moved at once, a share first, or in steps. What moves traffic needs a route with one path, and starts all tasks twice while it lasts. Default: rolling (F-53).",
    ),
  alarms: onOff()
    .optional()
    .describe(
      "Whether the alarms on 5xx answers and unhealthy tasks take a deployment back (ECS then watches five minutes longer). Default: on with a route, whose answers they judge.",
    ),
  minimumHealthyPercent: whole(0, 100, "percent", 100)
    .optional()
    .describe("With rolling: tasks that always serve, in percent of those wanted. Default: 100."),
  maximumPercent: whole(100, 400, "percent", 200)
    .optional()
    .describe("With rolling: tasks there may be, in percent of those wanted. Default: 200."),
  bakeMinutes: minutes(5).describe(
    "With blue-green, canary and linear: minutes that the old tasks stay once all traffic has moved, 0 to 1440. Default: 5.",
  ),
  canaryPercent: amount(0.1, 99.9, "percent", 10)
    .optional()
    .describe("With canary: share of the requests that the new tasks get first. Default: 10."),
  canaryBakeMinutes: minutes(10).describe("With canary: minutes until they get the rest, 0 to 1440. Default: 10."),
  stepPercent: amount(3, 99.9, "percent", 25)
    .optional()
    .describe("With linear: share of the requests that each step moves. Default: 25."),
  stepBakeMinutes: minutes(6).describe("With linear: minutes between two steps, 0 to 1440. Default: 6."),
});

/** What each strategy takes beside `strategy` and `alarms`. */
const TAKES: Readonly<Record<DeploymentSettings["strategy"], readonly string[]>> = {
  rolling: ["minimumHealthyPercent", "maximumPercent"],
  "blue-green": ["bakeMinutes"],
  canary: ["bakeMinutes", "canaryPercent", "canaryBakeMinutes"],
  linear: ["bakeMinutes", "stepPercent", "stepBakeMinutes"],
};

function checkFields(deployment: z.output<typeof FIELDS>, context: z.core.$RefinementCtx<object>): void {
  const takes = TAKES[deployment.strategy];
  for (const field of Object.keys(deployment).filter((key) => key !== "strategy" && key !== "alarms"))
    if (!takes.includes(field))
      context.addIssue({
        code: "custom",
        path: [field],
        params: {
          expected: `${takes.join(", ")} with the strategy ${deployment.strategy}`,
          fix: "Leave it out, or take the strategy that it belongs to.",
        },
      });
}

/** How new revisions of a service are deployed. */
export const deployment = advised(FIELDS, {
  expected: "how new revisions are deployed",
  example: "{ strategy: canary, canaryPercent: 10 }",
})
  .superRefine(checkFields, shape)
  .prefault({})
  .describe("How new revisions are deployed, and what takes them back.");
