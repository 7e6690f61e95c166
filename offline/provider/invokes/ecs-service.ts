/** aws.ecs.getService: what runs, which ECS may have changed since the program last did. */
import type { Field } from "../aws/type-parser.ts";
import type { KnownResource } from "../simulation.ts";
import { asString } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import type { InvokeContext } from "./context.ts";
import { project } from "./lookup.ts";

const SERVICE = "aws:ecs/service:Service";

/**
 * The service of that name in the cluster, as it stands in the account; where it does not stand yet, as it is planned.
 * Undefined where a program of others speaks of a service that it does not make.
 * @throws Error in AWS's words where ours does (Amazon ECS API: DescribeServices, ServiceNotFoundException).
 */
export function ecsService(
  args: ValueMap,
  fields: ReadonlyMap<string, Field>,
  context: InvokeContext,
): ValueMap | undefined {
  const [wanted, cluster] = [asString(args["serviceName"]), asString(args["clusterArn"])];
  const matches = ({ inputs, id }: { inputs: ValueMap; id: string | undefined }) =>
    (asString(inputs["name"]) === wanted || id === wanted) && asString(inputs["cluster"]) === cluster;
  const { account } = context.simulation;
  const standing = account.all().find((item) => item.token === SERVICE && matches(item));
  const found: KnownResource | undefined =
    standing === undefined ? context.simulation.others([SERVICE], "").find(matches) : { ...standing, created: true };
  if (found === undefined && !context.strict) return undefined;
  if (found === undefined)
    throw new Error(
      `getService: ServiceNotFoundException: no service ${wanted} in the cluster ${cluster} of the simulated account`,
    );
  return {
    ...project(found, args, fields, context),
    arn: found.id ?? "",
    clusterArn: cluster ?? "",
    serviceName: wanted ?? "",
  };
}
