/** Pulumi's automatic names (Pulumi documentation: "Resource names", auto-naming): `<logical name>-<7 hex digits>`. */
import { createHash } from "node:crypto";
import type { CheckRequest, Failure } from "../provider.ts";
import { asBoolean, asString, isGiven } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import type { TypeFacts } from "./facts.ts";
import { nameOfUrn, shortType } from "./tokens.ts";
import type { ResourceShape } from "./typings.ts";

/** What is needed to name a resource. */
export interface NamingRequest {
  readonly check: CheckRequest;
  readonly token: string;
  readonly inputs: ValueMap;
  readonly shape: ResourceShape;
  readonly facts: TypeFacts | undefined;
  /** The name that the last run or an interrupted one chose for a property. */
  readonly former: (property: string) => string | undefined;
  /** Whether the account has this name for this type already. */
  readonly taken: (property: string, name: string) => boolean;
}

// AWS lower-cases or refuses capitals in these names, so Pulumi makes them in lower case.
const LOWERCASE = /^aws:(s3|rds|docdb|neptune|elasticache|redshift|memorydb|ecr|opensearch)\//;

/** Longest names where the facts do not say (each from the type's page in the AWS documentation). */
const LONGEST: Readonly<Record<string, number>> = {
  "aws:lb/loadBalancer:LoadBalancer": 32,
  "aws:lb/targetGroup:TargetGroup": 32,
  "aws:iam/role:Role": 64,
  "aws:iam/user:User": 64,
  "aws:iam/instanceProfile:InstanceProfile": 128,
  "aws:iam/policy:Policy": 128,
  "aws:s3/bucket:Bucket": 63,
  "aws:rds/cluster:Cluster": 63,
  "aws:rds/instance:Instance": 63,
  "aws:rds/clusterInstance:ClusterInstance": 63,
  "aws:elasticache/replicationGroup:ReplicationGroup": 40,
  "aws:elasticache/cluster:Cluster": 50,
  "aws:lambda/function:Function": 64,
  "aws:sqs/queue:Queue": 80,
  "aws:cloudwatch/eventRule:EventRule": 64,
};

/** Adds the automatic names of what the program left unnamed. */
export function autoName(request: NamingRequest): { inputs: ValueMap; failures: readonly Failure[] } {
  const added: Record<string, string> = {};
  const failures: Failure[] = [];
  for (const property of namedProperties(request)) {
    if (isGiven(request.inputs[property]) || isGiven(request.inputs[`${property}Prefix`])) continue;
    const name = request.former(property) ?? freshName(request, property);
    const most = longest(request, property);
    if (name.length > most) failures.push({ property, reason: tooLong(request, name, most) });
    added[property] = name;
  }
  return { inputs: { ...request.inputs, ...added }, failures };
}

/** Whether a name is one that {@link autoName} would make for this resource. */
export function isAutoName(urn: string, name: string): boolean {
  const logical = nameOfUrn(urn).toLowerCase();
  return name.toLowerCase().startsWith(`${logical}-`) && /^-[0-9a-f]{7}(\.fifo)?$/.test(name.slice(logical.length));
}

function namedProperties({ facts, shape }: NamingRequest): readonly string[] {
  if (facts !== undefined && facts.autoName.length > 0) return facts.autoName.filter((name) => shape.inputs.has(name));
  // Without facts Pulumi names an optional `name`; with facts, a name that is not automatic is AWS's to choose.
  return facts === undefined &&
    shape.inputs.get("name")?.optional === true &&
    shape.outputs.get("name")?.optional === false
    ? ["name"]
    : [];
}

function freshName(request: NamingRequest, property: string): string {
  const naming = request.check.autonaming;
  if (naming !== undefined && naming.mode !== "disable" && naming.proposedName !== "") return naming.proposedName;
  const logical = nameOfUrn(request.check.urn);
  const base = LOWERCASE.test(request.token) ? logical.toLowerCase() : logical;
  const fifo = asBoolean(request.inputs["fifoQueue"] ?? request.inputs["fifoTopic"]) === true ? ".fifo" : "";
  // Not the engine's random seed: that differs between a preview and the update it previews, and between two runs.
  for (let attempt = 0; ; attempt += 1) {
    const suffix = createHash("sha256").update(`${request.check.urn}|${property}|${attempt}`).digest("hex").slice(0, 7);
    const name = `${base}-${suffix}${fifo}`;
    if (!request.taken(property, name)) return name;
  }
}

function longest({ token, facts }: NamingRequest, property: string): number {
  return facts?.rule(property)?.length?.[1] ?? LONGEST[token] ?? 255;
}

function tooLong({ token, check }: NamingRequest, name: string, most: number): string {
  return (
    `the automatic name ${name} has ${name.length} characters, but ${shortType(token)} allows ${most}: ` +
    `give the resource a shorter name than ${nameOfUrn(check.urn)}, or set the name itself`
  );
}

/** The name as text, for those who look a former one up. */
export function nameIn(inputs: ValueMap | undefined, property: string): string | undefined {
  return asString(inputs?.[property]);
}
