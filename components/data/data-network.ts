import type { SecureVpc } from "../network/secure-vpc.ts";

/** What a store needs of the network: the data tier's subnets, and nothing of the others. */
export type DataNetwork = Pick<SecureVpc, "vpcId" | "availabilityZones"> & {
  readonly subnets: Pick<SecureVpc["subnets"], "data">;
};

/** A store whose secret a function rotates: the function stands in the app tier, where AWS's endpoints are. */
export type DatabaseNetwork = DataNetwork & {
  readonly subnets: Pick<SecureVpc["subnets"], "app">;
};
