import { Problems } from "../plan-error.ts";
import type { OriginExposure, OriginProtocol } from "./cloudfront-origin.plan.ts";
import type { LoadBalancerExposure } from "./load-balancer.plan.ts";

/** CloudFront's certificates, web ACLs and their logs live there (CloudFront, "Requirements for using SSL/TLS certificates"). */
const CLOUDFRONT_REGION = "us-east-1";

/** What follows for the parts of an edge from how it is exposed. */
export interface SecureEdgePlan {
  readonly loadBalancerExposure: LoadBalancerExposure;
  readonly protocol: "http" | "https";
  /** Whether the load balancer's listener needs the domain's certificate. */
  readonly listenerCertificate: boolean;
  /** CloudFront's region first; the load balancer's own where it serves HTTPS from another one. */
  readonly certificate: { readonly region: string; readonly additionalRegions: readonly string[] };
  /** Whether the firewall's log can use a key of the deployment's region. */
  readonly logUsesKey: boolean;
}

/**
 * Plans an edge. The parts check their own arguments.
 *
 * @throws PlanError where others than this edge's own distribution would be let in.
 */
export function planSecureEdge(
  name: string,
  args: {
    readonly exposure: OriginExposure;
    readonly originProtocol: OriginProtocol;
    readonly region: string;
    readonly hasDomain: boolean;
    readonly hasOriginHeader: boolean;
  },
): SecureEdgePlan {
  const problems = new Problems(`SecureEdge "${name}"`);
  // CloudFront's addresses are every customer's: a stranger's distribution in front of it would go around the firewall
  // (Amazon CloudFront Developer Guide, "Restrict access to Application Load Balancers").
  problems.require(args.exposure === "vpc-origin" || args.hasOriginHeader, () => ({
    path: "originHeader",
    expected:
      "a secret header with exposure: internet, by which the load balancer knows its own distribution (ledger F-46)",
    fix: "Add `originHeader: { name: X-Origin-Verify }`, or set exposure to vpc-origin.",
  }));
  problems.throwIfAny();
  const https = args.originProtocol === "https-only";
  return {
    loadBalancerExposure: args.exposure === "vpc-origin" ? "internal" : "internet",
    protocol: https ? "https" : "http",
    listenerCertificate: https && args.hasDomain,
    certificate: {
      region: CLOUDFRONT_REGION,
      additionalRegions: https && args.region !== CLOUDFRONT_REGION ? [args.region] : [],
    },
    logUsesKey: args.region === CLOUDFRONT_REGION,
  };
}
