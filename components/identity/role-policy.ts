import type * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { limitedToRegions } from "./conditions.ts";
import { policyDocument, type Statement } from "./statement.ts";

/**
 * The document of a policy that a role of ours has: its statements, in the approved regions only. Whatever grants a role
 * something is written here.
 *
 * @throws as `policyDocument` does.
 */
export function rolePolicy(deployment: Deployment, statements: readonly Statement[]): pulumi.Output<string> {
  return policyDocument(limitedToRegions(deployment, statements));
}
