import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { defaultRoutes, routeTablesOf } from "../network/routing.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, every, no, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** What every Fargate task needs to start (Amazon ECR User Guide, "Amazon ECR interface VPC endpoints"). */
const ALWAYS = ["ecr.api", "ecr.dkr", "s3"];

/** No way out: the stack shows its route table, without a default route. */
function isIsolated(graph: Graph, subnet: Resource): boolean {
  const tables = routeTablesOf(graph, subnet);
  return !tables.open && tables.found.every((table) => defaultRoutes(graph, table).length === 0);
}

function needsOf(container: Value): readonly string[] {
  const from = container
    .at("secrets")
    .items()
    .flatMap((item) => item.at("valueFrom").text() ?? []);
  return [
    ...(container.at("logConfiguration.logDriver").text() === "awslogs" ? ["logs"] : []),
    ...(from.some((text) => text.includes(":secretsmanager:")) ? ["secretsmanager"] : []),
    ...(from.some((text) => text.includes(":ssm:")) ? ["ssm"] : []),
  ];
}

/** The containers of a service's tasks. Definitions that are not known yet: one unknown container. */
function containersOf(graph: Graph, service: Resource): readonly Value[] {
  return graph.follow(service, "taskDefinition", TOKENS.taskDefinition).found.flatMap((definition) => {
    const document = definition.at("containerDefinitions").json();
    if (document.state === "unknown") return [definition.at("containerDefinitions")];
    return document.state === "known" ? document.root.items() : [];
  });
}

function runsOnFargate(service: Resource): Truth {
  const providers = service.at("capacityProviderStrategies").items();
  const named = [service.at("launchType"), ...providers.map((provider) => provider.at("capacityProvider"))];
  return some(named, (value) => value.matches((text) => text.startsWith("FARGATE")));
}

/** All of its subnets are of the VPC, and have no way out. */
function isIsolatedIn(graph: Graph, vpc: Resource, service: Resource): Truth {
  const path = "networkConfiguration.subnets";
  const { found, open } = graph.follow(service, path, TOKENS.subnet);
  if (open) return unknown(`${service.name}: ${path}`);
  if (found.length === 0) return no;
  return every(found, (subnet) => {
    const owner = graph.follow(subnet, "vpcId", [vpc.type]);
    if (owner.open) return unknown(`${subnet.name}: vpcId`);
    return truth(owner.found.includes(vpc) && isIsolated(graph, subnet));
  });
}

/** What the Fargate services of a VPC need. */
export interface FargateNeeds {
  /** The AWS services that those in subnets without a way out cannot start without. */
  readonly services: readonly string[];
  /** There may be more: a service of which it is not known whether it is one of them. */
  readonly open: Truth;
}

/** The AWS services that Fargate services of the VPC cannot start without. None where the stack does not tell. */
export function fargateNeeds(graph: Graph, vpc: Resource): FargateNeeds {
  const judged = graph
    .ofType(TOKENS.service)
    .map((service) => ({ service, needs: and(runsOnFargate(service), isIsolatedIn(graph, vpc, service)) }));
  const isolated = judged.filter(({ needs }) => needs.answer === "yes");
  const containers = isolated.flatMap(({ service }) => containersOf(graph, service));
  const hidden = containers.find((container) => container.isUnknown);
  return {
    services: [...(isolated.length > 0 ? ALWAYS : []), ...containers.flatMap(needsOf)],
    open:
      judged.find(({ needs }) => needs.answer === "unknown")?.needs ??
      (hidden === undefined ? no : unknown(hidden.path)),
  };
}
