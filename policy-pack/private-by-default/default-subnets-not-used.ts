import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

const MACHINE = {
  path: "subnetId",
  // A launch template may name the subnet.
  when: (machine: Resource) => not(machine.at("launchTemplate").set()),
  what: "the machine stands in the default VPC, with a public address",
  required: "a subnet",
  fix: "set subnetId to that of a private subnet",
};

const STORE = {
  path: "dbSubnetGroupName",
  must: isSet,
  what: "the database stands in the default VPC",
  required: "a subnet group of private subnets",
  fix: "set dbSubnetGroupName: subnetGroup.name",
};

export const policy = definePropertyPolicy({
  name: "default-subnets-not-used",
  title: "Machines and databases stand in subnets that the program names",
  severity: "medium",
  rationale:
    "Where no subnet is named, AWS takes one of the default VPC: it leads to the internet, and gives every machine a public address.",
  remediation: [
    "Set subnetId of machines, vpcZoneIdentifiers of Auto Scaling groups, and subnet groups of databases, to private subnets.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html",
  preset: "strict",
  demands: [
    {
      ...MACHINE,
      tokens: TOKENS.instance,
      must: (subnet, machine) =>
        or(subnet.set(), machine.at("primaryNetworkInterface").set(), machine.at("networkInterfaces").set()),
    },
    {
      ...MACHINE,
      tokens: TOKENS.spotInstanceRequest,
      must: (subnet, machine) => or(subnet.set(), machine.at("networkInterfaces").set()),
    },
    {
      tokens: TOKENS.autoscalingGroup,
      path: "vpcZoneIdentifiers",
      must: isSet,
      // Without either of the two the launch template names the subnets.
      when: (group) => group.at("availabilityZones").set(),
      what: "the group starts machines in the default VPC",
      required: "subnets",
      fix: "set vpcZoneIdentifiers to private subnets, and leave availabilityZones out",
    },
    {
      ...STORE,
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster),
      // A replica in the region of its source takes the source's subnets.
      when: (database) => not(database.at("replicateSourceDb").set()),
    },
    { ...STORE, tokens: TOKENS.docdbCluster },
    {
      ...STORE,
      tokens: TOKENS.neptuneCluster,
      path: "neptuneSubnetGroupName",
      fix: "set neptuneSubnetGroupName: subnetGroup.name",
    },
  ],
});
