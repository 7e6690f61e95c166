import { z } from "zod";
import { advised, choice, list, logRetention, onOff, oneOf, text, whole } from "./scalars.ts";
import { cidr } from "./schema-network.ts";

const DOMAIN_NAME = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const domainName = () => text(DOMAIN_NAME, "a domain name in lower case", "api.fintech.example.com");

const certificateArn = () =>
  text(
    /^arn:aws(?:-cn|-us-gov)?:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/,
    "the ARN of a certificate of AWS Certificate Manager",
    "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
  );

const DOMAIN = z.strictObject({
  name: domainName().describe("The domain that users call (F-36, D-39). Required."),
  hostedZoneId: text(
    /^Z[A-Z0-9]{4,31}$/,
    "the id of a Route 53 hosted zone, such as Z0FINTECHEXAMPLE",
    "Z0FINTECHEXAMPLE",
  )
    .optional()
    .describe(
      "The public hosted zone in which the certificate is validated and the domain points to CloudFront, or to the load balancer with cloudFront off. Required unless certificates exist already. Default: no records are made, and the output dnsRecord says what the domain's DNS must say.",
    ),
  certificateArn: certificateArn()
    .optional()
    .describe(
      "A certificate that exists already and covers the domain: of us-east-1, with cloudFront off of the stack's region. Its renewal is its owner's. Default: one is made in the hosted zone (F-36).",
    ),
});

const HEADER = z.strictObject({
  name: text(/^X-[A-Za-z0-9-]{1,38}$/, "a header's name that starts with X-", "X-Origin-Verify").describe(
    "The header that CloudFront sends and the load balancer demands; its value is generated and stays secret (F-46, D-49). Required.",
  ),
});

const LOAD_BALANCER = z.strictObject({
  name: text(
    /^(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
    "a name of at most 32 letters, digits and hyphens, no hyphen at either end, not starting with internal-",
    "fintech-alb",
  )
    .optional()
    .describe(
      "The load balancer's name, at most 32 characters (D-23). Default: made by Pulumi. Changing it replaces the load balancer.",
    ),
  sslPolicy: text(
    /^ELBSecurityPolicy-[A-Za-z0-9-]+$/,
    "the name of an ELB security policy",
    "ELBSecurityPolicy-TLS13-1-2-2021-06",
  )
    .optional()
    .describe("TLS versions and ciphers of the HTTPS listener. Default: LoadBalancer's, TLS 1.2 or newer (Z-60)."),
  certificateArn: certificateArn()
    .optional()
    .describe(
      "A certificate of the stack's region that exists already and covers the domain, for the HTTPS listener behind CloudFront where that region is not us-east-1. Default: made in the hosted zone (F-37).",
    ),
  egress: choice(["ports", "all"])
    .default("ports")
    .describe(
      "What the load balancer may send to: the ports of the services behind it, or anything anywhere (D-35, C-10). Default: ports.",
    ),
  accessLogs: z
    .strictObject({
      expireAfterDays: whole(1, 3653, "days", 365)
        .optional()
        .describe("Days to keep access logs. Default: 30, in prod 365 (M-29)."),
    })
    .prefault({})
    .describe("The load balancer's access logs, in a bucket of their own."),
});

const FIREWALL = z.strictObject({
  rateLimit: z
    .strictObject({
      requests: whole(10, 2_000_000_000, "requests", 2000)
        .default(2000)
        .describe("Requests of one address within the window. Default: 2000."),
      windowSeconds: oneOf([60, 120, 300, 600])
        .default(300)
        .describe("The window: 60, 120, 300 or 600 s (AWS WAF, rate-based rules). Default: 300."),
    })
    .prefault({})
    .describe("Requests above it are blocked."),
  logRetentionDays: logRetention().optional().describe("Days to keep the firewall's log. Default: 30, in prod 365."),
});

const EDGE = z.strictObject({
  cloudFront: onOff()
    .default(true)
    .describe(
      "Whether CloudFront stands in front. Off: the load balancer is itself the way in, with a domain, the firewall and security headers of its own (M-09, M-11, C-22). Default: on. Changing it replaces the load balancer and the firewall.",
    ),
  exposure: choice(["vpc-origin", "internet"])
    .optional()
    .describe(
      "How CloudFront reaches the load balancer: an internal one by a VPC origin, or an internet-facing one (F-40, C-13). Default: vpc-origin, with cloudFront off internet.",
    ),
  ingressFrom: choice(["vpc-origin-group", "prefix-list", "ip-ranges", "internet"])
    .optional()
    .describe(
      "What the load balancer admits: the VPC origin's own security group, CloudFront's managed prefix list, listed ranges (F-41, C-12), or with cloudFront off everyone (M-11). Default: vpc-origin-group with exposure vpc-origin, internet with cloudFront off, else prefix-list.",
    ),
  prefixListId: text(/^pl-[0-9a-f]{8,17}$/, "the id of a managed prefix list", "pl-3b927c52")
    .optional()
    .describe(
      "With ingressFrom prefix-list: the id of CloudFront's origin-facing list in this region, com.amazonaws.global.cloudfront.origin-facing. Required then.",
    ),
  ipRanges: list(cidr("130.176.0.0/17"))
    .default([])
    .describe("With ingressFrom ip-ranges: CloudFront's ranges, split over groups of 60 rules (D-48). Default: none."),
  originProtocol: choice(["https-only", "http-only"])
    .default("https-only")
    .describe(
      "CloudFront to the load balancer. http-only only through a VPC origin (C-01, D-40). Default: https-only.",
    ),
  ingressPorts: list(oneOf([80, 443]), 1)
    .optional()
    .describe(
      "Ports that the load balancer's security groups admit, one group a port (D-34). Default: the origin protocol's port; with cloudFront off 80, which only redirects, and 443 (C-23).",
    ),
  originHeader: HEADER.optional().describe("A secret header between CloudFront and the load balancer. Default: none."),
  domain: DOMAIN.optional().describe("Your domain. Default: CloudFront's own *.cloudfront.net."),
  loadBalancer: LOAD_BALANCER.prefault({}).describe("The application load balancer."),
  firewall: FIREWALL.prefault({}).describe(
    "The web firewall on CloudFront, or on the load balancer with cloudFront off (F-45, M-18).",
  ),
  priceClass: choice(["PriceClass_All", "PriceClass_200", "PriceClass_100"])
    .optional()
    .describe("CloudFront's edge locations; not with cloudFront off. Default: PriceClass_All (D-42)."),
});

/** The edge. */
export const edge = advised(EDGE, {
  expected: "the edge",
  example: "{ exposure: vpc-origin, domain: { name: api.example.com, hostedZoneId: Z0EXAMPLE } }",
})
  .optional()
  .describe("CloudFront, web firewall and load balancer. Default: none, and nothing can be reached from outside.");
