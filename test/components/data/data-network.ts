import * as pulumi from "@pulumi/pulumi";
import type { DataNetwork } from "../../../components/data/data-network.ts";

/** A network with as much of it as stores need: a subnet `data-<letter>` in each zone. To be called inside a recording. */
export function dataNetwork(...availabilityZones: readonly string[]): DataNetwork {
  const zones = availabilityZones.length === 0 ? ["us-east-1a", "us-east-1b"] : availabilityZones;
  return {
    vpcId: pulumi.output("vpc-1"),
    availabilityZones: zones,
    subnets: {
      data: { ids: zones.map((zone) => pulumi.output(`data-${zone.slice(-1)}`)), byZone: {}, routeTables: [] },
    },
  };
}
