import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { wayOf } from "../aws/network/routing.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { combine, holds, notApplicable, type Verdict, undecided, violated } from "../policy/verdict.ts";

/** What runs or keeps something, and the property that names its subnets. */
interface Placed {
  readonly tokens: readonly string[];
  readonly path: string;
  readonly what: string;
  /** What to do beside it, where it is of use: nobody calls a function by its address. */
  readonly beside?: string;
}

const BALANCER = "put a load balancer before them";

const PLACED: readonly Placed[] = [
  {
    tokens: families(TOKENS.service, TOKENS.taskSet),
    path: "networkConfiguration.subnets",
    what: "tasks of the ECS service stand",
    beside: BALANCER,
  },
  {
    tokens: families(TOKENS.instance, TOKENS.spotInstanceRequest),
    path: "subnetId",
    what: "the instance stands",
    beside: "put a load balancer before it",
  },
  {
    tokens: TOKENS.autoscalingGroup,
    path: "vpcZoneIdentifiers",
    what: "the instances of the group stand",
    beside: BALANCER,
  },
  { tokens: TOKENS.dataSubnetGroup, path: "subnetIds", what: "data stores of the subnet group stand" },
  {
    tokens: TOKENS.function,
    path: "vpcConfig.subnetIds",
    what: "the function stands",
    beside: "let it reach out by NAT: it has no public address, and a public subnet leads it nowhere",
  },
  { tokens: TOKENS.notebook, path: "subnetId", what: "the notebook stands" },
];

function judgeSubnet(graph: Graph, placed: Placed, resource: Resource, subnet: Resource): Verdict {
  const way = wayOf(graph, subnet);
  if (way === "private") return holds;
  if (way === "unknown") return undecided(placed.path, `where subnet ${subnet.name} leads is not known yet`);
  return violated({
    what: `${placed.what} in a public subnet`,
    at: resource.at(placed.path),
    found: `subnet ${subnet.name}, with a default route to an internet gateway`,
    required: "subnets without a route to an internet gateway",
    fix: placed.beside === undefined ? "name private subnets" : `name private subnets, and ${placed.beside}`,
  });
}

export const policy = defineGraphPolicy({
  name: "public-subnet-load-balancer-only",
  title: "Only load balancers and NAT gateways stand in public subnets",
  severity: "high",
  rationale:
    "In a subnet with a route to an internet gateway one public address and one wide rule are enough to expose a server. Where there is no such route, no mistake of either kind does.",
  remediation: [
    "Put services, instances, functions and data stores into subnets whose route table has no route to an internet gateway.",
    "Put a load balancer into the public subnets, and let them reach out by NAT or VPC endpoints.",
  ],
  controls: {
    fsbp: ["RDS.46"],
    pci: ["1.4.1", "1.4.4"],
    nist: ["AC-4", "AC-4(21)", "SC-7", "SC-7(3)", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html",
  tokens: families(...PLACED.map(({ tokens }) => tokens)),
  check(resource, _config, graph) {
    const placed = PLACED.find(({ tokens }) => tokens.includes(resource.type));
    if (!placed || resource.at(placed.path).isAbsent) return notApplicable("it names no subnets");
    const { found, open } = graph.follow(resource, placed.path, TOKENS.subnet);
    const verdicts = found.map((subnet) => judgeSubnet(graph, placed, resource, subnet));
    const rest = open ? [undecided(placed.path, "which subnets these are is not known yet")] : [];
    if (verdicts.length + rest.length === 0) return notApplicable("its subnets are not of this stack");
    return combine([...verdicts, ...rest]);
  },
});
