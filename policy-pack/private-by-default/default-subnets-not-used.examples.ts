import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const machine = resourceOf("aws:ec2/instance:Instance", "machine");
const spot = resourceOf("aws:ec2/spotInstanceRequest:SpotInstanceRequest", "machine");
const group = resourceOf("aws:autoscaling/group:Group", "machines");
const instance = resourceOf("aws:rds/instance:Instance", "orders");
const cluster = resourceOf("aws:rds/cluster:Cluster", "orders");
const documents = resourceOf("aws:docdb/cluster:Cluster", "orders");
const relations = resourceOf("aws:neptune/cluster:Cluster", "orders");

const INTERFACE = { networkInterfaceId: "eni-1", deviceIndex: 0 };

export const examples = defineExamples([
  { name: "a subnet", verdict: "holds", resources: [machine({ subnetId: "subnet-1" })] },
  { name: "a subnet that is made with it", verdict: "holds", resources: [machine({ subnetId: unknownValue })] },
  {
    name: "an interface, which stands in a subnet",
    verdict: "holds",
    resources: [machine({ primaryNetworkInterface: { networkInterfaceId: "eni-1" } })],
  },
  {
    name: "an interface, in the older form",
    verdict: "holds",
    resources: [machine({ networkInterfaces: [INTERFACE] })],
  },
  {
    name: "no subnet",
    verdict: "violated",
    resources: [machine({ instanceType: "m7g.large" })],
    says: "public address",
  },
  {
    name: "a launch template, which may name one",
    verdict: "not applicable",
    resources: [machine({ launchTemplate: { id: "lt-1" } })],
  },
  { name: "a spot machine in a subnet", verdict: "holds", resources: [spot({ subnetId: "subnet-1" })] },
  { name: "a spot machine with an interface", verdict: "holds", resources: [spot({ networkInterfaces: [INTERFACE] })] },
  { name: "a spot machine without a subnet", verdict: "violated", resources: [spot({})] },
  { name: "a group in subnets", verdict: "not applicable", resources: [group({ vpcZoneIdentifiers: ["subnet-1"] })] },
  {
    name: "a group in subnets, and in zones",
    verdict: "holds",
    resources: [group({ vpcZoneIdentifiers: ["subnet-1"], availabilityZones: ["eu-central-1a"] })],
  },
  {
    name: "a group in zones",
    verdict: "violated",
    resources: [group({ availabilityZones: ["eu-central-1a"] })],
  },
  { name: "a group whose template names subnets", verdict: "not applicable", resources: [group({})] },
  { name: "a database in a group", verdict: "holds", resources: [instance({ dbSubnetGroupName: "data" })] },
  {
    name: "a database in a group that is made with it",
    verdict: "holds",
    resources: [instance({ dbSubnetGroupName: unknownValue })],
  },
  { name: "a database without", verdict: "violated", resources: [instance({})] },
  { name: "Aurora in a group", verdict: "holds", resources: [cluster({ dbSubnetGroupName: "data" })] },
  { name: "Aurora without", verdict: "violated", resources: [cluster({})] },
  { name: "a replica", verdict: "not applicable", resources: [instance({ replicateSourceDb: "orders" })] },
  { name: "DocumentDB in a group", verdict: "holds", resources: [documents({ dbSubnetGroupName: "data" })] },
  { name: "DocumentDB without", verdict: "violated", resources: [documents({})] },
  { name: "Neptune in a group", verdict: "holds", resources: [relations({ neptuneSubnetGroupName: "data" })] },
  { name: "Neptune without", verdict: "violated", resources: [relations({})], says: "neptuneSubnetGroupName" },
]);
