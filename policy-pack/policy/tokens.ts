import { ANALYTICS } from "./tokens/analytics.ts";
import { API } from "./tokens/api.ts";
import { COMPUTE } from "./tokens/compute.ts";
import { DATA } from "./tokens/data.ts";
import { EDGE } from "./tokens/edge.ts";
import { IDENTITY } from "./tokens/identity.ts";
import { MONITORING } from "./tokens/monitoring.ts";
import { NETWORK } from "./tokens/network.ts";
import { RESOURCE_POLICIES } from "./tokens/resource-policies.ts";
import { STORAGE } from "./tokens/storage.ts";

/**
 * Resource types by family. AWS's SDK has several tokens for one thing (`lb` and `alb`, `s3.Bucket` and `s3.BucketV2`,
 * rules of a security group in three forms); policies name the family, never a token. A test compares all of them with
 * the installed @pulumi/aws, so that a token that disappears is seen.
 */
export const TOKENS = {
  ...STORAGE,
  ...NETWORK,
  ...EDGE,
  ...COMPUTE,
  ...DATA,
  ...IDENTITY,
  ...MONITORING,
  ...API,
  ...ANALYTICS,
  ...RESOURCE_POLICIES,
} as const satisfies Record<string, readonly string[]>;

/** Several families as one list of tokens. */
export function families(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
