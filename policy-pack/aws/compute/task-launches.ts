import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import type { Value } from "../../policy/value.ts";

/** The types that say how ECS tasks are run: services, and what starts tasks on a schedule or an event. */
export const LAUNCH_TOKENS: readonly string[] = families(
  TOKENS.service,
  TOKENS.taskSet,
  TOKENS.eventTarget,
  TOKENS.schedule,
  TOKENS.pipe,
);

const BELOW = ["ecsTarget", "target.ecsParameters", "targetParameters.ecsTaskParameters"] as const;

/** The places of a resource of {@link LAUNCH_TOKENS} that hold `launchType`, `platformVersion` and the like. None where it runs no task. */
export function launches(resource: Resource): readonly Value[] {
  if ([...TOKENS.service, ...TOKENS.taskSet].includes(resource.type as never)) return [resource.inputs];
  return BELOW.map((path) => resource.at(path)).filter((place) => !place.isAbsent);
}
