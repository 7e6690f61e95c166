import type { Problem } from "../components/plan-error.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check } from "./checking.ts";
import type { Stated } from "./schema.ts";

type Service = Stated["services"][string];

/** Each service's way of deployment has what it needs: a route to move, and alarms that judge. */
export const checkDeployments: Check = (checking) =>
  entriesOf(checking, "services").flatMap(([key, service]) => [
    ...checkStrategy(key, service),
    ...checkAlarms(key, service),
    ...checkPercents(key, service),
  ]);

function checkStrategy(key: string, { deployment: { strategy }, route }: Service): Problem[] {
  if (strategy === "rolling") return [];
  const path = ["services", key, "deployment", "strategy"];
  if (route === undefined) {
    const expected = "rolling without a route: the other strategies move a route's traffic between two target groups";
    const fix = `Write \`strategy: rolling\`, or give services.${key} a route with one path.`;
    return [problem(path, strategy, expected, fix)];
  }
  if (route.paths.length <= 1) return [];
  const expected = `rolling with ${route.paths.length} paths: ECS moves one listener rule, and each path has one of its own`;
  const fix = `Write one path that covers them, such as /${key}*, or \`strategy: rolling\`.`;
  return [problem(path, strategy, expected, fix)];
}

function checkAlarms(key: string, { deployment: { alarms }, route }: Service): Problem[] {
  if (alarms !== true || route !== undefined) return [];
  const expected = "off without a route: the alarms that judge a deployment watch a route's answers";
  return [problem(["services", key, "deployment", "alarms"], "on", expected, "Leave it out, or add a route.")];
}

function checkPercents(key: string, { deployment, replicas }: Service): Problem[] {
  const { minimumHealthyPercent: least = 100, maximumPercent: most = 200 } = deployment;
  const path = ["services", key, "deployment", "maximumPercent"];
  if (most > least)
    return checkRoom(path, "desiredCount" in replicas ? replicas.desiredCount : replicas.min, least, most);
  const expected = `more than the least, ${least}: no task could ever be replaced`;
  return [problem(path, most, expected, "Write `maximumPercent: 200`.")];
}

/**
 * ECS rounds the least up and the most down (Amazon ECS Developer Guide, "Deploy Amazon ECS services by replacing tasks"): of
 * few tasks, a share may be none.
 */
function checkRoom(path: readonly string[], tasks: number, least: number, most: number): Problem[] {
  if (tasks === 0 || Math.floor((tasks * most) / 100) > tasks || Math.ceil((tasks * least) / 100) < tasks) return [];
  const expected = `with ${tasks} ${tasks === 1 ? "task" : "tasks"} room for one more or one fewer: no task could ever be replaced`;
  return [problem(path, most, expected, "Write `maximumPercent: 200`, or a smaller minimumHealthyPercent.")];
}
