import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { defaultRoutes, routeTablesOf } from "./routing.ts";
import { TOKENS } from "./tokens.ts";
import type { Value } from "./value.ts";

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

function containersOf(graph: Graph, service: Resource): readonly Value[] {
  return graph.follow(service, "taskDefinition", TOKENS.taskDefinition).found.flatMap((definition) => {
    const document = definition.at("containerDefinitions").json();
    return document.state === "known" ? document.root.items() : [];
  });
}

function runsOnFargate(service: Resource): boolean {
  const providers = service.at("capacityProviderStrategies").items();
  const named = [service.at("launchType"), ...providers.map((provider) => provider.at("capacityProvider"))];
  return named.some((value) => /^FARGATE/.test(value.text() ?? ""));
}

/**
 * The AWS services that Fargate services of the VPC cannot start without: those whose subnets have no way out. Empty where
 * there are none, or where the stack does not tell.
 */
export function fargateNeeds(graph: Graph, vpc: Resource): ReadonlySet<string> {
  const isolated = graph
    .ofType(TOKENS.service)
    .filter(runsOnFargate)
    .filter((service) => {
      const subnets = graph.follow(service, "networkConfiguration.subnets", TOKENS.subnet).found;
      return (
        subnets.length > 0 &&
        subnets.every((subnet) => graph.follow(subnet, "vpcId", [vpc.type]).found.includes(vpc)) &&
        subnets.every((subnet) => isIsolated(graph, subnet))
      );
    });
  return new Set(
    isolated.flatMap((service) => [
      ...ALWAYS,
      ...containersOf(graph, service).flatMap((container) => needsOf(container)),
    ]),
  );
}
