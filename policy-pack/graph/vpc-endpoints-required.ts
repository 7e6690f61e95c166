import { flag, texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { fargateNeeds } from "../aws/compute/fargate-needs.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict, undecided } from "../policy/verdict.ts";

/** `ecr.api` of `com.amazonaws.us-east-1.ecr.api`. */
const SERVICE = /^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\.(.+)$/;

function isFor(endpoint: Resource, service: string): Truth {
  return endpoint.at("serviceName").matches((text) => SERVICE.exec(text)?.[1]?.replace(/-fips$/, "") === service);
}

/** What makes an endpoint be used: routes to a gateway, or the service's own name leading to an interface. */
function isInUse(graph: Graph, endpoint: Resource): Truth {
  const kind = endpoint.at("vpcEndpointType");
  const isInterface = kind.is("Interface", { absent: "Gateway" });
  if (isInterface.answer === "yes") return endpoint.at("privateDnsEnabled").is(true, { absent: false });
  const routes = graph.companions(endpoint, TOKENS.vpcEndpointRouteTableAssociation, "vpcEndpointId");
  const inUse = or(endpoint.at("routeTableIds").set(), truth(routes.found.length > 0), unsure(routes, "vpcEndpointId"));
  return isInterface.answer === "no" ? inUse : isInterface;
}

function judgeService(graph: Graph, vpc: Resource, service: string): Verdict {
  const { found, maybe } = graph.companions(vpc, TOKENS.vpcEndpoint, "vpcId");
  const existing = found.filter((endpoint) => isFor(endpoint, service).answer === "yes");
  const open = [
    ...found.flatMap((endpoint) => [isFor(endpoint, service)]).filter(({ answer }) => answer === "unknown"),
    ...maybe.filter((endpoint) => isFor(endpoint, service).answer !== "no").map((one) => unknown(`${one.name}: vpcId`)),
  ];
  const [unused] = existing;
  return judge(
    or(
      some(existing, (endpoint) => isInUse(graph, endpoint)),
      ...open,
    ),
    {
      what: unused
        ? `the endpoint ${unused.name} for ${service} is not used by what is in the VPC`
        : `the VPC has no endpoint for ${service}`,
      at: unused?.at(unused.at("vpcEndpointType").text() === "Interface" ? "privateDnsEnabled" : "routeTableIds"),
      required: `an endpoint for ${service} that is in use`,
      fix: unused
        ? "set privateDnsEnabled: true (interface), or routeTableIds (gateway)"
        : `add new aws.ec2.VpcEndpoint(name, { vpcId: vpc.id, serviceName: "com.amazonaws.<region>.${service}", ... })`,
    },
  );
}

export const policy = defineGraphPolicy({
  name: "vpc-endpoints-required",
  title: "VPCs reach the AWS services they use by endpoints",
  severity: "medium",
  rationale:
    "Traffic to AWS by way of NAT leaves the network, costs by the gigabyte and cannot be limited to this account. Where there is no NAT either, a task without an endpoint for its image, its secrets or its logs never starts.",
  remediation: [
    "Add gateway endpoints for S3 and DynamoDB to the route tables of the workloads.",
    "Add interface endpoints with privateDnsEnabled: true to their subnets.",
  ],
  controls: {
    fsbp: ["EC2.10", "EC2.55", "EC2.56", "EC2.57", "EC2.58", "EC2.60"],
    pci: ["1.4.4"],
    nist: ["AC-4", "SC-7", "SC-7(4)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html",
  tokens: TOKENS.vpc,
  settings: {
    services: texts(
      [],
      "Services for which every VPC must have an endpoint, as in the end of its name: ecr.api, s3, logs, ssm, ssm-contacts, ssm-incidents",
    ),
    fargate: flag(true, "Demand what Fargate services in subnets without a way out cannot start without"),
  },
  check(vpc, { services, fargate }, graph) {
    const needs = fargate ? fargateNeeds(graph, vpc) : { services: [], open: no };
    const needed = new Set([...services, ...needs.services]);
    const open = needs.open.answer === "unknown" ? [undecided(needs.open.path, needs.open.why)] : [];
    if (needed.size === 0 && open.length === 0) return notApplicable("nothing in it is known to need one");
    return combine([...[...needed].sort().map((service) => judgeService(graph, vpc, service)), ...open]);
  },
});
