import { assert } from "chai";
import {
  at,
  balancerGroups,
  defaultRoute,
  egress,
  endpoint,
  ingress,
  list,
  serviceGroup,
  statementsOf,
  subnets,
} from "../ask.ts";
import { token, type StackGraph, type StackResource, type Value } from "../graph.ts";
import type { Row } from "../row.ts";

const ENDPOINTS = ["ecr.api", "ecr.dkr", "secretsmanager", "sts", "dynamodb", "s3"];

function taskSubnets(graph: StackGraph): readonly string[] {
  return list(at(graph.one("ecs/service").inputs, "networkConfiguration.subnets"));
}

function storeSubnets(graph: StackGraph): readonly string[] {
  return [...graph.some("rds/subnetGroup"), ...graph.some("elasticache/subnetGroup")].flatMap(({ inputs }) =>
    list(inputs.subnetIds),
  );
}

function zones(found: readonly StackResource[]): ReadonlySet<Value | undefined> {
  return new Set(found.map(({ inputs }) => inputs.availabilityZone));
}

function storeGroups(graph: StackGraph): readonly (readonly [string, number])[] {
  return [
    ...graph
      .some("rds/cluster")
      .flatMap(({ inputs }) => list(inputs.vpcSecurityGroupIds).map((id) => [id, 5432] as const)),
    ...graph
      .some("elasticache/replicationGroup")
      .flatMap(({ inputs }) => list(inputs.securityGroupIds).map((id) => [id, 6379] as const)),
  ];
}

function tasksHaveNoAddress(graph: StackGraph): void {
  const { inputs } = graph.one("ecs/service");
  assert.notEqual(at(inputs, "networkConfiguration.assignPublicIp"), true);
  for (const subnet of subnets(graph, taskSubnets(graph))) {
    assert.notEqual(subnet.inputs.mapPublicIpOnLaunch, true);
    assert.isUndefined(defaultRoute(graph, subnet.id)?.inputs.gatewayId, `${subnet.name} leads to an internet gateway`);
  }
}

export const rows: readonly Row[] = [
  {
    id: "F-02",
    holds: (graph) => {
      for (const { inputs } of graph.some("lb/loadBalancer")) assert.isTrue(inputs.internal);
      for (const { inputs } of graph.some("rds/clusterInstance")) assert.isFalse(inputs.publiclyAccessible);
      for (const bucket of graph.some("s3/bucket")) {
        const { inputs } = graph.one("s3/bucketPublicAccessBlock", (block) => block.inputs.bucket === bucket.id);
        for (const block of ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"])
          assert.isTrue(inputs[block]);
      }
      for (const { inputs } of graph.some("ec2/defaultSecurityGroup")) {
        assert.isEmpty(inputs.ingress ?? []);
        assert.isEmpty(inputs.egress ?? []);
      }
      for (const { inputs } of graph.some("ec2/subnet")) assert.notEqual(inputs.mapPublicIpOnLaunch, true);
      tasksHaveNoAddress(graph);
    },
    breaks: (graph) => graph.with("rds/clusterInstance", { publiclyAccessible: true }),
    breaker: "the database is publicly accessible",
  },
  {
    id: "F-05",
    holds: (graph) => {
      for (const service of ["ecr.api", "ecr.dkr", "logs", "monitoring", "secretsmanager", "kms", "s3", "dynamodb"])
        endpoint(graph, service);
    },
    breaks: (graph) => graph.without(({ inputs }) => String(inputs.serviceName).endsWith(".logs")),
    breaker: "the endpoint of CloudWatch Logs is missing",
  },
  {
    id: "F-07",
    holds: (graph) => {
      const spread = [
        zones(subnets(graph, taskSubnets(graph))),
        zones(subnets(graph, list(graph.one("lb/loadBalancer").inputs.subnets))),
        zones(subnets(graph, storeSubnets(graph))),
        zones(subnets(graph, list(endpoint(graph, "secretsmanager").inputs.subnetIds))),
      ];
      for (const found of spread) assert.isAtLeast(found.size, 2);
    },
    breaks: (graph) => graph.with("ec2/subnet", { availabilityZone: "us-east-1a" }),
    breaker: "all subnets stand in one zone",
  },
  {
    id: "F-32",
    holds: (graph) => {
      for (const { inputs } of graph.some("lb/targetGroup")) {
        assert.equal(inputs.protocol, "HTTP");
        assert.equal(inputs.port, 8080);
        assert.equal(inputs.vpcId, graph.one("ec2/vpc").id);
      }
      tasksHaveNoAddress(graph);
    },
    breaks: (graph) => graph.with("lb/targetGroup", { vpcId: "vpc-0another" }),
    breaker: "the targets are in another VPC",
  },
  {
    id: "F-38",
    holds: tasksHaveNoAddress,
    breaks: (graph) =>
      graph.with("ecs/service", {
        networkConfiguration: {
          ...(graph.one("ecs/service").inputs.networkConfiguration as object),
          assignPublicIp: true,
        },
      }),
    breaker: "tasks get public addresses",
  },
  {
    id: "F-39",
    holds: (graph) => {
      for (const subnet of subnets(graph, storeSubnets(graph))) {
        assert.isUndefined(defaultRoute(graph, subnet.id), `${subnet.name} has a default route`);
        assert.notEqual(subnet.inputs.mapPublicIpOnLaunch, true);
      }
    },
    breaks: (graph) => {
      const [store] = storeSubnets(graph);
      const association = graph.one("ec2/routeTableAssociation", ({ inputs }) => inputs.subnetId === store);
      const inputs = { routeTableId: association.inputs.routeTableId ?? null, destinationCidrBlock: "0.0.0.0/0" };
      return graph.plus({ ...association, type: token("ec2/route"), inputs });
    },
    breaker: "a data subnet has a default route",
  },
  {
    id: "F-40",
    holds: (graph) => {
      const balancer = graph.one("lb/loadBalancer");
      assert.isTrue(balancer.inputs.internal);
      assert.equal(at(graph.one("cloudfront/vpcOrigin").inputs, "vpcOriginEndpointConfig.arn"), balancer.outputs.arn);
    },
    breaks: (graph) => graph.with("lb/loadBalancer", { internal: false }),
    breaker: "the load balancer faces the internet",
  },
  {
    id: "F-41",
    holds: (graph) => {
      const rules = balancerGroups(graph).flatMap((group) => ingress(graph, group));
      assert.isNotEmpty(rules);
      for (const { inputs, name } of rules) {
        assert.notProperty(inputs, "cidrIpv4", name);
        assert.notProperty(inputs, "cidrIpv6", name);
        assert.isTrue("prefixListId" in inputs || "referencedSecurityGroupId" in inputs, name);
      }
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupIngressRule", { cidrIpv4: "0.0.0.0/0" }, ({ inputs }) =>
        balancerGroups(graph).includes(String(inputs.securityGroupId)),
      ),
    breaker: "the load balancer admits the internet",
  },
  {
    id: "F-42",
    holds: (graph) => {
      const service = serviceGroup(graph);
      for (const { inputs } of ingress(graph, service)) {
        assert.include(balancerGroups(graph), String(inputs.referencedSecurityGroupId));
        assert.deepEqual([inputs.fromPort, inputs.toPort], [8080, 8080]);
      }
      // The rotation function is the one permitted addition to the database (Z-19).
      const rotation = graph.one("ec2/securityGroup", ({ inputs }) => inputs.description === "Rotation function").id;
      for (const [group, port] of storeGroups(graph)) {
        const admitted = port === 5432 ? [service, rotation] : [service];
        assert.sameMembers(
          ingress(graph, group).map(({ inputs }) => inputs.referencedSecurityGroupId),
          admitted,
        );
        for (const { inputs } of ingress(graph, group)) {
          assert.deepEqual([inputs.fromPort, inputs.toPort], [port, port]);
        }
      }
    },
    breaks: (graph) =>
      graph.with(
        "vpc/securityGroupIngressRule",
        { referencedSecurityGroupId: balancerGroups(graph)[0] as string },
        ({ inputs }) => inputs.fromPort === 5432,
      ),
    breaker: "the load balancer reaches the database",
  },
  {
    id: "F-43",
    holds: (graph) => {
      for (const service of ENDPOINTS) {
        const { inputs } = endpoint(graph, service);
        const gateway = service === "s3" || service === "dynamodb";
        assert.equal(inputs.vpcEndpointType, gateway ? "Gateway" : "Interface");
        if (!gateway) assert.isTrue(inputs.privateDnsEnabled);
        for (const { principal, condition, resources, effect } of statementsOf(inputs.policy))
          if (effect === "Allow" && JSON.stringify(principal).includes("*"))
            assert.isTrue(Object.keys(condition).length > 0 || !resources.includes("*"), `${service}'s policy is open`);
      }
    },
    breaks: (graph) =>
      graph.with("ec2/vpcEndpoint", {
        policy: JSON.stringify({ Statement: { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" } }),
      }),
    breaker: "the endpoints' policies allow everything",
  },
  {
    id: "F-44",
    holds: (graph) => assert.isEmpty(graph.all("ec2/natGateway")),
    breaks: (graph) => {
      return graph.plus({ ...graph.one("ec2/vpc"), type: token("ec2/natGateway") });
    },
    breaker: "there is a NAT gateway",
  },
  {
    id: "D-20",
    holds: (graph) => {
      assert.lengthOf(taskSubnets(graph), 2);
      for (const { name } of subnets(graph, taskSubnets(graph))) assert.match(name, /-app-/);
      serviceGroup(graph);
      tasksHaveNoAddress(graph);
    },
    breaks: (graph) =>
      graph.with("ecs/service", {
        networkConfiguration: {
          subnets: list(graph.one("lb/loadBalancer").inputs.subnets),
          securityGroups: [serviceGroup(graph)],
        },
      }),
    breaker: "tasks stand in the web subnets",
  },
  {
    id: "D-35",
    holds: (graph) => {
      const rules = balancerGroups(graph).flatMap((group) => egress(graph, group));
      assert.isNotEmpty(rules);
      for (const { inputs, name } of rules) {
        assert.equal(inputs.referencedSecurityGroupId, serviceGroup(graph), name);
        assert.deepEqual([inputs.fromPort, inputs.toPort], [8080, 8080], name);
      }
    },
    breaks: (graph) => graph.with("vpc/securityGroupEgressRule", { fromPort: -1, toPort: -1, ipProtocol: "-1" }),
    breaker: "the load balancer reaches every port",
  },
  {
    id: "D-48",
    holds: (graph) => {
      for (const group of graph.some("ec2/securityGroup")) {
        const weight = ({ inputs }: StackResource) => ("prefixListId" in inputs ? 55 : 1);
        for (const rules of [ingress(graph, group.id), egress(graph, group.id)]) {
          // A gateway endpoint's list is short (S3 and DynamoDB publish a handful of ranges); CloudFront's weighs 55.
          const cloudFront = rules.filter(({ inputs }) => inputs.prefixListId === "pl-3b927c52");
          assert.isAtMost(
            cloudFront.reduce((sum, rule) => sum + weight(rule), rules.length - cloudFront.length),
            60,
            group.name,
          );
        }
      }
    },
    breaks: (graph) => {
      const copy = graph.clone();
      const [rule] = copy.some("vpc/securityGroupIngressRule");
      for (let index = 0; index < 61; index += 1)
        (copy.resources as StackResource[]).push({ ...(rule as StackResource), urn: `${rule?.urn}-${index}` });
      return copy;
    },
    breaker: "a group has 61 rules more",
  },
  {
    id: "D-55",
    holds: (graph) => {
      for (const service of ["ecr.api", "ecr.dkr"])
        assert.equal(endpoint(graph, service).inputs.vpcEndpointType, "Interface");
      const layers = statementsOf(endpoint(graph, "s3").inputs.policy).flatMap(({ resources }) => resources);
      assert.include(layers, "arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*");
    },
    breaks: (graph) => graph.without(({ inputs }) => String(inputs.serviceName).endsWith("ecr.dkr")),
    breaker: "the Docker endpoint of ECR is missing",
  },
];
