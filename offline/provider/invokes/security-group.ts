/** aws.ec2.getSecurityGroup, with the group that CloudFront makes in a VPC for its VPC origins. */
import { createHash } from "node:crypto";
import { markedHex } from "../aws/identity/own-making.ts";
import { asMaps, asString, asStrings } from "../values.ts";
import type { Value, ValueMap } from "../wire.ts";
import type { InvokeContext } from "./context.ts";
import { findResources } from "./lookup.ts";

const ORIGINS_GROUP = "CloudFront-VPCOrigins-Service-SG";

/**
 * The outputs of the one group that matches. CloudFront makes `CloudFront-VPCOrigins-Service-SG` with the first VPC
 * origin of a VPC (CloudFront developer guide: Restrict access with VPC origins): before that nothing is found.
 */
export function securityGroup(args: ValueMap, context: InvokeContext): ValueMap {
  const found = findResources("aws:ec2/securityGroup:SecurityGroup", args, context);
  if (found.length > 1)
    throw new Error(
      `getSecurityGroup: ${found.length} security groups match ${JSON.stringify(args)}: ask for one, by id or by name and vpcId`,
    );
  const [group] = found;
  if (group !== undefined) return { ...group.outputs, id: group.id ?? "", ...args };
  return originsGroup(args, context) ?? adopted(args, context);
}

function adopted(args: ValueMap, context: InvokeContext): ValueMap {
  const id = asString(args["id"]);
  if (id === undefined)
    throw new Error(`getSecurityGroup: no security group matches ${JSON.stringify(args)} in the simulated account`);
  context.notices.add(`security group ${id} is taken as existing: the simulated account does not hold it`);
  return result(id, id, asString(args["vpcId"]) ?? "", "", args, context);
}

function originsGroup(args: ValueMap, context: InvokeContext): ValueMap | undefined {
  if (wantedName(args) !== ORIGINS_GROUP) return undefined;
  const origins = context.simulation
    .others(["aws:cloudfront/vpcOrigin:VpcOrigin"], "")
    .filter((origin) => origin.id !== undefined);
  if (origins.length === 0) {
    throw new Error(
      `getSecurityGroup: no security group ${ORIGINS_GROUP}: CloudFront makes it with the first VPC origin, so look it up with dependsOn on the VpcOrigin`,
    );
  }
  const vpcId = asString(args["vpcId"]) ?? filterValue(args, "vpc-id") ?? "";
  const id = `sg-0${markedHex(createHash("sha256").update(`${context.account} ${vpcId} ${ORIGINS_GROUP}`).digest("hex").slice(0, 16))}`;
  context.simulation.alsoExists(id);
  return result(id, ORIGINS_GROUP, vpcId, "Managed by CloudFront", args, context);
}

function result(
  id: string,
  name: string,
  vpcId: string,
  description: string,
  args: ValueMap,
  context: InvokeContext,
): ValueMap {
  const outputs: Record<string, Value> = { id, name, vpcId, description, region: context.region, tags: {} };
  return { ...args, ...outputs, arn: `arn:aws:ec2:${context.region}:${context.account}:security-group/${id}` };
}

function wantedName(args: ValueMap): string | undefined {
  return asString(args["name"]) ?? filterValue(args, "group-name");
}

function filterValue(args: ValueMap, name: string): string | undefined {
  const filter = asMaps(args["filters"]).find((item) => asString(item["name"]) === name);
  return asStrings(filter?.["values"])[0];
}
