import { definePolicy } from "../policy/define-policy.ts";
import { isInternetRange } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

const RANGES = ["cidrBlock", "destinationCidrBlock", "ipv6CidrBlock", "destinationIpv6CidrBlock"];
const REQUIRED = "no way to the internet but VPC endpoints";
const FIX = "remove it, and give the VPC an endpoint for each AWS service in use";

/** A default route by NAT; one to other networks of the company is no way to the internet. */
function isWayOut(route: Value): Truth {
  const toInternet = or(...RANGES.map((key) => route.at(key).matches(isInternetRange)));
  return and(route.at("natGatewayId").set(), toInternet);
}

function judgeRoutes(holder: Resource): Verdict {
  const routes = TOKENS.route.includes(holder.type as never) ? [holder.inputs] : holder.at("routes").items();
  return combine(
    routes.map((route) =>
      judge(not(isWayOut(route)), {
        what: "the route leads to the internet by NAT",
        at: route.at("natGatewayId"),
        required: REQUIRED,
        fix: FIX,
      }),
    ),
  );
}

export const policy = definePolicy({
  name: "no-nat-gateway",
  title: "Workloads reach AWS by VPC endpoints, and the internet not at all",
  severity: "medium",
  rationale:
    "A NAT gateway lets whoever gets into a workload send its data anywhere. Endpoints with policies let it reach this account's resources, and nothing else.",
  remediation: [
    "Remove the NAT gateway and the routes to it.",
    "Add gateway endpoints for S3 and DynamoDB, and interface endpoints for the other services in use.",
  ],
  controls: { nist: ["AC-4", "SC-7", "SC-7(5)"], soc2: ["CC6.6"], iso27001: ["A.8.22", "A.8.23"] },
  url: "https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html",
  preset: "ledger",
  tokens: families(TOKENS.natGateway, TOKENS.route, TOKENS.routeTable),
  check(resource) {
    if (!TOKENS.natGateway.includes(resource.type as never)) return judgeRoutes(resource);
    const kind = resource.at("connectivityType");
    if (kind.is("private").answer === "yes") return notApplicable("it translates between private networks");
    return judge(kind.is("private", { absent: "public" }), {
      what: "the NAT gateway is a way to the internet",
      at: kind,
      required: REQUIRED,
      fix: FIX,
    });
  },
});
