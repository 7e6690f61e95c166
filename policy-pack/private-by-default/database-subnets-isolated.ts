import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { type DefaultRoute, defaultRoutes, routeTablesOf } from "../aws/network/routing.ts";
import { TOKENS } from "../policy/tokens.ts";
import { combine, holds, judge, type Verdict, undecided, violated } from "../policy/verdict.ts";
import { not } from "../policy/truth.ts";

interface Options {
  readonly allowOutbound: boolean;
}

function judgeRoute(subnet: Resource, route: DefaultRoute, { allowOutbound }: Options): Verdict {
  if (route.to === "unknown") return undecided(`subnet ${subnet.name}: ${route.place.path}`);
  if (allowOutbound && route.to !== "internet") return holds;
  return violated({
    what: `subnet ${subnet.name} has a default route to ${route.to === "internet" ? "the internet" : "the outside"} (${route.owner.name})`,
    at: route.place,
    required: allowOutbound ? "no route to an internet gateway" : "no default route",
    fix: "give the data tier a route table of its own that has only local routes and gateway endpoints",
  });
}

function judgeSubnet(graph: Graph, subnet: Resource, options: Options): Verdict {
  const tables = routeTablesOf(graph, subnet);
  const routes = tables.found.flatMap((table) => defaultRoutes(graph, table));
  const addresses = judge(not(subnet.at("mapPublicIpOnLaunch").is(true, { absent: false })), {
    what: `subnet ${subnet.name} gives public addresses to what starts in it`,
    at: subnet.at("mapPublicIpOnLaunch"),
    required: "false",
    fix: "set mapPublicIpOnLaunch: false on the subnet",
  });
  const open = tables.open
    ? [undecided(`subnet ${subnet.name}`, "its route table is not known yet or not in this stack")]
    : [];
  return combine([addresses, ...routes.map((route) => judgeRoute(subnet, route, options)), ...open]);
}

export const policy = defineGraphPolicy({
  name: "database-subnets-isolated",
  title: "Databases and caches stand in subnets without a way to the internet",
  severity: "high",
  rationale:
    "A data store needs no way out: whoever gets into it could use that way to take the data along. Without a default route neither a wrong security group nor a public address can expose it.",
  remediation: [
    "Put the subnet group's subnets into a route table of their own, without a route to 0.0.0.0/0 or ::/0.",
    "Reach S3 and DynamoDB by gateway endpoints, other services by interface endpoints.",
  ],
  controls: {
    fsbp: ["RDS.46"],
    pci: ["1.4.4"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.22"],
  },
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
  tokens: TOKENS.dataSubnetGroup,
  settings: {
    allowOutbound: flag(
      false,
      "Accept a default route to a NAT gateway or another private way out; never to an internet gateway",
    ),
  },
  check(subnetGroup, config, graph) {
    const subnets = graph.follow(subnetGroup, "subnetIds", TOKENS.subnet);
    const elsewhere = subnets.external.length > 0 || subnets.open;
    return combine([
      ...subnets.found.map((subnet) => judgeSubnet(graph, subnet, config)),
      ...(elsewhere ? [undecided("subnetIds", "some subnets are not of this stack, or not known yet")] : []),
    ]);
  },
});
