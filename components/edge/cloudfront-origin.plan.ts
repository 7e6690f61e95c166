import { Problems } from "../plan-error.ts";
import { checkDomain, checkHostedZone } from "./certificate.plan.ts";
import { digest } from "./digest.ts";
import type { LoadBalancerExposure } from "./load-balancer.plan.ts";
import { checkOriginHeader } from "./origin-header.plan.ts";

/** How CloudFront reaches the load balancer: privately through a VPC origin, or over the internet. */
export type OriginExposure = "vpc-origin" | "internet";

/** How CloudFront speaks to the load balancer. */
export type OriginProtocol = "https-only" | "http-only";

/** Lowest TLS that viewers may use, with an own certificate ("Supported protocols and ciphers between viewers and CloudFront"). */
export type ViewerTls = "TLSv1.2_2021" | "TLSv1.2_2025" | "TLSv1.3_2025";

/** Where CloudFront serves from, by price: all edge locations, without the dearest, or the cheapest. */
export type PriceClass = "PriceClass_All" | "PriceClass_200" | "PriceClass_100";

/** The plain part of an origin's arguments, and what it must know of its load balancer. */
export interface CloudFrontOriginPlanArgs {
  readonly application: string;
  readonly environment: string;
  readonly exposure: OriginExposure;
  readonly originProtocol: OriginProtocol;
  /** Name of the header that is sent with every request. */
  readonly originHeader?: string | undefined;
  readonly domain?:
    | {
        readonly name: string;
        readonly alternativeNames?: readonly string[] | undefined;
        readonly hostedZoneId?: string | undefined;
      }
    | undefined;
  readonly minimumViewerTls?: ViewerTls | undefined;
  readonly priceClass?: PriceClass | undefined;
  readonly readTimeoutSeconds?: number | undefined;
  readonly keepaliveTimeoutSeconds?: number | undefined;
  readonly loadBalancer: {
    readonly exposure: LoadBalancerExposure;
    readonly protocol: "http" | "https";
    /** Name of the header that its rules ask for. */
    readonly originHeader?: string | undefined;
    /** Whether its groups let the whole internet in. @default false */
    readonly openToEveryone?: boolean | undefined;
  };
}

/** All that a distribution will be. */
export interface CloudFrontOriginPlan {
  readonly comment: string;
  readonly vpcOrigin: boolean;
  readonly originProtocol: OriginProtocol;
  readonly priceClass: PriceClass;
  readonly readTimeoutSeconds: number;
  readonly keepaliveTimeoutSeconds: number;
  /** Own names and the lowest TLS for them; absent with CloudFront's certificate, for which CloudFront fixes it. */
  readonly domain?: {
    /** The name first, then the further ones, sorted. */
    readonly names: readonly string[];
    /** Absent where the names' zone is none of Route 53's. */
    readonly hostedZoneId?: string;
    readonly minimumTls: ViewerTls;
  };
}

/** The endpoint of a VPC origin, as its resource takes it. */
export interface VpcOriginEndpoint {
  readonly arn: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly originProtocolPolicy: OriginProtocol;
}

const DEFAULTS = {
  /** Ledger D-42. */
  priceClass: "PriceClass_All",
  /** TLS 1.2 and 1.3 (ledger F-30). */
  minimumViewerTls: "TLSv1.2_2021",
  /** CloudFront's own defaults ("Origin settings": response timeout, keep-alive timeout). */
  readTimeoutSeconds: 30,
  keepaliveTimeoutSeconds: 5,
} as const;

/** Longest comment of a distribution (CloudFront API Reference, "DistributionConfig"). */
const LONGEST_COMMENT = 128;

/**
 * Plans a distribution before a load balancer.
 *
 * @throws PlanError with every problem of the arguments, also where they and the load balancer's do not fit together.
 */
export function planCloudFrontOrigin(name: string, args: CloudFrontOriginPlanArgs): CloudFrontOriginPlan {
  const problems = new Problems(`CloudFrontOrigin "${name}"`);
  checkExposure(problems, args);
  checkIngress(problems, args);
  checkProtocol(problems, args);
  checkHeader(problems, args);
  if (args.domain !== undefined) {
    checkDomain(problems, "domain.name", args.domain.name);
    (args.domain.alternativeNames ?? []).forEach((other, index) =>
      checkDomain(problems, `domain.alternativeNames[${index}]`, other),
    );
    if (args.domain.hostedZoneId !== undefined)
      checkHostedZone(problems, "domain.hostedZoneId", args.domain.hostedZoneId);
  }
  const readTimeoutSeconds = args.readTimeoutSeconds ?? DEFAULTS.readTimeoutSeconds;
  const keepaliveTimeoutSeconds = args.keepaliveTimeoutSeconds ?? DEFAULTS.keepaliveTimeoutSeconds;
  checkTimeout(problems, "readTimeoutSeconds", readTimeoutSeconds);
  checkTimeout(problems, "keepaliveTimeoutSeconds", keepaliveTimeoutSeconds);
  problems.throwIfAny();
  return {
    comment: `${args.application} ${args.environment}: HTTPS for viewers, ${args.exposure} behind`.slice(
      0,
      LONGEST_COMMENT,
    ),
    vpcOrigin: args.exposure === "vpc-origin",
    originProtocol: args.originProtocol,
    priceClass: args.priceClass ?? DEFAULTS.priceClass,
    readTimeoutSeconds,
    keepaliveTimeoutSeconds,
    ...(args.domain === undefined
      ? {}
      : {
          domain: {
            names: [...new Set([args.domain.name, ...[...(args.domain.alternativeNames ?? [])].sort()])],
            ...(args.domain.hostedZoneId === undefined ? {} : { hostedZoneId: args.domain.hostedZoneId }),
            minimumTls: args.minimumViewerTls ?? DEFAULTS.minimumViewerTls,
          },
        }),
  };
}

/**
 * The endpoint's name, which carries a digest of all else in it: a changed endpoint is a new one beside the old, and the
 * distribution moves from one to the other. CloudFront changes no endpoint in place while a distribution uses it.
 */
export function vpcOriginName(name: string, endpoint: VpcOriginEndpoint): string {
  const { arn, httpPort, httpsPort, originProtocolPolicy } = endpoint;
  return `${name.slice(0, 50)}-${digest([arn, httpPort, httpsPort, originProtocolPolicy].join(" "))}`;
}

function checkExposure(problems: Problems, { exposure, loadBalancer }: CloudFrontOriginPlanArgs): void {
  problems.require(loadBalancer.exposure === "internet" || exposure === "vpc-origin", () => ({
    path: "exposure",
    found: "internet, before an internal load balancer",
    expected: "vpc-origin",
    fix: "CloudFront reaches private addresses through a VPC origin only (ledger C-13); or make the load balancer face the internet.",
  }));
  problems.require(loadBalancer.exposure === "internal" || exposure === "internet", () => ({
    path: "exposure",
    found: "vpc-origin, before a load balancer that faces the internet",
    expected: "internet",
    fix: "Make the load balancer internal: with a VPC origin nothing else needs to reach it.",
  }));
}

function checkIngress(problems: Problems, { loadBalancer }: CloudFrontOriginPlanArgs): void {
  problems.require(loadBalancer.openToEveryone !== true, () => ({
    path: "loadBalancer.ingress.from",
    found: "internet",
    expected: "vpc-origin-group, prefix-list or ip-ranges: everyone would go around CloudFront and its firewall",
    fix: "Say who CloudFront is, or leave CloudFront out (ledger M-11).",
  }));
}

function checkProtocol(problems: Problems, args: CloudFrontOriginPlanArgs): void {
  const { originProtocol, loadBalancer, exposure, domain } = args;
  const spoken = loadBalancer.protocol === "https" ? "https-only" : "http-only";
  problems.require(originProtocol === spoken, () => ({
    path: "originProtocol",
    found: `${originProtocol}, before a load balancer that serves ${loadBalancer.protocol}`,
    expected: spoken,
    fix: "Let both speak the same: the load balancer redirects HTTP to HTTPS, so a mismatch would never be answered.",
  }));
  problems.require(originProtocol === "https-only" || exposure === "vpc-origin", () => ({
    path: "originProtocol",
    found: "http-only over the internet",
    expected: "https-only",
    fix: "Plain HTTP to the origin is only for a private VPC origin (ledger C-01).",
  }));
  problems.require(originProtocol === "http-only" || domain !== undefined, () => ({
    path: "domain",
    expected: "a domain of your own, since the origin speaks HTTPS",
    fix: "CloudFront forwards the viewer's Host and asks the load balancer for a certificate of that name, and nobody can have one of cloudfront.net: set domain.name and domain.hostedZoneId.",
  }));
}

function checkHeader(problems: Problems, { originHeader, loadBalancer }: CloudFrontOriginPlanArgs): void {
  if (originHeader !== undefined) checkOriginHeader(problems, "originHeader.name", originHeader);
  problems.require(originHeader?.toLowerCase() === loadBalancer.originHeader?.toLowerCase(), () => ({
    path: "originHeader",
    found: originHeader === undefined ? "none" : JSON.stringify(originHeader),
    expected: `${loadBalancer.originHeader === undefined ? "none" : JSON.stringify(loadBalancer.originHeader)}, as the load balancer has it`,
    fix: "Give both the same header: otherwise every request is refused, or none is checked.",
  }));
}

function checkTimeout(problems: Problems, path: string, seconds: number): void {
  problems.require(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60, () => ({
    path,
    found: `${seconds}`,
    expected: "a whole number of seconds from 1 to 60",
    fix: "More than 60 needs a higher quota of the account and is not offered.",
  }));
}
