import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { no, some, type Truth, unknown, yes } from "../../policy/truth.ts";

/** Machines of EC2 that say themselves how they start, or leave it to a launch template. */
export const MACHINES = families(TOKENS.instance, TOKENS.spotInstanceRequest);

/** Where instances and Auto Scaling groups name their launch template. */
const PLACES = [
  { above: "launchTemplate", keys: ["id", "name"] },
  {
    above: "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification",
    keys: ["launchTemplateId", "launchTemplateName"],
  },
] as const;

/**
 * Whether the launch template of a machine, or of a group of machines, says what the machine itself does not. A template
 * that is made elsewhere is judged there.
 */
export function ofTemplate(graph: Graph, machine: Resource, says: (template: Resource) => Truth): Truth {
  const places = PLACES.filter(({ above }) => !machine.at(above).isAbsent);
  if (places.length === 0) return no;
  const references = places.flatMap(({ above, keys }) =>
    keys.map((key) => graph.follow(machine, `${above}.${key}`, TOKENS.launchTemplate)),
  );
  const found = references.flatMap((reference) => reference.found);
  if (found.length > 0) return some(found, says);
  return references.some((reference) => reference.open) ? unknown("launchTemplate") : yes;
}
