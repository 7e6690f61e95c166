import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "vpc-endpoint-gateway-routed",
  title: "Gateway endpoints stand in a route table",
  severity: "low",
  preset: "strict",
  rationale:
    "A gateway endpoint is a route. In no route table it does nothing: traffic to S3 and DynamoDB still leaves by the NAT gateway, past the endpoint's policy, and what only the endpoint may reach cannot be reached.",
  remediation: [
    "Set routeTableIds to the route tables of the subnets that use the service.",
    "Or add an aws.ec2.VpcEndpointRouteTableAssociation for each.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  tokens: TOKENS.vpcEndpoint,
  when: (endpoint) => endpoint.at("vpcEndpointType").is("Gateway", { absent: "Gateway" }),
  companion: TOKENS.vpcEndpointRouteTableAssociation,
  by: "vpcEndpointId",
  inline: (endpoint) => endpoint.at("routeTableIds").set(),
  missing: "no route leads to the endpoint",
  required: "a route table",
  fix: "set routeTableIds: [routeTable.id]",
});
