import { definePolicy } from "../policy/define-policy.ts";
import { isInternetRange } from "../aws/network/network.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const RANGES = ["cidrBlock", "destinationCidrBlock", "ipv6CidrBlock", "destinationIpv6CidrBlock"] as const;

export const policy = definePolicy({
  name: "vpc-peering-route-narrow",
  title: "Routes over a VPC peering lead to named ranges only",
  severity: "low",
  rationale:
    "A peering reaches one other network. A route that sends everything there hands the neighbour all traffic that has no better way, the internet's too, and hides which of its ranges are needed.",
  remediation: ["Set the route's range to the subnets in the other VPC that are reached."],
  controls: {},
  checkov: ["CKV2_AWS_44"],
  url: "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html",
  tokens: families(TOKENS.route, TOKENS.routeTable),
  check(resource) {
    const inline = TOKENS.routeTable.includes(resource.type as never);
    const routes = inline ? resource.at("routes").items() : [resource.inputs];
    return routes.map((route) => {
      const peering = route.at("vpcPeeringConnectionId").set();
      const wide = RANGES.map((key) => route.at(key)).find((range) => range.matches(isInternetRange).answer === "yes");
      const everything = some(RANGES, (key) => route.at(key).matches(isInternetRange));
      return judge(not(and(peering, everything)), {
        what: "everything is sent to the peered network",
        at: wide,
        required: "the ranges of the other VPC that are reached",
        fix: "set the range to that of the peered VPC or its subnets",
      });
    });
  },
});
