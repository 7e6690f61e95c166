import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ingressRule } from "../network/security-rules.ts";
import type { LoadBalancer } from "./load-balancer.ts";
import { planPublicEntrance } from "./public-entrance.plan.ts";

/** What a {@link PublicEntrance} is made of. */
export interface PublicEntranceArgs {
  /** It faces the internet and serves HTTPS. Its `ingress` says who may send; the rules for that are made here. */
  readonly loadBalancer: LoadBalancer;
  /**
   * The name that viewers call, which the load balancer's certificate covers, and the public zone it stands in; without a
   * zone no record is made, and the name is to be led to the load balancer's.
   */
  readonly domain: { readonly name: string; readonly hostedZoneId?: string | undefined };
}

/**
 * The way in where the load balancer itself faces its viewers, without CloudFront (ledger M-09, M-11): the ingress rules
 * that let them in, and the name that leads them there. Port 80 only redirects (ledger C-23).
 *
 * The record is an alias of IPv4, as the load balancer is, and costs nothing.
 *
 * **Changing** who may send replaces rules; another name or zone replaces the record.
 */
export class PublicEntrance extends pulumi.ComponentResource {
  /** Where viewers go. */
  readonly url: pulumi.Output<string>;

  /** @throws PlanError when the load balancer admits what only a CloudFront distribution in front of it could use. */
  constructor(name: string, { loadBalancer, domain }: PublicEntranceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:PublicEntrance", name, {}, opts);
    const { ingressGroups, exposure, protocol } = loadBalancer;
    const plan = planPublicEntrance(name, { domain, exposure, protocol, ingressGroups });
    for (const { key, group, port, cidr } of plan.rules)
      ingressRule(this, `${name}-ingress-${key}`, {
        group: (loadBalancer.securityGroups[group] as aws.ec2.SecurityGroup).id,
        peer: { cidr },
        port,
        description: "From viewers",
      });
    if (domain.hostedZoneId !== undefined)
      createAlias(this, `${name}-alias-${domain.name}-a`, domain.name, domain.hostedZoneId, loadBalancer);
    this.url = pulumi.output(`https://${domain.name}`);
    this.registerOutputs({ url: this.url });
  }
}

function createAlias(
  parent: pulumi.Resource,
  logicalName: string,
  name: string,
  hostedZoneId: string,
  { loadBalancer: { dnsName, zoneId } }: LoadBalancer,
): aws.route53.Record {
  return new aws.route53.Record(
    logicalName,
    {
      zoneId: hostedZoneId,
      name,
      type: "A",
      aliases: [{ name: dnsName, zoneId, evaluateTargetHealth: false }],
    },
    { parent },
  );
}
