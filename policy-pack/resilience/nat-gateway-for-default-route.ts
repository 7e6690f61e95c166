import { definePolicy } from "../policy/define-policy.ts";
import { isInternetRange } from "../aws/network/network.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const RANGES = ["cidrBlock", "destinationCidrBlock", "ipv6CidrBlock", "destinationIpv6CidrBlock"] as const;
const MACHINES = ["networkInterfaceId", "instanceId"] as const;

export const policy = definePolicy({
  name: "nat-gateway-for-default-route",
  title: "Private subnets reach the internet by a NAT gateway, not by a machine",
  severity: "low",
  rationale:
    "A NAT instance is a machine to patch, of one zone and a fixed width. When it stops, everything behind it loses its way out; when it is taken over, everything passes through the attacker.",
  remediation: [
    "Make an aws.ec2.NatGateway in a public subnet of the zone, and set natGatewayId in the route.",
    "Where an appliance inspects the traffic on purpose, put it behind a gateway load balancer endpoint (vpcEndpointId).",
  ],
  controls: {},
  checkov: ["CKV2_AWS_35"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-comparison.html",
  tokens: families(TOKENS.route, TOKENS.routeTable),
  check(resource) {
    const inline = TOKENS.routeTable.includes(resource.type as never);
    const routes = inline ? resource.at("routes").items() : [resource.inputs];
    return routes.map((route) => {
      const machine = MACHINES.find((key) => !route.at(key).isAbsent);
      const leadsToMachine = some(MACHINES, (key) => route.at(key).set());
      const everything = some(RANGES, (key) => route.at(key).matches(isInternetRange));
      return judge(not(and(leadsToMachine, everything)), {
        what: "the default route leads to a machine",
        at: machine === undefined ? route : route.at(machine),
        required: "a NAT gateway",
        fix: "set natGatewayId: gateway.id instead",
      });
    });
  },
});
