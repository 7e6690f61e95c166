import type { SecureVpc } from "../network/secure-vpc.ts";

/** What a store needs of the network: the data tier's subnets, and nothing of the others. */
export type DataNetwork = Pick<SecureVpc, "vpcId" | "availabilityZones"> & {
  readonly subnets: Pick<SecureVpc["subnets"], "data">;
};
