import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { ipv4, isPrivateAddress } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { defaultRoutes, routeTablesOf } from "../aws/network/routing.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict, undecided, violated, whereConcerned } from "../policy/verdict.ts";

/** A kind of workload: where it names its target groups, each in an item of a list, and where its subnets. */
const WORKLOADS = [
  { tokens: TOKENS.service, groups: "loadBalancers", arn: "targetGroupArn", subnets: "networkConfiguration.subnets" },
  { tokens: TOKENS.autoscalingGroup, groups: "targetGroupArns", arn: undefined, subnets: "vpcZoneIdentifiers" },
] as const;

function judgeSubnet(graph: Graph, workload: Resource, subnet: Resource): Verdict {
  const routes = routeTablesOf(graph, subnet).found.flatMap((table) => defaultRoutes(graph, table));
  return combine(
    routes.map((route) => {
      if (route.to === "elsewhere") return combine([]);
      if (route.to === "unknown") return undecided(`subnet ${subnet.name}: ${route.place.path}`);
      return violated({
        what: `targets of ${workload.name} stand in subnet ${subnet.name}, which leads to the internet (${route.owner.name})`,
        at: route.place,
        required: "targets in subnets without a route to an internet gateway",
        fix: `place ${workload.name} in private subnets`,
      });
    }),
  );
}

interface Placed {
  readonly workload: Resource;
  readonly subnets: string;
}

/** The workloads behind each target group of the stack, by its URN. */
function workloadsOf(graph: Graph): ReadonlyMap<string, readonly Placed[]> {
  const byGroup = new Map<string, Placed[]>();
  for (const { tokens, groups, arn, subnets } of WORKLOADS) {
    for (const workload of graph.ofType(tokens)) {
      const places = workload.at(groups).items();
      const found = places.flatMap(
        (item) => graph.followValue(workload, arn === undefined ? item : item.at(arn), TOKENS.targetGroup).found,
      );
      for (const group of new Set(found)) {
        byGroup.set(group.urn, [...(byGroup.get(group.urn) ?? []), { workload, subnets }]);
      }
    }
  }
  return byGroup;
}

function judgeWorkloads(graph: Graph, group: Resource): readonly Verdict[] {
  const placed = graph.memo("alb-target-in-vpc", () => workloadsOf(graph)).get(group.urn) ?? [];
  return placed.flatMap(({ workload, subnets }) => {
    const { found, open } = graph.follow(workload, subnets, TOKENS.subnet);
    return [
      ...found.map((subnet) => judgeSubnet(graph, workload, subnet)),
      ...(open ? [undecided(`${workload.name}: ${subnets}`)] : []),
    ];
  });
}

/** A target that is registered by address, or an instance by id. */
function judgeAttachment(graph: Graph, attachment: Resource): readonly Verdict[] {
  const zone = attachment.at("availabilityZone");
  const target = attachment.at("targetId");
  const isPublic = target.matches((text) => ipv4(text) !== undefined && !isPrivateAddress(text));
  const place = `target ${attachment.name}`;
  const instances = graph.follow(attachment, "targetId", TOKENS.instance).found;
  return [
    judge(not(zone.is("all", { absent: "" })), {
      what: `${place} stands outside of the load balancer's VPC`,
      at: zone,
      required: "a target of the VPC",
      fix: 'register an address of the VPC, without availabilityZone: "all"',
    }),
    judge(not(isPublic), {
      what: `${place} is a public address`,
      at: target,
      required: "a private address of the VPC",
      fix: "register the private address",
    }),
    ...instances.flatMap((instance) =>
      graph.follow(instance, "subnetId", TOKENS.subnet).found.map((subnet) => judgeSubnet(graph, instance, subnet)),
    ),
  ];
}

export const policy = defineGraphPolicy({
  name: "alb-target-in-vpc",
  title: "Load balancers reach their targets privately, inside the VPC",
  severity: "medium",
  rationale:
    "Behind the load balancer requests usually travel in the clear. That is only sound while they stay within the VPC and the targets cannot be reached from anywhere else.",
  remediation: [
    "Register targets by their private addresses or instance ids, in subnets without a route to an internet gateway.",
    "For targets elsewhere use HTTPS, and an exception that says why.",
  ],
  controls: {
    pci: ["1.4.4"],
    nist: ["AC-4", "SC-7", "SC-8"],
    soc2: ["CC6.6", "CC6.7"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  tokens: TOKENS.targetGroup,
  check(group, _config, graph) {
    const elsewhere = group.at("targetType").oneOf(["lambda", "alb"]);
    if (elsewhere.answer === "yes") return notApplicable("no addresses behind it");
    const attachments = graph.companions(group, TOKENS.targetGroupAttachment, "targetGroupArn").found;
    const verdicts = [
      judge(group.at("vpcId").set(), {
        what: "the target group belongs to no VPC",
        at: group.at("vpcId"),
        required: "the id of the load balancer's VPC",
        fix: "set vpcId: vpc.id",
      }),
      ...judgeWorkloads(graph, group),
      ...attachments.flatMap((attachment) => judgeAttachment(graph, attachment)),
    ];
    return whereConcerned(not(elsewhere), combine(verdicts));
  },
});
