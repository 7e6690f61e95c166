import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import { generatedPassword } from "../secrets/random-secret.ts";
import { Certificate } from "./certificate.ts";
import type { OriginExposure, OriginProtocol, PriceClass } from "./cloudfront-origin.plan.ts";
import { CloudFrontOrigin } from "./cloudfront-origin.ts";
import type { IngressArgs } from "./ingress.plan.ts";
import type { RouteArgs } from "./load-balancer.plan.ts";
import { LoadBalancer } from "./load-balancer.ts";
import { PublicEntrance } from "./public-entrance.ts";
import { planSecureEdge, type SecureEdgePlan } from "./secure-edge.plan.ts";
import type { RateLimit } from "./web-firewall.plan.ts";
import { WebFirewall } from "./web-firewall.ts";

/** What a {@link SecureEdge} is made of. */
export interface SecureEdgeArgs {
  readonly deployment: Deployment;
  readonly network: SecureVpc;
  /**
   * Whether CloudFront stands in front. Without it the load balancer is itself the way in: it needs exposure `internet` and
   * a domain, and the firewall protects it directly (ledger M-09, M-18). @default true
   */
  readonly cloudFront?: boolean | undefined;
  /**
   * `vpc-origin`: the load balancer is internal. `internet`: it has public addresses, and admits CloudFront alone where
   * there is CloudFront.
   */
  readonly exposure: OriginExposure;
  /** How CloudFront speaks to the load balancer, and so what that serves (ledger C-01). */
  readonly originProtocol: OriginProtocol;
  /** Who may send to the load balancer, and on which ports. */
  readonly ingress: IngressArgs;
  /**
   * Name of the header whose generated value the load balancer asks of CloudFront (ledger F-46). Required with exposure
   * `internet`.
   * @default none
   */
  readonly originHeader?: { readonly name: string } | undefined;
  /** A name of your own. @default - CloudFront's name and certificate */
  readonly domain?: EdgeDomain | undefined;
  readonly loadBalancer: {
    /** Physical name. @default - named by Pulumi */
    readonly name?: string | undefined;
    readonly sslPolicy?: string | undefined;
    /** What it may send to (ledger C-10). @default ports: the workloads behind it */
    readonly egress?: "ports" | "all" | undefined;
    /**
     * A certificate of the load balancer's region that exists already, for the domain's name: where it serves HTTPS behind
     * CloudFront from another region than us-east-1. @default - made, or the domain's where that is of the same region
     */
    readonly certificateArn?: pulumi.Input<string> | undefined;
    readonly accessLogs: { readonly expireAfterDays: number };
  };
  /** The workloads behind it, by key. */
  readonly routes: Readonly<Record<string, RouteArgs>>;
  readonly firewall: { readonly rateLimit: RateLimit; readonly logRetentionDays: number };
  readonly priceClass?: PriceClass | undefined;
  /** The key of the firewall's log, used where it is of CloudFront's region: a key serves its own region alone. */
  readonly logKeyArn: pulumi.Input<string>;
  /** Whether AWS refuses to delete the load balancer, and its log bucket while it holds logs. */
  readonly deletionProtection: boolean;
}

/** The name that viewers use, what proves it, and where it is looked up. */
export interface EdgeDomain {
  readonly name: string;
  /**
   * The public zone of Route 53 that the name stands in: there certificates are validated and the name is led here.
   * @default - no records are made: {@link SecureEdge.dnsRecord} says where the name must lead
   */
  readonly hostedZoneId?: string | undefined;
  /**
   * A certificate that exists already and covers the name: of us-east-1 with CloudFront, else of the load balancer's
   * region. Its renewal is its owner's. Changing it moves CloudFront or the listener over in place.
   * @default - one is made, which needs the zone
   */
  readonly certificateArn?: pulumi.Input<string> | undefined;
}

/** A record of DNS, as its zone takes it. */
export interface DnsRecord {
  readonly name: string;
  /** At the top of a zone, where no CNAME may stand, an alias of the zone's provider does the same. */
  readonly type: "CNAME";
  readonly value: string;
}

/** Characters of the secret header's value: letters and digits, about 238 bits. */
const HEADER_LENGTH = 40;

/**
 * The way in from the internet, whole: a certificate, a web firewall, CloudFront, and the load balancer behind it that
 * admits CloudFront alone (ledger D-01). Without CloudFront the load balancer is the way in, behind the same firewall and
 * with the same security headers (ledger M-09, M-11, M-18).
 *
 * Changing: switching CloudFront on or off replaces the firewall, whose scope is another, and moves the domain; see
 * otherwise the components that it is made of; the header's generated value changes when the component is replaced. A
 * certificate that is adopted in the place of one that was made takes its place before that one is deleted.
 */
export class SecureEdge extends pulumi.ComponentResource {
  readonly loadBalancer: LoadBalancer;
  /** Absent where the load balancer is itself the way in. */
  readonly cloudFront: CloudFrontOrigin | undefined;
  /** The domain's certificates by region; absent where there is no domain. */
  readonly certificateArns: Readonly<Record<string, pulumi.Output<string>>> | undefined;
  /** Where viewers go. */
  readonly url: pulumi.Output<string>;
  /** What the domain's zone must say, where that is none of Route 53's; else absent. */
  readonly dnsRecord: pulumi.Output<DnsRecord> | undefined;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: SecureEdgeArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:SecureEdge", name, {}, opts);
    const { deployment, domain, originHeader, routes, deletionProtection } = args;
    const plan = planSecureEdge(name, {
      ...args,
      region: deployment.region,
      ingressFrom: args.ingress.from,
      hasDomain: domain !== undefined,
      hasHostedZone: domain?.hostedZoneId !== undefined,
      adopts: {
        viewers: domain?.certificateArn !== undefined,
        loadBalancer: args.loadBalancer.certificateArn !== undefined,
      },
      hasOriginHeader: originHeader !== undefined,
    });
    const parent = { parent: this };
    const shared = { deployment, network: args.network };
    this.certificateArns = domain && this.#certificates(name, args, domain, plan);
    const viewerCertificate = this.certificateArns?.[plan.viewerRegion];
    const header = originHeader && {
      name: originHeader.name,
      value: generatedPassword(`${name}-origin-header`, { length: HEADER_LENGTH }, this),
    };
    this.loadBalancer = new LoadBalancer(
      `${name}-alb`,
      {
        ...shared,
        ...args.loadBalancer,
        loadBalancerName: args.loadBalancer.name,
        exposure: plan.loadBalancerExposure,
        protocol: plan.protocol,
        certificateArn: plan.listenerCertificate ? this.certificateArns?.[deployment.region] : undefined,
        ingress: args.ingress,
        originHeader: header && { name: header.name, values: [header.value] },
        // CloudFront knows one distribution by its names; a load balancer answers whoever finds its address.
        hostName: plan.firewallScope === "REGIONAL" ? domain?.name : undefined,
        routes,
        securityHeaders: plan.firewallScope === "REGIONAL",
        deletionProtection,
      },
      parent,
    );
    const firewall = this.#firewall(name, args, plan);
    this.cloudFront =
      plan.firewallScope === "REGIONAL"
        ? undefined
        : new CloudFrontOrigin(
            `${name}-cloudfront`,
            {
              ...shared,
              loadBalancer: this.loadBalancer,
              exposure: args.exposure,
              originProtocol: args.originProtocol,
              originHeader: header,
              domain: domain && viewerCertificate && { ...domain, certificateArn: viewerCertificate },
              webAclArn: firewall.arn,
              priceClass: args.priceClass,
            },
            parent,
          );
    this.url = this.cloudFront?.url ?? this.#publicUrl(name, args);
    this.dnsRecord = domain && domain.hostedZoneId === undefined ? this.#recordOf(domain.name) : undefined;
    this.registerOutputs({ loadBalancer: this.loadBalancer, cloudFront: this.cloudFront, url: this.url });
  }

  /** The domain's certificates by region: those that exist, and those that are made. */
  #certificates(name: string, { deployment, loadBalancer }: SecureEdgeArgs, domain: EdgeDomain, plan: SecureEdgePlan) {
    const adopted = [
      [plan.viewerRegion, domain.certificateArn],
      [deployment.region, loadBalancer.certificateArn],
    ] as const;
    const given = adopted.flatMap(([region, arn]) =>
      arn === undefined ? [] : [[region, pulumi.output(arn)] as const],
    );
    return { ...Object.fromEntries(given), ...this.#madeCertificates(name, deployment, domain, plan) };
  }

  #madeCertificates(name: string, deployment: Deployment, domain: EdgeDomain, plan: SecureEdgePlan) {
    const [region, ...additionalRegions] = plan.madeCertificates;
    if (region === undefined) return {};
    const { name: domainName, hostedZoneId } = domain;
    if (hostedZoneId === undefined) throw new Error("The plan asks for a zone where a certificate is made.");
    const args = { deployment, region, additionalRegions, domainName, hostedZoneId };
    return new Certificate(`${name}-certificate`, args, { parent: this }).arns;
  }

  #recordOf(name: string): pulumi.Output<DnsRecord> {
    const value = this.cloudFront?.domainName ?? this.loadBalancer.dnsName;
    return value.apply((known): DnsRecord => ({ name, type: "CNAME", value: known }));
  }

  #firewall(name: string, { deployment, firewall, originHeader, logKeyArn }: SecureEdgeArgs, plan: SecureEdgePlan) {
    const testers = Object.values(this.loadBalancer.testHeaders).map((header) => header.name);
    return new WebFirewall(
      `${name}-firewall`,
      {
        deployment,
        scope: plan.firewallScope,
        rateLimit: firewall.rateLimit,
        redactedHeaders: [...(originHeader === undefined ? [] : [originHeader.name]), ...testers],
        logs: { retentionDays: firewall.logRetentionDays, keyArn: plan.logUsesKey ? logKeyArn : undefined },
        // CloudFront names its firewall itself; a load balancer is associated with one.
        protects: plan.firewallScope === "REGIONAL" ? { alb: this.loadBalancer.loadBalancer.arn } : undefined,
      },
      { parent: this },
    );
  }

  #publicUrl(name: string, { domain }: SecureEdgeArgs): pulumi.Output<string> {
    if (domain === undefined) throw new Error("The plan asks for a domain where there is no CloudFront.");
    return new PublicEntrance(`${name}-public`, { loadBalancer: this.loadBalancer, domain }, { parent: this }).url;
  }
}
