import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { EgressRules, EgressSettings } from "./egress.ts";
import { type ExistingNetwork, type ExistingNetworkPlan, planExistingNetwork } from "./existing-network.plan.ts";
import { createFlowLog } from "./flow-log.ts";
import type { NetworkAclPlan } from "./network-acl-plan.ts";
import { planSecureVpc, type SecureVpcPlan } from "./secure-vpc.plan.ts";
import type { SubnetPlan } from "./subnet-plan.ts";
import { type NatMode, type Tier, type TierPorts, TIERS } from "./tier.ts";

/** Arguments of SecureVpc. */
export interface SecureVpcArgs extends EgressSettings {
  readonly deployment: Deployment;
  /**
   * The VPC's IPv4 block, from /16 to /22 (narrower with `explicitCidrs`), in private address space.
   * Changing it means another VPC: see the class.
   */
  readonly cidr: string;
  /**
   * Names of the zones in use, two or more, such as `us-east-1a`. Named, never looked up: a zone that AWS opens must not
   * change a stack. A zone that is added moves no subnet.
   */
  readonly availabilityZones: readonly string[];
  /**
   * The app tier's way to the internet.
   * @default none: AWS is reached by endpoints (ledger C-17). A NAT gateway and its address cost about $36 a month each.
   */
  readonly nat?: NatMode | undefined;
  /**
   * Whether load balancers of the web tier face the internet. Otherwise its subnets have no way there, which is what
   * CloudFront asks of the subnets of a VPC origin ("Restrict access with VPC origins"); a zonal NAT gateway stands in the
   * web tier and brings the way along. @default false
   */
  readonly internetFacing?: boolean | undefined;
  /** Ports that cross the tiers: the network ACLs are planned from them. */
  readonly ports: TierPorts;
  readonly flowLogs: {
    /** Days to keep the records of all traffic: a number that CloudWatch Logs knows. */
    readonly retentionDays: number;
    /** The key that encrypts them. Its policy must admit `logs.<region>.amazonaws.com`. */
    readonly keyArn: pulumi.Input<string>;
    /** ARN of a managed policy that bounds the role which delivers them. @default none */
    readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
  };
  /** Blocks to use instead of the computed ones, by `<tier>-<zone>` such as `web-us-east-1a`. A changed block replaces its subnet. */
  readonly explicitCidrs?: Readonly<Record<string, string>> | undefined;
  /**
   * A VPC that exists already, by ids: it is used and not made. `cidr` is its block, `nat` what it has of NAT, and its
   * routes and network ACLs are its owner's to keep, as is the internet gateway that a VPC origin needs. @default - a VPC is made
   */
  readonly existing?: ExistingNetwork | undefined;
}

/** A thing of the network that others name. */
export interface Identified {
  readonly id: pulumi.Output<string>;
}

/** The subnets of one tier. */
export interface SubnetSet {
  /** Ids, in the zones' order. */
  readonly ids: readonly pulumi.Output<string>[];
  /** By zone name, such as `us-east-1a`. */
  readonly byZone: Readonly<Record<string, Identified>>;
  /** One per zone, in the zones' order; of a VPC that exists already only the app tier's, each once. */
  readonly routeTables: readonly Identified[];
}

/**
 * A VPC of three tiers over named zones: `web` for load balancers, `app` for workloads, `data` for stores. Nothing in it
 * gets a public address; the app tier reaches AWS by endpoints, the data tier reaches nothing. Each tier has its network
 * ACL and each subnet its route table; the VPC's default security group, network ACL and route table are adopted and
 * emptied, so that what forgets to choose is cut off. All traffic is recorded.
 *
 * The tiers own subnets, routes and network ACLs only: security groups belong to workloads, load balancers and stores.
 *
 * With `existing` it stands for a VPC that is there already, and everything that uses a network uses that one unchanged;
 * what its routes and network ACLs let pass is its owner's matter, and no plan here can tell.
 *
 * Changing: `cidr` cannot change under a system that runs: AWS moves neither load balancers nor stores to another VPC, and
 * deletes no subnet that they stand in. Make a new stack, or destroy this one first. A zone that is added brings its own
 * resources and moves nothing; one that is removed deletes its subnets, which AWS refuses while anything stands in them (docs/runbooks/everyday-changes.md). A
 * changed port replaces single network ACL rules, each deleted first because AWS takes a rule number once: flows that use it
 * pause for some seconds. `nat` changes routes in place.
 */
export class SecureVpc extends pulumi.ComponentResource {
  /** Undefined where the VPC exists already, as is everything below that is made with one. */
  readonly vpc: aws.ec2.Vpc | undefined;
  readonly vpcId: pulumi.Output<string>;
  /** The VPC's block. */
  readonly cidr: string;
  /** Names of the zones in use, sorted. */
  readonly availabilityZones: readonly string[];
  readonly nat: NatMode;
  /** What workloads and stores send beside what `uses` declares: their own rules follow it. */
  readonly egress: EgressRules;
  readonly subnets: Readonly<Record<Tier, SubnetSet>>;
  /** Always there: CloudFront's VPC origins need one, though no traffic of theirs passes it. */
  readonly internetGateway: aws.ec2.InternetGateway | undefined;
  readonly networkAcls: Readonly<Record<Tier, aws.ec2.NetworkAcl>> | undefined;
  /** Letters of the zones whose web subnets may hold a NAT gateway. */
  readonly natZones: readonly string[];
  /** By zone letter, or `regional`; empty without NAT, and where the VPC exists already. */
  readonly natGateways: Readonly<Record<string, aws.ec2.NatGateway>>;
  readonly flowLog: aws.ec2.FlowLog | undefined;
  readonly flowLogGroup: aws.cloudwatch.LogGroup | undefined;
  /** What must stand before anything in a subnet can talk: routes, and network ACLs with their rules. */
  readonly ready: readonly pulumi.Resource[];

  constructor(name: string, args: SecureVpcArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:network:SecureVpc", name, {}, opts);
    const { deployment, flowLogs, existing, ...settings } = args;
    const region = deployment.region;
    const plan =
      existing === undefined
        ? planSecureVpc(name, { ...settings, region, flowLogRetentionDays: flowLogs.retentionDays })
        : planExistingNetwork(name, { ...settings, existing });
    const builder = "vpcId" in plan ? undefined : new Builder(name, plan, this);
    this.vpc = builder?.vpc;
    this.vpcId = "vpcId" in plan ? pulumi.output(plan.vpcId) : (builder as Builder).vpc.id;
    this.cidr = settings.cidr;
    this.availabilityZones = plan.zones.map((zone) => zone.name);
    this.nat = plan.nat;
    this.egress = plan.egress;
    this.internetGateway = builder?.internetGateway;
    this.networkAcls = builder?.networkAcls;
    this.subnets = "vpcId" in plan ? existingSubnets(plan) : (builder as Builder).subnetSets();
    this.natZones = natZonesOf(plan);
    this.natGateways = builder?.natGateways() ?? {};
    builder?.emptyDefaults();
    const records =
      "vpcId" in plan && !plan.makesFlowLog
        ? undefined
        : createFlowLog(name, { deployment, vpcId: this.vpcId, ...flowLogs }, this);
    this.flowLog = records?.flowLog;
    this.flowLogGroup = records?.logGroup;
    this.ready = builder === undefined ? [] : [...builder.routes(this.natGateways), ...builder.associations];
    this.registerOutputs({ vpcId: this.vpcId, cidr: this.cidr });
  }
}

/** The subnets of a VPC that exists, as those of one that is made look to others. */
function existingSubnets({ zones, subnetIds, routeTableIds }: ExistingNetworkPlan): Readonly<Record<Tier, SubnetSet>> {
  return byTier((tier) => {
    const ids = subnetIds[tier].map((id) => pulumi.output(id));
    return {
      ids,
      byZone: Object.fromEntries(zones.map(({ name }, index) => [name, { id: ids[index] as pulumi.Output<string> }])),
      routeTables: tier === "app" ? routeTableIds.map((id) => ({ id: pulumi.output(id) })) : [],
    };
  });
}

/** Where an existing VPC's zonal gateways stand is not known: any web subnet may hold one. */
function natZonesOf(plan: SecureVpcPlan | ExistingNetworkPlan): readonly string[] {
  const zonal = plan.nat === "single" || plan.nat === "per-zone";
  return ("natZones" in plan ? plan.natZones : zonal ? plan.zones : []).map(({ letter }) => letter);
}

/** Makes the resources of a plan, in the order in which they need each other. */
class Builder {
  readonly vpc: aws.ec2.Vpc;
  readonly internetGateway: aws.ec2.InternetGateway;
  readonly networkAcls: Readonly<Record<Tier, aws.ec2.NetworkAcl>>;
  readonly associations: pulumi.Resource[] = [];
  readonly #name: string;
  readonly #plan: SecureVpcPlan;
  readonly #parent: pulumi.Resource;
  readonly #aclRules: Readonly<Record<Tier, readonly pulumi.Resource[]>>;
  readonly #subnets = new Map<string, aws.ec2.Subnet>();
  readonly #tables = new Map<string, aws.ec2.RouteTable>();

  constructor(name: string, plan: SecureVpcPlan, parent: pulumi.Resource) {
    this.#name = name;
    this.#plan = plan;
    this.#parent = parent;
    this.vpc = new aws.ec2.Vpc(
      `${name}-vpc`,
      { cidrBlock: plan.cidr, enableDnsSupport: true, enableDnsHostnames: true, tags: this.#tags("vpc") },
      { parent },
    );
    const vpcId = this.vpc.id;
    this.internetGateway = new aws.ec2.InternetGateway(`${name}-igw`, { vpcId, tags: this.#tags("igw") }, { parent });
    this.networkAcls = byTier((tier) => {
      const acl = `${tier}-acl`;
      return new aws.ec2.NetworkAcl(`${name}-${acl}`, { vpcId, tags: this.#tags(acl) }, { parent });
    });
    this.#aclRules = byTier((tier) => this.#rules(tier, plan.networkAcls[tier]));
    for (const subnet of plan.subnets) this.#subnet(subnet);
  }

  subnetSets(): Readonly<Record<Tier, SubnetSet>> {
    return byTier((tier) => {
      const keys = this.#plan.zones.map(({ name, letter }) => ({ zone: name, key: `${tier}-${letter}` }));
      return {
        ids: keys.map(({ key }) => get(this.#subnets, key).id),
        byZone: Object.fromEntries(keys.map(({ zone, key }) => [zone, get(this.#subnets, key)])),
        routeTables: keys.map(({ key }) => get(this.#tables, key)),
      };
    });
  }

  natGateways(): Readonly<Record<string, aws.ec2.NatGateway>> {
    const options = { parent: this.#parent, dependsOn: [this.internetGateway] };
    if (this.#plan.nat === "regional") {
      const shape = { availabilityMode: "regional", connectivityType: "public", vpcId: this.vpc.id };
      const gateway = new aws.ec2.NatGateway(`${this.#name}-nat`, { ...shape, tags: this.#tags("nat") }, options);
      return { regional: gateway };
    }
    return Object.fromEntries(
      this.#plan.natZones.map(({ letter }) => {
        const role = `nat-${letter}`;
        const address = new aws.ec2.Eip(`${this.#name}-${role}`, { domain: "vpc", tags: this.#tags(role) }, options);
        const shape = { subnetId: get(this.#subnets, `web-${letter}`).id, allocationId: address.allocationId };
        return [letter, new aws.ec2.NatGateway(`${this.#name}-${role}`, { ...shape, tags: this.#tags(role) }, options)];
      }),
    );
  }

  /** The web tier's way to the internet gateway where it needs one, and the app tier's to a NAT gateway. The data tier has none. */
  routes(natGateways: Readonly<Record<string, aws.ec2.NatGateway>>): readonly pulumi.Resource[] {
    return this.#plan.zones.flatMap(({ letter }) => {
      const natGateway = natGateways[letter] ?? Object.values(natGateways)[0];
      const gatewayId = this.internetGateway.id;
      return [
        ...(this.#plan.webInternetRoute ? [this.#defaultRoute(`web-${letter}`, { gatewayId })] : []),
        ...(natGateway === undefined ? [] : [this.#defaultRoute(`app-${letter}`, { natGatewayId: natGateway.id })]),
      ];
    });
  }

  /** The VPC's own group, network ACL and route table, which AWS gives to whatever chooses none. */
  emptyDefaults(): void {
    const { vpc } = this;
    const name = `${this.#name}-default`;
    const tags = this.#tags("default-unused");
    const parent = this.#parent;
    new aws.ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, ingress: [], egress: [], tags }, { parent });
    new aws.ec2.DefaultNetworkAcl(
      name,
      { defaultNetworkAclId: vpc.defaultNetworkAclId, ingress: [], egress: [], tags },
      // AWS lists subnets here until their own association stands, which would read as a change.
      { parent, ignoreChanges: ["subnetIds"] },
    );
    new aws.ec2.DefaultRouteTable(name, { defaultRouteTableId: vpc.defaultRouteTableId, routes: [], tags }, { parent });
  }

  #subnet({ key, tier, zone, cidr }: SubnetPlan): void {
    const parent = this.#parent;
    const name = `${this.#name}-${key}`;
    const tags = { ...this.#tags(key), tier };
    const vpcId = this.vpc.id;
    const subnet = new aws.ec2.Subnet(
      name,
      { vpcId, cidrBlock: cidr, availabilityZone: zone.name, mapPublicIpOnLaunch: false, tags },
      // AWS refuses a block that overlaps one in use, as a subnet's successor in the same place does.
      { parent, deleteBeforeReplace: true },
    );
    const table = new aws.ec2.RouteTable(name, { vpcId, tags }, { parent });
    this.#subnets.set(key, subnet);
    this.#tables.set(key, table);
    const routing = { subnetId: subnet.id, routeTableId: table.id };
    const filtering = { subnetId: subnet.id, networkAclId: this.networkAcls[tier].id };
    this.associations.push(
      new aws.ec2.RouteTableAssociation(name, routing, { parent }),
      new aws.ec2.NetworkAclAssociation(name, filtering, { parent, dependsOn: [...this.#aclRules[tier]] }),
    );
  }

  #rules(tier: Tier, plan: NetworkAclPlan): readonly pulumi.Resource[] {
    return [...plan.ingress, ...plan.egress].map(
      ({ direction, ruleNumber, protocol, fromPort, toPort, cidr }) =>
        new aws.ec2.NetworkAclRule(
          // Named by its number, which is what AWS knows it by: two rules can never claim one number.
          `${this.#name}-${tier}-${direction}-${ruleNumber}`,
          {
            networkAclId: this.networkAcls[tier].id,
            egress: direction === "egress",
            ruleNumber,
            protocol,
            ruleAction: "allow",
            cidrBlock: cidr,
            fromPort,
            toPort,
          },
          { parent: this.#parent, deleteBeforeReplace: true },
        ),
    );
  }

  #defaultRoute(key: string, target: { gatewayId: pulumi.Output<string> } | { natGatewayId: pulumi.Output<string> }) {
    const routeTableId = get(this.#tables, key).id;
    const route = { routeTableId, destinationCidrBlock: "0.0.0.0/0", ...target };
    // AWS takes one route for a destination.
    return new aws.ec2.Route(`${this.#name}-${key}`, route, { parent: this.#parent, deleteBeforeReplace: true });
  }

  #tags(role: string): Record<string, string> {
    return { Name: `${this.#name}-${role}` };
  }
}

function byTier<T>(make: (tier: Tier) => T): Readonly<Record<Tier, T>> {
  return Object.fromEntries(TIERS.map((tier) => [tier, make(tier)])) as Record<Tier, T>;
}

function get<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The plan has no ${key}`);
  return found;
}
