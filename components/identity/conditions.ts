import type * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { Conditions, Statement } from "./statement.ts";

/**
 * What is asked for outside of regions: these services have one endpoint for all of them, which counts as us-east-1, or
 * serve CloudFront from there (AWS Control Tower, "Deny access to AWS based on the requested AWS Region"; IAM User Guide,
 * "aws:RequestedRegion").
 */
const GLOBAL_SERVICES: ReadonlySet<string> = new Set([
  "account",
  "acm",
  "budgets",
  "ce",
  "cloudfront",
  "ecr-public",
  "globalaccelerator",
  "health",
  "iam",
  "networkmanager",
  "organizations",
  "route53",
  "route53domains",
  "shield",
  "sts",
  "support",
  "waf",
  "wafv2",
]);

/** Actions of services that have regions, which are the account's. */
const GLOBAL_ACTIONS: ReadonlySet<string> = new Set([
  "s3:GetAccountPublicAccessBlock",
  "s3:ListAllMyBuckets",
  "s3:PutAccountPublicAccessBlock",
]);

/**
 * Checked by the store itself, which does not promise to know every global key (Amazon Aurora User Guide, "Limitations for
 * IAM database authentication"; Amazon ElastiCache User Guide, "Authenticating with IAM"): the condition could shut everybody
 * out. The ARN of a user names the region instead.
 */
const STORE_LOGINS: ReadonlySet<string> = new Set(["elasticache:Connect", "rds-db:connect"]);

/** Whether a request of the action says a region that can be held against it. */
export function knowsItsRegion(action: string): boolean {
  const [service = ""] = action.split(":");
  return !GLOBAL_SERVICES.has(service) && !GLOBAL_ACTIONS.has(action) && !STORE_LOGINS.has(action);
}

/** The regions in which a deployment's roles may act. */
export function approvedRegions({ region, approvedRegions: also }: Deployment): readonly string[] {
  return also ?? [region];
}

/** The request is made in one of the regions (ledger Z-41). Not for actions of which `knowsItsRegion` is false. */
export function inRegions(regions: readonly string[]): Conditions {
  return { StringEquals: { "aws:RequestedRegion": regions } };
}

/** The request is made over TLS (ledger Z-42). */
export function overTls(): Conditions {
  return { Bool: { "aws:SecureTransport": "true" } };
}

/** The request is made in plain text: for what is denied (ledger Z-42). */
export function inPlainText(): Conditions {
  return { Bool: { "aws:SecureTransport": "false" } };
}

/** KMS is called by one of the services for the caller, and never by himself (AWS KMS Developer Guide, "kms:ViaService"). */
export function viaService({ region }: Pick<Deployment, "region">, ...services: readonly string[]): Conditions {
  const hosts = services.map((service) => `${service}.${region}.amazonaws.com`);
  return { StringEquals: { "kms:ViaService": hosts.length === 1 ? (hosts[0] as string) : hosts } };
}

/** A service acts for a resource of this account (IAM User Guide, "The confused deputy problem"). */
export function fromAccount({ account }: Pick<Deployment, "account">): Conditions {
  return { StringEquals: { "aws:SourceAccount": account } };
}

/** A service acts for resources whose ARN fits, of this account, wildcards allowed (as `fromAccount`). */
export function fromResource(deployment: Pick<Deployment, "account">, arn: pulumi.Input<string>): Conditions {
  return { ...fromAccount(deployment), ArnLike: { "aws:SourceArn": arn } };
}

/** The request comes through an endpoint of the network: only such requests say so (IAM User Guide, "aws:SourceVpc"). */
export function fromVpc(vpcId: pulumi.Input<string>): Conditions {
  return { StringEquals: { "aws:SourceVpc": vpcId } };
}

/** The caller's role or session carries the tag (ledger Z-43). Keys of tags are compared without regard to case. */
export function withPrincipalTag(key: string, values: readonly pulumi.Input<string>[]): Conditions {
  return { StringEquals: { [`aws:PrincipalTag/${key}`]: values } };
}

/**
 * The request is made from one moment on and before another (ledger Z-44).
 *
 * @throws RangeError when a moment is no date, or the end is not after the beginning.
 */
export function betweenTimes(from: Date, until: Date): Conditions {
  if (!(from < until)) throw new RangeError(`Nothing is between ${String(from)} and ${String(until)}.`);
  return {
    DateGreaterThanEquals: { "aws:CurrentTime": from.toISOString() },
    DateLessThan: { "aws:CurrentTime": until.toISOString() },
  };
}

/**
 * All conditions at once.
 *
 * @throws Error where two speak of one key by one operator: IAM has no place for both.
 */
export function allOf(...conditions: readonly (Conditions | undefined)[]): Conditions {
  const all: Record<string, Conditions[string]> = {};
  for (const [operator, keys] of conditions.flatMap((some = {}) => Object.entries(some))) {
    const twice = Object.keys(keys).find((key) => all[operator]?.[key] !== undefined);
    if (twice !== undefined) throw new Error(`Two conditions say ${operator} of ${twice}: there is place for one.`);
    all[operator] = { ...all[operator], ...keys };
  }
  return all;
}

/**
 * The statements of a role, held to the deployment's approved regions wherever the action says one (ledger Z-34). AWS puts
 * the key into every request, also into those that ECS and other services make as the role: it is the region of the endpoint
 * (IAM User Guide, "aws:RequestedRegion"). A statement of both kinds of actions becomes two.
 */
export function limitedToRegions(deployment: Deployment, statements: readonly Statement[]): readonly Statement[] {
  const condition = inRegions(approvedRegions(deployment));
  return statements.flatMap((statement) => {
    if (statement.effect === "Deny") return [statement];
    const regional = statement.actions.filter(knowsItsRegion);
    const others = statement.actions.filter((action) => !knowsItsRegion(action));
    return [
      ...(regional.length === 0
        ? []
        : [{ ...statement, actions: regional, conditions: allOf(statement.conditions, condition) }]),
      ...(others.length === 0 ? [] : [{ ...statement, actions: others }]),
    ];
  });
}
