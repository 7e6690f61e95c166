import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function subnet(zone: string): ExampleResource {
  const props = { vpcId: unknownValue, availabilityZone: `us-east-1${zone}` };
  return { type: "aws:ec2/subnet:Subnet", name: `app-${zone}`, props, outputs: { id: `subnet-${zone}` } };
}

function service(subnets: unknown, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:ecs/service:Service",
    name: "api",
    props: { networkConfiguration: { subnets } },
    propertyDependencies: { networkConfiguration: dependencies },
  };
}

const cluster: ExampleResource = {
  type: "aws:rds/cluster:Cluster",
  name: "ledger",
  props: { engine: "aurora-postgresql" },
  outputs: { id: "ledger" },
};

function member(zone: string | undefined): ExampleResource {
  return {
    type: "aws:rds/clusterInstance:ClusterInstance",
    name: `ledger-${zone ?? "any"}`,
    props: { clusterIdentifier: unknownValue, ...(zone ? { availabilityZone: `us-east-1${zone}` } : {}) },
    propertyDependencies: { clusterIdentifier: ["ledger"] },
  };
}

function cache(props: Props): ExampleResource {
  return { type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "sessions", props };
}

function balancer(props: Props, family = "lb"): ExampleResource {
  return { type: `aws:${family}/loadBalancer:LoadBalancer`, name: "edge", props };
}

export const examples = defineExamples([
  {
    name: "a service in subnets of two zones, which are made with it",
    verdict: "holds",
    resources: [subnet("a"), subnet("b"), service([unknownValue, unknownValue], ["app-a", "app-b"])],
  },
  { name: "adopted subnets, told by their number", verdict: "holds", resources: [service(["subnet-1", "subnet-2"])] },
  {
    name: "an Aurora cluster with an instance in each of two zones",
    verdict: "holds",
    resources: [cluster, member("a"), member("b")],
  },
  {
    name: "a cache with a replica that takes over",
    verdict: "holds",
    resources: [cache({ automaticFailoverEnabled: true, multiAzEnabled: true, numCacheClusters: 2 })],
  },
  {
    name: "a cache in shards, each with a replica",
    verdict: "holds",
    resources: [
      cache({ automaticFailoverEnabled: true, multiAzEnabled: true, numNodeGroups: 3, replicasPerNodeGroup: 1 }),
    ],
  },
  {
    name: "a read replica",
    verdict: "not applicable",
    resources: [{ type: "aws:rds/instance:Instance", name: "reports", props: { replicateSourceDb: "ledger" } }],
  },
  {
    name: "a database without a standby",
    verdict: "violated",
    resources: [{ type: "aws:rds/instance:Instance", name: "ledger", props: { engine: "postgres" } }],
    says: "multiAz: true",
  },
  {
    name: "an Aurora cluster of one instance",
    verdict: "violated",
    resources: [cluster, member(undefined)],
    says: "1 instance",
  },
  {
    name: "two instances in the same zone",
    verdict: "violated",
    resources: [cluster, member("a"), { ...member("a"), name: "ledger-2" }],
  },
  {
    name: "two nodes that do not fail over",
    verdict: "violated",
    resources: [cache({ numCacheClusters: 2, multiAzEnabled: true })],
    says: "automaticFailoverEnabled: true",
  },
  {
    name: "a service whose two subnets share a zone",
    verdict: "violated",
    resources: [
      subnet("a"),
      { ...subnet("a"), name: "app-a2", outputs: { id: "subnet-a2" } },
      service(["subnet-a", "subnet-a2"]),
    ],
  },
  {
    name: "a load balancer in one subnet, by the other token",
    verdict: "violated",
    resources: [balancer({ loadBalancerType: "network", subnetMappings: [{ subnetId: "subnet-1" }] }, "alb")],
    says: "subnetMappings",
  },
  {
    name: "an endpoint with an address in one zone",
    verdict: "violated",
    resources: [
      {
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        name: "secrets",
        props: { vpcEndpointType: "Interface", subnetIds: [unknownValue] },
      },
    ],
  },
  { name: "subnets that are not known yet", verdict: "undecided", resources: [balancer({ subnets: unknownValue })] },
  {
    name: "a standby that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:rds/instance:Instance", name: "ledger", props: { multiAz: unknownValue } }],
  },
]);
