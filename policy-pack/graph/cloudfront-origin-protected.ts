import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { balancerOf, isOpenBalancer, judgeListeners } from "../aws/edge/origins.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, holds, judge, notApplicable, type Verdict, undecided, violated } from "../policy/verdict.ts";

const REQUIRED = "an origin that answers CloudFront only";

/** A bucket answers CloudFront alone by origin access control, or by its predecessor, an identity. */
function judgeBucket(origin: Value): Verdict {
  const access = or(origin.at("originAccessControlId").set(), origin.at("s3OriginConfig.originAccessIdentity").set());
  return judge(access, {
    what: "the bucket has to be open to everyone, as CloudFront asks without a name",
    at: origin.at("domainName"),
    required: REQUIRED,
    fix: "set originAccessControlId to an aws.cloudfront.OriginAccessControl, and let in cloudfront.amazonaws.com by the bucket policy",
  });
}

function judgeBalancer(graph: Graph, balancer: Resource, headers: readonly Value[]): Verdict {
  const reached = judge(not(balancer.at("internal").is(true, { absent: false })), {
    what: `CloudFront cannot reach the internal load balancer ${balancer.name} by its name`,
    at: balancer.at("internal"),
    required: "a VPC origin",
    fix: "make an aws.cloudfront.VpcOrigin of the load balancer, and set vpcOriginConfig instead of customOriginConfig",
  });
  return reached.kind === "violated" ? reached : combine([reached, judgeOpenness(graph, balancer, headers)]);
}

function judgeOpenness(graph: Graph, balancer: Resource, headers: readonly Value[]): Verdict {
  // A header protects where the listeners ask for it; without listeners in the stack that cannot be told.
  const names = headers.flatMap((header) => header.at("name").text()?.toLowerCase() ?? []);
  const asked = names.length > 0 ? judgeListeners(graph, balancer, names) : undefined;
  if (asked?.kind === "holds") return holds;
  const closed = not(isOpenBalancer(graph, balancer));
  const open = headers.find((header) => header.at("name").isUnknown);
  if (open && closed.answer !== "yes") return undecided(open.path);
  if (asked?.kind === "undecided" && closed.answer !== "yes") return asked;
  return judge(closed, {
    what: `the load balancer ${balancer.name} answers everyone, past CloudFront and its firewall`,
    required: REQUIRED,
    fix: "use a VPC origin; or let its security groups take CloudFront's prefix list only; or send a secret customHeaders value that its rules ask for",
  });
}

function judgeCustom(graph: Graph, distribution: Resource, origin: Value, headers: readonly Value[]): Verdict {
  const balancer = balancerOf(graph, distribution, origin);
  if (balancer) return judgeBalancer(graph, balancer, headers);
  // Origin access control is of function URLs and the like; load balancers have none.
  if (!origin.at("originAccessControlId").isAbsent || headers.length > 0) return holds;
  const domain = origin.at("domainName");
  const website = domain.matches((text) => /\.s3-website[.-]/.test(text));
  if (website.answer === "no") return notApplicable("the origin is not of this stack");
  return judge(not(website), {
    what: "a bucket's website answers everyone",
    at: domain,
    required: REQUIRED,
    fix: "use the bucket itself as origin, with originAccessControlId",
  });
}

/** The origin gets a header that only CloudFront knows, and forwards nothing without it. */
function judgeHeader(graph: Graph, distribution: Resource, origin: Value, headers: readonly Value[]): Verdict {
  if (headers.length === 0) {
    return violated({
      what: "the origin is sent no header by which it knows CloudFront",
      at: origin.at("customHeaders"),
      required: "a secret header",
      fix: 'set customHeaders: [{ name: "X-Origin-Verify", value: <a secret> }]',
    });
  }
  const balancer = balancerOf(graph, distribution, origin);
  if (!balancer) return undecided(origin.path, "the load balancer behind it cannot be told");
  const names = headers.flatMap((header) => header.at("name").text()?.toLowerCase() ?? []);
  return names.length === 0 ? undecided(headers[0]?.path ?? "") : judgeListeners(graph, balancer, names);
}

function judgeOrigin(graph: Graph, distribution: Resource, origin: Value, requireHeader: boolean): Verdict {
  if (origin.isUnknown) return undecided(origin.path);
  const headers = origin.at("customHeaders").items();
  const isPrivate = !origin.at("vpcOriginConfig").isAbsent;
  if (!isPrivate && origin.at("customOriginConfig").isAbsent) return judgeBucket(origin);
  const reach = isPrivate ? holds : judgeCustom(graph, distribution, origin, headers);
  return requireHeader ? combine([reach, judgeHeader(graph, distribution, origin, headers)]) : reach;
}

export const policy = defineGraphPolicy({
  name: "cloudfront-origin-protected",
  title: "What stands behind CloudFront answers CloudFront only",
  severity: "high",
  rationale:
    "An origin that answers everyone lets attackers walk around the edge: past the web firewall, the rate limits and the encryption that the viewers' side enforces.",
  remediation: [
    "Load balancers: make them internal and reach them by an aws.cloudfront.VpcOrigin; or take CloudFront's prefix list only; or demand a secret header.",
    "Buckets: use origin access control.",
  ],
  controls: {
    fsbp: ["CloudFront.13", "CloudFront.16"],
    pci: ["1.4.1"],
    nist: ["AC-3", "AC-4", "SC-7"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  checkov: ["CKV2_AWS_46"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/restrict-access-to-load-balancer.html",
  tokens: TOKENS.distribution,
  settings: {
    requireHeader: flag(
      false,
      "Demand, beside that, a secret header of every load balancer behind CloudFront, without which nothing is forwarded",
    ),
  },
  check(distribution, { requireHeader }, graph) {
    return distribution
      .at("origins")
      .items()
      .map((origin) => judgeOrigin(graph, distribution, origin, requireHeader));
  },
});
