import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type BlockPublicAccess, planPublicAccess } from "./public-access.plan.ts";
import type { SecureVpc } from "./secure-vpc.ts";

/** Arguments of PublicAccessBlock. */
export interface PublicAccessBlockArgs {
  readonly network: Pick<SecureVpc, "vpcId" | "nat" | "natZones" | "subnets" | "availabilityZones">;
  readonly mode: BlockPublicAccess;
  /** Whether a load balancer in the web tier is called from outside, by the internet or by CloudFront's VPC origin. */
  readonly calledFromOutside: boolean;
}

/**
 * VPC Block Public Access: internet gateways of all VPCs of the account in this region carry nothing, whatever routes and
 * groups say, but for the subnets that need it: those of the load balancer where it is called from outside, and of a NAT
 * gateway. It costs nothing.
 *
 * The switch is one for account and region. Exactly one stack creates it, best the account's own; the others adopt it, and
 * make their exclusions only. Whoever creates it in an account with other systems cuts these off until they have
 * exclusions too: make theirs first, which AWS takes while the switch is still off.
 *
 * The deployer needs docs/deployer-policy/perimeter.json for it.
 *
 * Changing: exclusions come before the switch is set and go after it is lifted. Removing the switch turns it off for the
 * whole account and region. An exclusion takes some minutes.
 */
export class PublicAccessBlock extends pulumi.ComponentResource {
  /** By subnet key such as `web-a`, or `vpc`. */
  readonly exclusions: Readonly<Record<string, aws.ec2.VpcBlockPublicAccessExclusion>>;

  constructor(name: string, args: PublicAccessBlockArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:network:PublicAccessBlock", name, {}, opts);
    const { network } = args;
    const letters = new Map(network.availabilityZones.map((zone) => [zone.slice(-1), zone]));
    const plan = planPublicAccess({
      ...args,
      nat: network.nat,
      zones: [...letters.keys()],
      natZones: network.natZones,
    });
    this.exclusions = Object.fromEntries(
      plan.exclusions.map(({ key, mode }) => {
        const zone = letters.get(key.slice("web-".length));
        const what = zone === undefined ? { vpcId: network.vpcId } : { subnetId: subnetId(network, zone) };
        const exclusion = new aws.ec2.VpcBlockPublicAccessExclusion(
          `${name}-${key}`,
          { ...what, internetGatewayExclusionMode: mode, tags: { Name: `${name}-${key}` } },
          { parent: this },
        );
        return [key, exclusion];
      }),
    );
    if (plan.block !== undefined)
      new aws.ec2.VpcBlockPublicAccessOptions(
        `${name}-switch`,
        { internetGatewayBlockMode: plan.block },
        { parent: this, dependsOn: Object.values(this.exclusions) },
      );
    this.registerOutputs({ exclusions: Object.keys(this.exclusions) });
  }
}

function subnetId({ subnets, availabilityZones }: PublicAccessBlockArgs["network"], zone: string) {
  const id = subnets.web.ids[availabilityZones.indexOf(zone)];
  if (id === undefined) throw new Error(`The web tier has no subnet in ${zone}`);
  return id;
}
