import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { LoadBalancer, type LoadBalancerArgs } from "../../../components/edge/load-balancer.ts";
import type { SecureVpc } from "../../../components/network/secure-vpc.ts";
import { DEPLOYMENT } from "../harness.ts";

/** As much of a network as the edge asks for. */
export type EdgeNetwork = Pick<SecureVpc, "vpcId" | "subnets" | "internetGateway">;

/** A network of two zones, without the components of a whole one. To be called inside a recording. */
export function network(): EdgeNetwork {
  const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.20.0.0/16" });
  const tier = (name: string) => ({
    ids: [pulumi.output(`${name}-a`), pulumi.output(`${name}-b`)],
    byZone: {},
    routeTables: [],
  });
  return {
    vpcId: vpc.id,
    subnets: { web: tier("web"), app: tier("app"), data: tier("data") },
    internetGateway: new aws.ec2.InternetGateway("igw", { vpcId: vpc.id }),
  };
}

const ROUTE = { paths: ["/*"], port: 8080, healthCheck: { path: "/health" } };

/** A load balancer as the dev stack has it: HTTP behind CloudFront's prefix list. */
export function devLoadBalancer(within: EdgeNetwork, args: Partial<LoadBalancerArgs> = {}): LoadBalancer {
  return new LoadBalancer("lb", {
    deployment: DEPLOYMENT,
    network: within,
    loadBalancerName: "fintech-alb",
    exposure: "internal",
    protocol: "http",
    ingress: { from: "prefix-list", prefixListId: "pl-3b927c52", ports: [80, 443] },
    routes: { api: { ...ROUTE, targetGroupName: "fintech-api-tg" } },
    deletionProtection: false,
    accessLogs: { expireAfterDays: 30 },
    ...args,
  });
}

/** A load balancer as the prod stack has it: HTTPS, the VPC origin's group, and the secret header. */
export function prodLoadBalancer(within: EdgeNetwork, args: Partial<LoadBalancerArgs> = {}): LoadBalancer {
  return devLoadBalancer(within, {
    protocol: "https",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
    ingress: { from: "vpc-origin-group" },
    originHeader: { name: "X-Origin-Verify", values: ["current", "previous"] },
    deletionProtection: true,
    ...args,
  });
}
