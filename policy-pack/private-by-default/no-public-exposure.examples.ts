import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function resource(token: string, props: Props): ExampleResource {
  return { type: `aws:${token}`, name: "it", props };
}

const database = (props: Props) => resource("rds/instance:Instance", { engine: "postgres", ...props });
export const examples = defineExamples([
  { name: "a private database", verdict: "holds", resources: [database({ publiclyAccessible: false })] },
  {
    name: "an instance profile of DMS that is private",
    verdict: "holds",
    resources: [resource("dms/instanceProfile:InstanceProfile", { publiclyAccessible: false })],
  },
  {
    name: "an instance profile of DMS that says nothing, which is public",
    verdict: "violated",
    resources: [resource("dms/instanceProfile:InstanceProfile", {})],
    says: "replications with the profile",
  },
  ...[
    "timestreaminfluxdb/dbInstance:DbInstance",
    "timestreaminfluxdb/dbCluster:DbCluster",
    "lightsail/database:Database",
    "m2/environment:Environment",
  ].flatMap((token) => [
    { name: `${token} that says nothing`, verdict: "holds" as const, resources: [resource(token, {})] },
    {
      name: `${token} that is public`,
      verdict: "violated" as const,
      resources: [resource(token, { publiclyAccessible: true })],
    },
  ]),
  {
    name: "the address of a NAT gateway",
    verdict: "holds",
    resources: [resource("ec2/eip:Eip", { domain: "vpc" })],
  },
  {
    name: "a load balancer that faces the internet",
    verdict: "holds",
    resources: [resource("lb/loadBalancer:LoadBalancer", { internal: false })],
  },
  {
    name: "the same, where the config refuses it, by the other token",
    verdict: "violated",
    resources: [resource("alb/loadBalancer:LoadBalancer", {})],
    config: { publicLoadBalancers: false },
    says: "internal: true",
  },
  {
    name: "a database with a public address, in the way that providers read as well",
    verdict: "violated",
    resources: [database({ publiclyAccessible: "1" })],
  },
  {
    name: "a database with a public address",
    verdict: "violated",
    resources: [database({ publiclyAccessible: true })],
    says: "publiclyAccessible: false",
  },
  {
    name: "a member of a cluster with a public address",
    verdict: "violated",
    resources: [resource("rds/clusterInstance:ClusterInstance", { publiclyAccessible: true })],
  },
  {
    name: "a shard group with public addresses",
    verdict: "violated",
    resources: [resource("rds/shardGroup:ShardGroup", { publiclyAccessible: true })],
  },
  {
    name: "Neptune with public addresses",
    verdict: "violated",
    resources: [resource("neptune/clusterInstance:ClusterInstance", { publiclyAccessible: true })],
  },
  {
    name: "a public warehouse",
    verdict: "violated",
    resources: [resource("redshift/cluster:Cluster", { publiclyAccessible: true })],
  },
  {
    name: "a public warehouse without servers",
    verdict: "violated",
    resources: [resource("redshiftserverless/workgroup:Workgroup", { publiclyAccessible: true })],
  },
  {
    name: "a migration with a public address",
    verdict: "violated",
    resources: [resource("dms/replicationInstance:ReplicationInstance", { publiclyAccessible: true })],
  },
  {
    name: "a graph that the internet reaches",
    verdict: "violated",
    resources: [resource("neptunegraph/graph:Graph", { publicConnectivity: true })],
    says: "publicConnectivity: false",
  },
  {
    name: "an elastic address of a machine",
    verdict: "violated",
    resources: [resource("ec2/eip:Eip", { instance: unknownValue })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [database({ publiclyAccessible: unknownValue })],
  },
]);
