import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import { ingressRule, type Peer } from "../network/security-rules.ts";
import {
  planCloudFrontOrigin,
  vpcOriginName,
  type CloudFrontOriginPlan,
  type OriginExposure,
  type OriginProtocol,
  type PriceClass,
  type ViewerTls,
} from "./cloudfront-origin.plan.ts";
import { CACHING_DISABLED, createOriginRequestPolicy, createResponseHeadersPolicy } from "./cloudfront-policies.ts";
import type { IngressSource } from "./ingress.plan.ts";
import type { LoadBalancer } from "./load-balancer.ts";

/** What a {@link CloudFrontOrigin} is made of. */
export interface CloudFrontOriginArgs {
  readonly deployment: Deployment;
  /** The load balancer's network. Its internet gateway must be there before a VPC origin is made. */
  readonly network: Pick<SecureVpc, "vpcId" | "internetGateway">;
  /** What it stands in front of. Its `ingress` says who may send to it; the rules for that are made here. */
  readonly loadBalancer: LoadBalancer;
  /** `vpc-origin` before an internal load balancer, `internet` before one that faces the internet. */
  readonly exposure: OriginExposure;
  /** As the load balancer serves. `http-only` stays inside the VPC and is refused over the internet (ledger C-01). */
  readonly originProtocol: OriginProtocol;
  /** The header that the load balancer asks for, and the value in use (ledger F-46). @default none */
  readonly originHeader?: { readonly name: string; readonly value: pulumi.Input<string> } | undefined;
  /**
   * A name of your own. Required by `https-only`. The certificate is of us-east-1; the load balancer's covers the same
   * name, since CloudFront forwards the viewer's Host and compares the origin's certificate with it.
   *
   * @default - the `*.cloudfront.net` name and certificate, whose lowest TLS version CloudFront fixes (ledger F-30)
   */
  readonly domain?:
    | {
        readonly name: string;
        /** Further names of the certificate that are served too. @default none */
        readonly alternativeNames?: readonly string[] | undefined;
        /** The public zone that the names stand in. @default - no records are made: lead the names to `domainName` */
        readonly hostedZoneId?: string | undefined;
        readonly certificateArn: pulumi.Input<string>;
      }
    | undefined;
  /** ARN of a web ACL with scope CLOUDFRONT (ledger F-45). */
  readonly webAclArn: pulumi.Input<string>;
  /** With a domain of your own. @default TLSv1.2_2021 (ledger F-30) */
  readonly minimumViewerTls?: ViewerTls | undefined;
  /** @default PriceClass_All (ledger D-42) */
  readonly priceClass?: PriceClass | undefined;
  /** Seconds that CloudFront waits for the origin's answer. @default 30, as CloudFront. Range 1-60. */
  readonly readTimeoutSeconds?: number | undefined;
  /** Seconds that an idle connection to the origin stays open. @default 5, as CloudFront. Range 1-60. */
  readonly keepaliveTimeoutSeconds?: number | undefined;
}

/** The group that CloudFront makes in a VPC with its first VPC origin ("Restrict access with VPC origins"). */
export const VPC_ORIGIN_GROUP = "CloudFront-VPCOrigins-Service-SG";

/** CloudFront's addresses, as a list that AWS maintains ("Locations and IP address ranges of CloudFront edge servers"). */
export const CLOUDFRONT_PREFIX_LIST = "com.amazonaws.global.cloudfront.origin-facing";

/** Id of the only origin inside the distribution. */
const ORIGIN = "load-balancer";

/**
 * CloudFront before a load balancer: HTTPS for viewers, a web firewall, security headers, nothing cached, and the
 * ingress rules that let CloudFront and nothing else in (ledger D-39 to D-49).
 *
 * All of a viewer's headers and query strings reach the origin, `Authorization` too; cookies do not. AWS's own policies
 * that forward all headers forward cookies as well, so there is one of our own (ledger C-30).
 *
 * The firewall's and the certificate's part of CloudFront is in us-east-1. AWS asks that a VPC origin stands in private
 * subnets of a VPC with an internet gateway, and serves none in a few zones: in us-east-1 not in the one of id `use1-az3`
 * ("Restrict access with VPC origins", supported regions). Zones have other names in each account: see
 * `aws ec2 describe-availability-zones` before choosing them. Replies to CloudFront pass the network ACL of the load
 * balancer's subnets to its public addresses, on ports from 1024 up.
 *
 * **Changing** anything updates the distribution in place, which takes CloudFront some minutes. What concerns the VPC
 * origin's endpoint (another load balancer, another protocol) makes a new one beside the old, moves the distribution and
 * deletes the old one; AWS changes none in place, not even its tags, so tags that change later are ignored on it.
 */
export class CloudFrontOrigin extends pulumi.ComponentResource {
  readonly distribution: aws.cloudfront.Distribution;
  /** Present when the exposure is `vpc-origin`. */
  readonly vpcOrigin: aws.cloudfront.VpcOrigin | undefined;
  /** The name that CloudFront gave. */
  readonly domainName: pulumi.Output<string>;
  /** Where viewers go. */
  readonly url: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met, or does not fit the load balancer. */
  constructor(name: string, args: CloudFrontOriginArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:CloudFrontOrigin", name, {}, opts);
    const { deployment, loadBalancer } = args;
    const plan = planCloudFrontOrigin(name, {
      ...args,
      application: deployment.application,
      environment: deployment.environment,
      originHeader: args.originHeader?.name,
      loadBalancer: {
        exposure: loadBalancer.exposure,
        protocol: loadBalancer.protocol,
        originHeader: loadBalancer.originHeaderName,
        openToEveryone: loadBalancer.ingressGroups.some(({ rules }) =>
          rules.some(({ source }) => source.kind === "internet"),
        ),
      },
    });
    this.vpcOrigin = plan.vpcOrigin ? createVpcOrigin(this, name, plan, args) : undefined;
    createIngress(this, name, args, this.vpcOrigin);
    this.distribution = createDistribution(this, name, plan, args, this.vpcOrigin);
    this.domainName = this.distribution.domainName;
    this.url = pulumi.interpolate`https://${plan.domain?.names[0] ?? this.domainName}`;
    if (plan.domain?.hostedZoneId !== undefined)
      createAliases(this, name, plan.domain.names, plan.domain.hostedZoneId, this.distribution);
    this.registerOutputs({ distribution: this.distribution, domainName: this.domainName, url: this.url });
  }
}

function createVpcOrigin(
  parent: pulumi.Resource,
  name: string,
  plan: CloudFrontOriginPlan,
  { loadBalancer, network }: CloudFrontOriginArgs,
): aws.cloudfront.VpcOrigin {
  const { arn } = loadBalancer.loadBalancer;
  const endpoint = { httpPort: 80, httpsPort: 443, originProtocolPolicy: plan.originProtocol };
  return new aws.cloudfront.VpcOrigin(
    `${name}-vpc-origin`,
    {
      vpcOriginEndpointConfig: {
        ...endpoint,
        arn,
        name: arn.apply((known) => vpcOriginName(name, { ...endpoint, arn: known })),
        originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
      },
    },
    {
      parent,
      dependsOn: network.internetGateway === undefined ? [] : [network.internetGateway],
      replaceOnChanges: ["vpcOriginEndpointConfig"],
      ignoreChanges: ["tags", "tagsAll"],
      // AWS takes up to a quarter of an hour, and the provider gives up after that.
      customTimeouts: { create: "30m", delete: "30m" },
    },
  );
}

function createIngress(
  parent: pulumi.Resource,
  name: string,
  { loadBalancer, network }: CloudFrontOriginArgs,
  vpcOrigin: aws.cloudfront.VpcOrigin | undefined,
): void {
  const rules = loadBalancer.ingressGroups.flatMap(({ key, rules: held }) =>
    held.map((rule) => ({ rule, group: key })),
  );
  const peers = new Map<string, Peer>();
  const peerOf = (source: IngressSource) => {
    const known = peers.get(JSON.stringify(source)) ?? createPeer(parent, source, network, vpcOrigin);
    peers.set(JSON.stringify(source), known);
    return known;
  };
  for (const { rule, group } of rules)
    ingressRule(parent, `${name}-ingress-${rule.key}`, {
      group: (loadBalancer.securityGroups[group] as aws.ec2.SecurityGroup).id,
      peer: peerOf(rule.source),
      port: rule.port,
      description: "From CloudFront",
    });
}

function createPeer(
  parent: pulumi.Resource,
  source: IngressSource,
  network: CloudFrontOriginArgs["network"],
  vpcOrigin: aws.cloudfront.VpcOrigin | undefined,
): Peer {
  switch (source.kind) {
    case "cidr":
      return { cidr: source.cidr };
    case "internet":
      throw new Error("The plan refuses it: everyone would go around CloudFront.");
    case "prefix-list":
      return {
        prefixListId:
          source.prefixListId ?? aws.ec2.getManagedPrefixListOutput({ name: CLOUDFRONT_PREFIX_LIST }, { parent }).id,
      };
    case "vpc-origin-group":
      return {
        // CloudFront makes the group with the VPC origin, so it can only be looked up after it.
        securityGroupId: aws.ec2.getSecurityGroupOutput(
          { vpcId: network.vpcId, filters: [{ name: "group-name", values: [VPC_ORIGIN_GROUP] }] },
          { parent, dependsOn: vpcOrigin === undefined ? [] : [vpcOrigin] },
        ).id,
      };
  }
}

function createDistribution(
  parent: pulumi.Resource,
  name: string,
  plan: CloudFrontOriginPlan,
  args: CloudFrontOriginArgs,
  vpcOrigin: aws.cloudfront.VpcOrigin | undefined,
): aws.cloudfront.Distribution {
  const { domain } = plan;
  return new aws.cloudfront.Distribution(
    `${name}-distribution`,
    {
      comment: plan.comment,
      enabled: true,
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: plan.priceClass,
      webAclId: args.webAclArn,
      ...(domain === undefined ? {} : { aliases: [...domain.names] }),
      origins: [toOrigin(plan, args, vpcOrigin)],
      defaultCacheBehavior: {
        targetOriginId: ORIGIN,
        viewerProtocolPolicy: "redirect-to-https",
        allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
        cachedMethods: ["GET", "HEAD"],
        cachePolicyId: CACHING_DISABLED,
        originRequestPolicyId: createOriginRequestPolicy(parent, name).id,
        responseHeadersPolicyId: createResponseHeadersPolicy(parent, name).id,
        compress: false,
      },
      restrictions: { geoRestriction: { restrictionType: "none" } },
      viewerCertificate:
        domain === undefined
          ? { cloudfrontDefaultCertificate: true }
          : {
              acmCertificateArn: args.domain?.certificateArn,
              minimumProtocolVersion: domain.minimumTls,
              sslSupportMethod: "sni-only",
            },
    },
    { parent },
  );
}

function toOrigin(
  plan: CloudFrontOriginPlan,
  { loadBalancer, originHeader }: CloudFrontOriginArgs,
  vpcOrigin: aws.cloudfront.VpcOrigin | undefined,
): aws.types.input.cloudfront.DistributionOrigin {
  const timeouts = {
    originReadTimeout: plan.readTimeoutSeconds,
    originKeepaliveTimeout: plan.keepaliveTimeoutSeconds,
  };
  return {
    originId: ORIGIN,
    domainName: loadBalancer.dnsName,
    ...(originHeader === undefined
      ? {}
      : { customHeaders: [{ name: originHeader.name, value: pulumi.secret(originHeader.value) }] }),
    ...(vpcOrigin === undefined
      ? {
          customOriginConfig: {
            ...timeouts,
            httpPort: 80,
            httpsPort: 443,
            originProtocolPolicy: plan.originProtocol,
            originSslProtocols: ["TLSv1.2"],
          },
        }
      : { vpcOriginConfig: { ...timeouts, vpcOriginId: vpcOrigin.id } }),
  };
}

function createAliases(
  parent: pulumi.Resource,
  name: string,
  names: readonly string[],
  zoneId: string,
  distribution: aws.cloudfront.Distribution,
): void {
  for (const alias of names)
    for (const type of ["A", "AAAA"])
      new aws.route53.Record(
        `${name}-alias-${alias}-${type.toLowerCase()}`,
        {
          zoneId,
          name: alias,
          type,
          aliases: [{ name: distribution.domainName, zoneId: distribution.hostedZoneId, evaluateTargetHealth: false }],
        },
        { parent },
      );
}
