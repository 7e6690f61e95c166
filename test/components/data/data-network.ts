import * as pulumi from "@pulumi/pulumi";
import type { DatabaseNetwork } from "../../../components/data/data-network.ts";

/** A network with as much of it as stores need: `data-<letter>` and `app-<letter>` in each zone. To be called inside a recording. */
export function dataNetwork(...availabilityZones: readonly string[]): DatabaseNetwork {
  const zones = availabilityZones.length === 0 ? ["us-east-1a", "us-east-1b"] : availabilityZones;
  const tier = (name: string) => ({
    ids: zones.map((zone) => pulumi.output(`${name}-${zone.slice(-1)}`)),
    byZone: {},
    routeTables: [],
  });
  return { vpcId: pulumi.output("vpc-1"), availabilityZones: zones, subnets: { app: tier("app"), data: tier("data") } };
}
