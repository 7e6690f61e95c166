import { Problems } from "../plan-error.ts";
import type { OriginExposure, OriginProtocol } from "./cloudfront-origin.plan.ts";
import type { IngressFrom } from "./ingress.plan.ts";
import type { LoadBalancerExposure } from "./load-balancer.plan.ts";
import type { FirewallScope } from "./web-firewall.plan.ts";

/** CloudFront's certificates, web ACLs and their logs live there (CloudFront, "Requirements for using SSL/TLS certificates"). */
export const CLOUDFRONT_REGION = "us-east-1";

/** What follows for the parts of an edge from how it is exposed. */
export interface SecureEdgePlan {
  readonly loadBalancerExposure: LoadBalancerExposure;
  readonly protocol: "http" | "https";
  /** Whether the load balancer's listener needs the domain's certificate. */
  readonly listenerCertificate: boolean;
  /** Where viewers are served from: the region of the certificate that they see. */
  readonly viewerRegion: string;
  /** Regions in which a certificate is made, the viewers' first: those that need one and are given none. */
  readonly madeCertificates: readonly string[];
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
  /** Whether the domain's zone is one of Route 53 that records are made in. */
  readonly hasHostedZone: boolean;
  /** Whether there is a certificate already for viewers, and for the load balancer where that is in another region. */
  readonly adopts: { readonly viewers: boolean; readonly loadBalancer: boolean };
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
  const https = args.originProtocol === "https-only";
  const viewerRegion = cloudFront ? CLOUDFRONT_REGION : args.region;
  const madeCertificates = planCertificates(problems, args, viewerRegion);
  problems.throwIfAny();
  return {
    loadBalancerExposure: args.exposure === "vpc-origin" ? "internal" : "internet",
    protocol: https ? "https" : "http",
    listenerCertificate: https && args.hasDomain,
    viewerRegion,
    madeCertificates,
    logUsesKey: args.region === viewerRegion,
    firewallScope: cloudFront ? "CLOUDFRONT" : "REGIONAL",
  };
}

/** CloudFront's region, where there is CloudFront, and the load balancer's own where it serves HTTPS from another one. */
function planCertificates(problems: Problems, args: SecureEdgePlanArgs, viewerRegion: string): readonly string[] {
  const { adopts, region } = args;
  const apart = args.hasDomain && args.originProtocol === "https-only" && region !== viewerRegion;
  problems.require(apart || !adopts.loadBalancer, () => ({
    path: "loadBalancer.certificateArn",
    found: "a certificate beside the domain's",
    expected: `none, unless the load balancer serves HTTPS for a domain from another region than ${viewerRegion}`,
    fix: "Leave it out: the domain's certificate serves the load balancer too, where it serves HTTPS.",
  }));
  const needed = [
    ...(args.hasDomain && !adopts.viewers ? [viewerRegion] : []),
    ...(apart && !adopts.loadBalancer ? [region] : []),
  ];
  problems.require(needed.length === 0 || args.hasHostedZone, () => ({
    path: "domain.hostedZoneId",
    expected: `the zone in which a certificate of ${needed.join(" and ")} is proven`,
    fix: `Set domain.hostedZoneId, or adopt certificates: ${needed.map((one) => (one === viewerRegion ? "domain" : "loadBalancer")).join(".certificateArn and ")}.certificateArn.`,
  }));
  return needed;
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
