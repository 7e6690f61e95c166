import type { Problem } from "../components/plan-error.ts";
import { shiftsTraffic } from "../components/compute/rollout.plan.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";

/** Services that are called by name are others than the caller, and let all their tasks be called. */
export const checkDirectory: Check = (checking) =>
  entriesOf(checking, "services").flatMap(([caller, { uses }]) =>
    uses.flatMap((use, index) =>
      use.kind === "service"
        ? checkCalled(checking, use.service, caller, ["services", caller, "uses", index, "service"])
        : [],
    ),
  );

function checkCalled(
  { stated }: Checking,
  called: string,
  caller: string,
  path: readonly (string | number)[],
): Problem[] {
  if (called === caller)
    return [problem(path, called, "another service: a container calls itself on localhost", "Remove the use.")];
  const deployment = stated.services?.[called]?.deployment;
  if (deployment === undefined || !shiftsTraffic(deployment)) return [];
  const expected = "a service that is deployed rolling: by its name new tasks would be reached before traffic is moved";
  const fix = `Write \`strategy: rolling\` in services.${called}.deployment, or let ${caller} call it by the load balancer.`;
  return [problem(path, called, expected, fix)];
}
