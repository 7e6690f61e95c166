import { Problems } from "../plan-error.ts";
import type { OriginExposure, OriginProtocol } from "./cloudfront-origin.plan.ts";
import type { IngressFrom } from "./ingress.plan.ts";
import type { LoadBalancerExposure } from "./load-balancer.plan.ts";
import type { FirewallScope } from "./web-firewall.plan.ts";

/** CloudFront's certificates, web ACLs and their logs live there (CloudFront, "Requirements for using SSL/TLS certificates"). */
const CLOUDFRONT_REGION = "us-east-1";

/** What follows for the parts of an edge from how it is exposed. */
export interface SecureEdgePlan {
  readonly loadBalancerExposure: LoadBalancerExposure;
  readonly protocol: "http" | "https";
  /** Whether the load balancer's listener needs the domain's certificate. */
  readonly listenerCertificate: boolean;
  /** CloudFront's region first, where there is CloudFront; the load balancer's own where it serves HTTPS from another one. */
  readonly certificate: { readonly region: string; readonly additionalRegions: readonly string[] };
  /** Whether the firewall's log can use a key of the deployment's region. */
  readonly logUsesKey: boolean;
  /** What the firewall protects: the distribution, or the load balancer where that is the way in. */
  readonly firewallScope: FirewallScope;
}

/** The plain part of an edge's arguments. */
export interface SecureEdgePlanArgs {
  /** @default true */
  readonly cloudFront?: boolean | undefined;
  readonly exposure: OriginExposure;
  readonly ingressFrom: IngressFrom;
  readonly originProtocol: OriginProtocol;
  readonly region: string;
  readonly hasDomain: boolean;
  readonly hasOriginHeader: boolean;
}

/**
 * Plans an edge. The parts check their own arguments.
 *
 * @throws PlanError where others than this edge's own distribution would be let in, or where without CloudFront something
 * is asked for that only CloudFront has.
 */
export function planSecureEdge(name: string, args: SecureEdgePlanArgs): SecureEdgePlan {
  const problems = new Problems(`SecureEdge "${name}"`);
  const cloudFront = args.cloudFront ?? true;
  if (cloudFront) checkBehindCloudFront(problems, args);
  else checkPublic(problems, args);
  problems.throwIfAny();
  const https = args.originProtocol === "https-only";
  const first = cloudFront ? CLOUDFRONT_REGION : args.region;
  return {
    loadBalancerExposure: args.exposure === "vpc-origin" ? "internal" : "internet",
    protocol: https ? "https" : "http",
    listenerCertificate: https && args.hasDomain,
    certificate: { region: first, additionalRegions: https && args.region !== first ? [args.region] : [] },
    logUsesKey: args.region === first,
    firewallScope: cloudFront ? "CLOUDFRONT" : "REGIONAL",
  };
}

function checkBehindCloudFront(problems: Problems, args: SecureEdgePlanArgs): void {
  // CloudFront's addresses are every customer's: a stranger's distribution in front of it would go around the firewall
  // (Amazon CloudFront Developer Guide, "Restrict access to Application Load Balancers").
  problems.require(args.exposure === "vpc-origin" || args.hasOriginHeader, () => ({
    path: "originHeader",
    expected:
      "a secret header with exposure: internet, by which the load balancer knows its own distribution (ledger F-46)",
    fix: "Add `originHeader: { name: X-Origin-Verify }`, or set exposure to vpc-origin.",
  }));
  problems.require(args.ingressFrom !== "internet", () => ({
    path: "ingress.from",
    found: "internet, with CloudFront in front",
    expected: "vpc-origin-group, prefix-list or ip-ranges: everyone would go around CloudFront and its firewall",
    fix: "Leave it out, or set cloudFront to off (ledger M-11).",
  }));
}

function checkPublic(problems: Problems, args: SecureEdgePlanArgs): void {
  problems.require(args.exposure === "internet", () => ({
    path: "exposure",
    found: "vpc-origin, without CloudFront",
    expected: "internet: nobody outside reaches an internal load balancer",
    fix: "Set exposure to internet, or cloudFront to on.",
  }));
  problems.require(args.ingressFrom === "internet" || args.ingressFrom === "ip-ranges", () => ({
    path: "ingress.from",
    found: `${args.ingressFrom}, without CloudFront`,
    expected: "internet or ip-ranges: viewers come from their own addresses, not from CloudFront's",
    fix: "Leave it out, or set cloudFront to on.",
  }));
  problems.require(!args.hasOriginHeader, () => ({
    path: "originHeader",
    found: "a secret header, without CloudFront",
    expected: "none: viewers do not know it, and every request would be refused",
    fix: "Remove it, or set cloudFront to on.",
  }));
  problems.require(args.originProtocol === "https-only", () => ({
    path: "originProtocol",
    found: `${args.originProtocol}, without CloudFront`,
    expected: "https-only: viewers call the load balancer itself, over the internet (ledger C-23)",
    fix: "Write https-only.",
  }));
  problems.require(args.hasDomain, () => ({
    path: "domain",
    expected: "a domain of your own: nobody can have a certificate of the load balancer's name",
    fix: "Set domain.name and domain.hostedZoneId, or cloudFront to on.",
  }));
}
