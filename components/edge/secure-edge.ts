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
  /** A name of your own and the public zone it stands in. @default - CloudFront's name and certificate */
  readonly domain?: { readonly name: string; readonly hostedZoneId: string } | undefined;
  readonly loadBalancer: {
    /** Physical name. @default - named by Pulumi */
    readonly name?: string | undefined;
    readonly sslPolicy?: string | undefined;
    /** What it may send to (ledger C-10). @default ports: the workloads behind it */
    readonly egress?: "ports" | "all" | undefined;
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

/** Characters of the secret header's value: letters and digits, about 238 bits. */
const HEADER_LENGTH = 40;

/**
 * The way in from the internet, whole: a certificate, a web firewall, CloudFront, and the load balancer behind it that
 * admits CloudFront alone (ledger D-01). Without CloudFront the load balancer is the way in, behind the same firewall and
 * with the same security headers (ledger M-09, M-11, M-18).
 *
 * Changing: switching CloudFront on or off replaces the firewall, whose scope is another, and moves the domain; see
 * otherwise the components that it is made of; the header's generated value changes when the component is replaced.
 */
export class SecureEdge extends pulumi.ComponentResource {
  readonly loadBalancer: LoadBalancer;
  /** Absent where the load balancer is itself the way in. */
  readonly cloudFront: CloudFrontOrigin | undefined;
  /** The domain's certificates by region; absent where there is no domain. */
  readonly certificateArns: Readonly<Record<string, pulumi.Output<string>>> | undefined;
  /** Where viewers go. */
  readonly url: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: SecureEdgeArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:SecureEdge", name, {}, opts);
    const { deployment, domain, originHeader, routes, deletionProtection } = args;
    const plan = planSecureEdge(name, {
      ...args,
      region: deployment.region,
      ingressFrom: args.ingress.from,
      hasDomain: domain !== undefined,
      hasOriginHeader: originHeader !== undefined,
    });
    const parent = { parent: this };
    const shared = { deployment, network: args.network };
    const certificate =
      domain && new Certificate(`${name}-certificate`, { ...shared, ...plan.certificate, ...domainOf(domain) }, parent);
    this.certificateArns = certificate?.arns;
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
        certificateArn: plan.listenerCertificate ? certificate?.arnIn(deployment.region) : undefined,
        ingress: args.ingress,
        originHeader: header && { name: header.name, values: [header.value] },
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
              domain: domain && certificate && { ...domain, certificateArn: certificate.arn },
              webAclArn: firewall.arn,
              priceClass: args.priceClass,
            },
            parent,
          );
    this.url = this.cloudFront?.url ?? this.#publicUrl(name, args);
    this.registerOutputs({ loadBalancer: this.loadBalancer, cloudFront: this.cloudFront, url: this.url });
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

function domainOf({ name, hostedZoneId }: { readonly name: string; readonly hostedZoneId: string }) {
  return { domainName: name, hostedZoneId };
}
