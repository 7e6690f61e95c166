import { defineGraphPolicy } from "../policy/define-policy.ts";
import { defaultRoutes, routeTablesOf } from "../aws/network/routing.ts";
import { TOKENS } from "../policy/tokens.ts";
import { combine, holds, notApplicable, undecided, violated } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "nat-in-public-subnet",
  title: "NAT gateways stand in subnets that lead to the internet",
  severity: "low",
  rationale:
    "A public NAT gateway in a private subnet is made and paid for, and passes nothing on: what should have a way out has none, and somebody is tempted to make the private subnets public instead.",
  remediation: [
    "Set subnetId to a public subnet: one whose route table leads 0.0.0.0/0 to an internet gateway.",
    'Or set connectivityType: "private", if it only translates between networks.',
  ],
  controls: { nist: ["AC-4", "SC-7"], soc2: ["A1.2"], iso27001: ["A.8.20"] },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
  tokens: TOKENS.natGateway,
  check(gateway, _config, graph) {
    const kind = gateway.at("connectivityType");
    if (kind.is("private").answer === "yes") return notApplicable("it translates between private networks");
    if (gateway.at("subnetId").isAbsent) return notApplicable("a regional NAT gateway stands in no subnet");
    const { found, open } = graph.follow(gateway, "subnetId", TOKENS.subnet);
    if (found.length === 0) return open ? undecided("subnetId") : notApplicable("its subnet is not of this stack");
    return combine(
      found.map((subnet) => {
        const tables = routeTablesOf(graph, subnet);
        const targets = tables.found.flatMap((table) => defaultRoutes(graph, table)).map((route) => route.to);
        if (targets.includes("internet")) return holds;
        if (kind.isUnknown) return undecided(kind.path);
        if (tables.open || targets.includes("unknown")) return undecided(`subnet ${subnet.name}: its routes`);
        return violated({
          what: "the NAT gateway has no way to the internet",
          at: gateway.at("subnetId"),
          found: `subnet ${subnet.name}, whose routes do not lead to an internet gateway`,
          required: "a subnet with a default route to an internet gateway",
          fix: "set subnetId to a public subnet",
        });
      }),
    );
  },
});
