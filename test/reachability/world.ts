import { at, list, namePrefix } from "../ledger/ask.ts";
import type { StackGraph, StackResource } from "../ledger/graph.ts";
import { spanOf, type Span } from "./address.ts";

/** A subnet as packets meet it. */
export interface Subnet {
  readonly id: string;
  readonly span: Span;
  readonly networkAcl: string;
  readonly routeTable: string;
}

/** A network interface. */
export interface Interface {
  readonly subnet: Subnet;
  readonly groups: readonly string[];
  /** Whether it has a public address. */
  readonly isPublic: boolean;
}

/** Who sends or takes packets: a workload or store with interfaces in the VPC, or something outside of it. */
export interface Party {
  /** `service/api`, `database/ledger`, `endpoint/kms`, `internet` ... */
  readonly name: string;
  /** Empty for what is outside. */
  readonly interfaces: readonly Interface[];
  /** Whose group is AWS's own: it lets everything out, and nothing in. */
  readonly unguarded?: boolean;
  /** Addresses outside of the VPC. */
  readonly span?: Span;
  /** The prefix list that rules know it by. */
  readonly prefixList?: string;
  /** The gateway endpoint that leads there. */
  readonly gatewayTables?: readonly string[];
}

/** Stands for any address of the internet (RFC 5737, TEST-NET-3). */
const INTERNET = spanOf("203.0.113.0/24");

/** `com.amazonaws.global.cloudfront.origin-facing` in us-east-1. */
const CLOUDFRONT_LIST = "pl-3b927c52";

/** A stack's subnets by id. */
export function subnetsOf(graph: StackGraph): ReadonlyMap<string, Subnet> {
  return new Map(graph.all("ec2/subnet").map((subnet) => [subnet.id, readSubnet(graph, subnet)]));
}

/** Everything of a stack that takes part in traffic, and the internet. */
export function partiesOf(graph: StackGraph): readonly Party[] {
  const world = new World(graph);
  return [
    { name: "internet", interfaces: [], span: INTERNET },
    ...world.gateways(),
    ...world.cloudFront(),
    ...world.balancers(),
    ...world.services(),
    ...world.databases(),
    ...world.caches(),
    ...world.endpoints(),
    ...world.rotations(),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

class World {
  readonly #graph: StackGraph;
  readonly #subnets: ReadonlyMap<string, Subnet>;
  readonly #prefix: string;

  constructor(graph: StackGraph) {
    this.#graph = graph;
    this.#subnets = subnetsOf(graph);
    this.#prefix = namePrefix(graph);
  }

  services(): readonly Party[] {
    return this.#graph.all("ecs/service").map((service) => {
      const shape = (path: string) => at(service.inputs, `networkConfiguration.${path}`);
      const isPublic = shape("assignPublicIp") === true;
      return this.#party(
        "service",
        service,
        "service",
        list(shape("subnets")),
        list(shape("securityGroups")),
        isPublic,
      );
    });
  }

  balancers(): readonly Party[] {
    return this.#graph.all("lb/loadBalancer").map(({ inputs }) => ({
      name: "load-balancer",
      interfaces: this.#interfaces(list(inputs.subnets), list(inputs.securityGroups), inputs.internal !== true),
    }));
  }

  databases(): readonly Party[] {
    return (["rds", "docdb"] as const).flatMap((module) =>
      this.#graph.all(`${module}/cluster`).map((cluster) => {
        const subnets = this.#subnetGroup(`${module}/subnetGroup`, cluster.inputs.dbSubnetGroupName);
        const isPublic = this.#graph
          .all(`${module}/clusterInstance`)
          .some(({ inputs }) => inputs.publiclyAccessible === true);
        return this.#party("database", cluster, "cluster", subnets, list(cluster.inputs.vpcSecurityGroupIds), isPublic);
      }),
    );
  }

  caches(): readonly Party[] {
    return this.#graph.all("elasticache/replicationGroup").map((cache) => {
      const subnets = this.#subnetGroup("elasticache/subnetGroup", cache.inputs.subnetGroupName);
      return this.#party("cache", cache, "cache", subnets, list(cache.inputs.securityGroupIds));
    });
  }

  endpoints(): readonly Party[] {
    return this.#endpoints("Interface").map(({ inputs }) => ({
      name: `endpoint/${serviceOf(inputs.serviceName)}`,
      interfaces: this.#interfaces(list(inputs.subnetIds), list(inputs.securityGroupIds)),
    }));
  }

  /** The functions that rotate passwords: AWS's own application makes them where its parameters say. */
  rotations(): readonly Party[] {
    return this.#graph.all("serverlessrepository/cloudFormationStack").map((stack) => {
      const parameter = (name: string) =>
        list(at(stack.inputs, `parameters.${name}`)).flatMap((text) => text.split(","));
      return this.#party("rotation", stack, "rotation", parameter("vpcSubnetIds"), parameter("vpcSecurityGroupIds"));
    });
  }

  /** S3 and DynamoDB, which have public addresses that gateway endpoints lead to. */
  gateways(): readonly Party[] {
    return this.#endpoints("Gateway").map((endpoint) => ({
      name: `aws/${serviceOf(endpoint.inputs.serviceName)}`,
      interfaces: [],
      span: INTERNET,
      prefixList: String(endpoint.outputs.prefixListId),
      gatewayTables: list(endpoint.inputs.routeTableIds),
    }));
  }

  /** CloudFront: by interfaces of its own beside the load balancer's with a VPC origin, else from the internet. */
  cloudFront(): readonly Party[] {
    if (this.#graph.all("cloudfront/distribution").length === 0) return [];
    const name = "cloudfront";
    if (this.#graph.all("cloudfront/vpcOrigin").length === 0)
      return [{ name, interfaces: [], span: INTERNET, prefixList: CLOUDFRONT_LIST }];
    const own = new Set(this.#graph.all("ec2/securityGroup").map(({ id }) => id));
    const referenced = this.#graph
      .all("vpc/securityGroupIngressRule")
      .map(({ inputs }) => String(inputs.referencedSecurityGroupId ?? ""));
    // The group is AWS's, so the stack names one that it did not make.
    const groups = [...new Set(referenced)].filter((group) => group !== "" && !own.has(group));
    if (groups.length > 1) throw new Error(`${this.#graph.stack} names groups that are nobody's: ${groups.join(", ")}`);
    const interfaces = this.#interfaces(list(this.#graph.one("lb/loadBalancer").inputs.subnets), groups);
    return [{ name, interfaces, unguarded: true, prefixList: CLOUDFRONT_LIST }];
  }

  #endpoints(kind: string): readonly StackResource[] {
    return this.#graph.all("ec2/vpcEndpoint").filter(({ inputs }) => inputs.vpcEndpointType === kind);
  }

  #subnetGroup(resource: string, name: unknown): readonly string[] {
    return list(this.#graph.one(resource, ({ inputs }) => inputs.name === name).inputs.subnetIds);
  }

  #party(
    kind: string,
    { name }: StackResource,
    role: string,
    subnets: readonly string[],
    groups: readonly string[],
    isPublic = false,
  ): Party {
    const key = name.replace(this.#prefix, "").replace(new RegExp(`-${role}$`), "");
    return { name: `${kind}/${key}`, interfaces: this.#interfaces(subnets, groups, isPublic) };
  }

  #interfaces(subnets: readonly string[], groups: readonly string[], isPublic = false): readonly Interface[] {
    return subnets.map((id) => {
      const subnet = this.#subnets.get(id);
      if (subnet === undefined) throw new Error(`${this.#graph.stack} has no subnet ${id}`);
      return { subnet, groups, isPublic };
    });
  }
}

function serviceOf(serviceName: unknown): string {
  return String(serviceName).replace(/^com\.amazonaws\.[^.]+\./, "");
}

function readSubnet(graph: StackGraph, { id, inputs }: StackResource): Subnet {
  const acl = graph.one("ec2/networkAclAssociation", (association) => association.inputs.subnetId === id);
  const table = graph.one("ec2/routeTableAssociation", (association) => association.inputs.subnetId === id);
  return {
    id,
    span: spanOf(String(inputs.cidrBlock)),
    networkAcl: String(acl.inputs.networkAclId),
    routeTable: String(table.inputs.routeTableId),
  };
}
