import { z } from "zod";
import { onOff, text } from "./scalars.ts";

const zoneKey = () => text(/^[a-z]{2}(?:-[a-z]+)+-\d[a-f]$/, "an availability zone such as us-east-1a", "us-east-1a");
const id = (kind: "subnet" | "rtb" | "vpc") =>
  text(new RegExp(`^${kind}-[0-9a-f]{8,17}$`), `an id ${kind}-...`, `${kind}-0123456789abcdef0`);
const subnets = (what: string) => z.record(zoneKey(), id("subnet")).describe(`${what}, by zone. Required.`);

/** A VPC that exists already. */
export const existing = z
  .strictObject({
    vpcId: id("vpc").describe("The VPC; network.cidr is its block, network.nat what it has of NAT. Required."),
    subnets: z
      .strictObject({
        web: subnets("Subnets of load balancers"),
        app: subnets("Subnets of services and interface endpoints"),
        data: subnets("Subnets of databases and caches, with no way to the internet"),
      })
      .describe("One subnet for each tier in each of network.availabilityZones, each in one tier only. Required."),
    routeTables: z
      .record(zoneKey(), id("rtb"))
      .describe(
        "The app subnets' route tables by zone: the gateway endpoints of S3 and DynamoDB put their routes there. Required.",
      ),
    hasFlowLog: onOff()
      .default(false)
      .describe("Whether the VPC's traffic is recorded already; off makes a flow log here (F-48). Default: off."),
  })
  .optional()
  .describe(
    "A VPC that exists already, by ids: its subnets, routes, gateways and network ACLs are used and stay its owner's. Default: a VPC is made. A stack that runs cannot change to it, nor away from it.",
  );
