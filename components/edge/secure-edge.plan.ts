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

/** Plans an edge. The parts check their own arguments. */
export function planSecureEdge(args: {
  readonly exposure: OriginExposure;
  readonly originProtocol: OriginProtocol;
  readonly region: string;
  readonly hasDomain: boolean;
}): SecureEdgePlan {
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
