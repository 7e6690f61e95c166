/** A violating and an obeying case of each rule, by the rule's id. */
import type { Case } from "./fixtures.ts";
import {
  acl,
  aclRule,
  cluster,
  doc,
  dynamo,
  goodTrust,
  group,
  ingress,
  many,
  name,
  subnetA,
  table,
  targets,
  vpc,
} from "./fixtures.ts";

/** By rule id. */
export const NETWORK_CASES: Readonly<Record<string, Case>> = {
  "load-balancer-name": name("lb.LoadBalancer", "name", "-edge", "edge", { subnets: ["subnet-1", "subnet-2"] }),
  "target-group-name": name("lb.TargetGroup", "name", "a".repeat(33), "a".repeat(32), targets({})),
  "bucket-name": name("s3.Bucket", "bucket", "My_Bucket", "my-bucket"),
  "database-identifier": name("rds.Cluster", "clusterIdentifier", "ledger--db", "ledger-db", cluster({})),
  "database-instance-identifier": name("rds.ClusterInstance", "identifier", "1db", "db-1", {
    clusterIdentifier: "x",
    instanceClass: "db.t4g.medium",
    engine: "aurora-postgresql",
  }),
  "replication-group-id": name("elasticache.ReplicationGroup", "replicationGroupId", "a".repeat(41), "a".repeat(40), {
    description: "d",
  }),
  "secret-name": name("secretsmanager.Secret", "name", "app/db-abc123", "app/db-credentials"),
  "parameter-name": name("ssm.Parameter", "name", "fintech/prod/port", "/fintech/prod/port", {
    type: "String",
    value: "1",
  }),
  "role-name": name("iam.Role", "name", "r".repeat(65), "r".repeat(64), { assumeRolePolicy: doc(goodTrust) }),
  "repository-name": name("ecr.Repository", "name", "API", "team/api"),
  "log-group-name": name("cloudwatch.LogGroup", "name", "/ecs/my group", "/ecs/my-group"),
  "table-name": name("dynamodb.Table", "name", "t", "tab", dynamo({})),
  "key-alias-name": name("kms.Alias", "name", "alias/aws/mine", "alias/mine", { targetKeyId: "x" }),
  "queue-name": name("sqs.Queue", "name", "a b", "a-b"),
  "topic-name": name("sns.Topic", "name", "a.b", "a-b"),
  "ecs-name": name("ecs.Cluster", "name", "a b", "a-b"),
  "duplicate-name": {
    type: "lb.TargetGroup",
    before: [["lb.TargetGroup", "first", targets({ name: "api" })]],
    bad: targets({ name: "api" }),
    good: targets({ name: "web" }),
  },
  "dangling-reference": {
    type: "ec2.Subnet",
    before: [vpc, subnetA],
    bad: { vpcId: "$gone", cidrBlock: "10.0.9.0/24" },
    good: { vpcId: "$vpc", cidrBlock: "10.0.9.0/24" },
  },
  "vpc-cidr-size": { type: "ec2.Vpc", bad: { cidrBlock: "10.0.0.0/8" }, good: { cidrBlock: "10.0.0.0/16" } },
  "subnet-within-vpc": {
    type: "ec2.Subnet",
    before: [vpc],
    bad: { vpcId: "$vpc", cidrBlock: "10.1.0.0/24" },
    good: { vpcId: "$vpc", cidrBlock: "10.0.1.0/24" },
  },
  "subnet-overlap": {
    type: "ec2.Subnet",
    before: [vpc, subnetA],
    bad: { vpcId: "$vpc", cidrBlock: "10.0.0.128/25" },
    good: { vpcId: "$vpc", cidrBlock: "10.0.1.0/25" },
  },
  "subnet-zone-region": {
    type: "ec2.Subnet",
    bad: { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "eu-west-1a" },
    good: { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" },
  },
  "security-group-budget": {
    type: "vpc.SecurityGroupIngressRule",
    before: [
      vpc,
      group,
      [
        "vpc.SecurityGroupIngressRule",
        "list",
        { securityGroupId: "$group", ipProtocol: "tcp", fromPort: 443, toPort: 443, prefixListId: "pl-3b927c52" },
      ],
    ],
    bad: { securityGroupId: "$group", ipProtocol: "tcp", fromPort: 80, toPort: 80, prefixListId: "pl-3b927c52" },
    good: ingress({ fromPort: 80, toPort: 80 }),
  },
  "security-group-inline-budget": {
    type: "ec2.SecurityGroup",
    bad: {
      ingress: [
        {
          protocol: "tcp",
          fromPort: 1,
          toPort: 1,
          cidrBlocks: Array.from({ length: 61 }, (_item, index) => `10.${index}.0.0/16`),
        },
      ],
    },
    good: {
      ingress: [
        {
          protocol: "tcp",
          fromPort: 1,
          toPort: 1,
          cidrBlocks: Array.from({ length: 60 }, (_item, index) => `10.${index}.0.0/16`),
        },
      ],
    },
  },
  "security-group-duplicate-rule": {
    type: "vpc.SecurityGroupIngressRule",
    before: [vpc, group, ["vpc.SecurityGroupIngressRule", "first", ingress({})]],
    bad: ingress({}),
    good: ingress({ cidrIpv4: "10.0.0.0/16" }),
  },
  "security-group-ports": {
    type: "vpc.SecurityGroupIngressRule",
    before: [vpc, group],
    bad: ingress({ fromPort: 444 }),
    good: ingress({ fromPort: 442 }),
  },
  "security-group-protocol-ports": {
    type: "vpc.SecurityGroupIngressRule",
    before: [vpc, group],
    bad: ingress({ ipProtocol: "-1" }),
    good: { securityGroupId: "$group", ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" },
  },
  "network-acl-rule-number": {
    type: "ec2.NetworkAclRule",
    before: [vpc, acl],
    bad: aclRule({ ruleNumber: 32767 }),
    good: aclRule({ ruleNumber: 32766 }),
  },
  "network-acl-budget": {
    type: "ec2.NetworkAclRule",
    before: [vpc, acl, ...many(20, (index) => ["ec2.NetworkAclRule", `r${index}`, aclRule({ ruleNumber: index + 1 })])],
    bad: aclRule({}),
    good: aclRule({ egress: true }),
  },
  "network-acl-clash": {
    type: "ec2.NetworkAclRule",
    before: [vpc, acl, ["ec2.NetworkAclRule", "r", aclRule({})]],
    bad: aclRule({}),
    good: aclRule({ ruleNumber: 101 }),
  },
  "endpoint-private-dns": {
    type: "ec2.VpcEndpoint",
    before: [
      vpc,
      [
        "ec2.VpcEndpoint",
        "e",
        {
          vpcId: "$vpc",
          serviceName: "com.amazonaws.us-east-1.sts",
          vpcEndpointType: "Interface",
          privateDnsEnabled: true,
        },
      ],
    ],
    bad: {
      vpcId: "$vpc",
      serviceName: "com.amazonaws.us-east-1.sts",
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
    },
    good: {
      vpcId: "$vpc",
      serviceName: "com.amazonaws.us-east-1.sts",
      vpcEndpointType: "Interface",
      privateDnsEnabled: false,
    },
  },
  "endpoint-type": {
    type: "ec2.VpcEndpoint",
    bad: { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.sts" },
    good: { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.s3" },
  },
  "route-target": {
    type: "ec2.Route",
    bad: { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0" },
    good: { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
  },
  "route-duplicate": {
    type: "ec2.Route",
    before: [
      vpc,
      table,
      ["ec2.Route", "r", { routeTableId: "$table", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }],
    ],
    bad: { routeTableId: "$table", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-2" },
    good: { routeTableId: "$table", destinationCidrBlock: "1.0.0.0/8", gatewayId: "igw-2" },
  },
  "one-internet-gateway": {
    type: "ec2.InternetGateway",
    before: [vpc, ["ec2.InternetGateway", "g", { vpcId: "$vpc" }]],
    bad: { vpcId: "$vpc" },
    good: {},
  },
};
