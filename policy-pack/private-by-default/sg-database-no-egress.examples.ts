import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ec2/securityGroup:SecurityGroup", name: "data", props: { vpcId: "vpc-1", ...props } };
}

function store(type: string, list: string): ExampleResource {
  return {
    type,
    name: "ledger",
    props: { [list]: [unknownValue] },
    propertyDependencies: { [list]: ["data"] },
  };
}

function rule(props: Readonly<Record<string, unknown>>, dependencies: readonly string[] = ["data"]): ExampleResource {
  return {
    type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    name: "out",
    props: { securityGroupId: unknownValue, ipProtocol: "tcp", ...props },
    propertyDependencies: { securityGroupId: dependencies },
  };
}

const DATABASE = store("aws:rds/cluster:Cluster", "vpcSecurityGroupIds");
const DOCUMENTS = store("aws:docdb/cluster:Cluster", "vpcSecurityGroupIds");
const CACHE = store("aws:elasticache/replicationGroup:ReplicationGroup", "securityGroupIds");
const ALL = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
const ANSWERS = { fromPort: 1024, toPort: 65535, referencedSecurityGroupId: "sg-0123456789abcdef0" };

export const examples = defineExamples([
  { name: "a database whose group has no outgoing rule", verdict: "holds", resources: [group(), DATABASE] },
  {
    name: "a group that only lets in",
    verdict: "holds",
    resources: [group({ ingress: [{ protocol: "tcp", fromPort: 27017, toPort: 27017, self: true }] }), DOCUMENTS],
  },
  {
    name: "answers to a group, where the config allows them",
    verdict: "holds",
    resources: [group(), DATABASE, rule(ANSWERS)],
    config: { allow: "answers" },
  },
  {
    name: "a group that guards no data store",
    verdict: "not applicable",
    resources: [group({ egress: [ALL] })],
  },
  {
    name: "a database that may call everyone",
    verdict: "violated",
    resources: [group({ egress: [ALL] }), DATABASE],
    says: "ledger may open",
  },
  {
    name: "a cache that may call HTTPS, by a rule of its own",
    verdict: "violated",
    resources: [group(), CACHE, rule({ cidrIpv4: "10.0.0.0/16", fromPort: 443, toPort: 443 })],
    says: "out",
  },
  {
    name: "documents, by the older rule",
    verdict: "violated",
    resources: [
      group(),
      DOCUMENTS,
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "out",
        props: { securityGroupId: unknownValue, type: "egress", ...ALL },
        propertyDependencies: { securityGroupId: ["data"] },
      },
    ],
  },
  {
    name: "answers to a range",
    verdict: "violated",
    resources: [group(), DATABASE, rule({ fromPort: 1024, toPort: 65535, cidrIpv4: "10.0.0.0/16" })],
    config: { allow: "answers" },
  },
  {
    name: "a rule of a group that is not known yet",
    verdict: "undecided",
    resources: [group(), DATABASE, rule({ fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/16" }, [])],
  },
]);
