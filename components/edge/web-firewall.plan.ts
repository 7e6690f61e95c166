import { Problems } from "../plan-error.ts";

/** `CLOUDFRONT`: for distributions, kept in us-east-1. `REGIONAL`: for load balancers of the region. */
export type FirewallScope = "CLOUDFRONT" | "REGIONAL";

/** How many requests one address may send. */
export interface RateLimit {
  /** Requests in one window. Range 10-2000000000. */
  readonly requests: number;
  /** Seconds over which requests are counted: 60, 120, 300 or 600. */
  readonly windowSeconds: number;
}

/** The plain part of a firewall's arguments. */
export interface WebFirewallPlanArgs {
  readonly region: string;
  readonly scope: FirewallScope;
  readonly rateLimit?: RateLimit | undefined;
  readonly redactedHeaders?: readonly string[] | undefined;
  readonly retentionDays: number;
  readonly protects: readonly string[];
}

/** One rule: either a group that AWS maintains, or the limit of requests an address may send. */
export type PlannedFirewallRule =
  | { readonly kind: "managed"; readonly name: string; readonly priority: number }
  | { readonly kind: "rate"; readonly name: string; readonly priority: number; readonly limit: RateLimit };

/** All that a firewall will be. */
export interface WebFirewallPlan {
  readonly scope: FirewallScope;
  /** Where its parts live: us-east-1 for CloudFront, whatever the deployment's region. */
  readonly region: string;
  /** Sorted by priority. */
  readonly rules: readonly PlannedFirewallRule[];
  readonly logGroupName: string;
  readonly retentionDays: number;
  /** Lower case, sorted: headers whose values are left out of logs and samples. */
  readonly redactedHeaders: readonly string[];
}

/**
 * Groups that AWS maintains, in the order of evaluation: known bad addresses first, which is cheap, then what exploits
 * known holes, then the wide ones (AWS WAF Developer Guide, "AWS Managed Rules rule groups list").
 */
const MANAGED_GROUPS = [
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesSQLiRuleSet",
] as const;
/** Rules of every firewall: the rate limit, and the managed groups. */
export const FIREWALL_RULES = MANAGED_GROUPS.length + 1;

const DEFAULTS = {
  /** About 7 requests a second from one address, sustained for five minutes: above a person's use, below a flood's. */
  rateLimit: { requests: 2000, windowSeconds: 300 },
  /** Headers that carry credentials. */
  redactedHeaders: ["authorization", "cookie"],
} as const;

/** What CloudWatch Logs keeps for ("PutRetentionPolicy"). */
const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
const WINDOWS = [60, 120, 300, 600];

/**
 * Plans a firewall.
 *
 * @throws PlanError with every problem of the arguments.
 */
export function planWebFirewall(name: string, args: WebFirewallPlanArgs): WebFirewallPlan {
  const problems = new Problems(`WebFirewall "${name}"`);
  const limit = args.rateLimit ?? DEFAULTS.rateLimit;
  checkRateLimit(problems, limit);
  problems.require(RETENTIONS.includes(args.retentionDays), () => ({
    path: "logs.retentionDays",
    found: `${args.retentionDays}`,
    expected: `one of ${RETENTIONS.join(", ")}`,
    fix: "Choose the next longer one.",
  }));
  problems.require(args.scope === "REGIONAL" || args.protects.length === 0, () => ({
    path: "protects",
    found: args.protects.join(", "),
    expected: "nothing, since the scope is CLOUDFRONT",
    fix: "Give the firewall's ARN to the distribution as webAclArn instead.",
  }));
  const redactedHeaders = [...new Set([...DEFAULTS.redactedHeaders, ...lower(args.redactedHeaders)])].sort();
  for (const header of redactedHeaders)
    problems.require(/^[0-9a-z_-]{1,40}$/.test(header), () => ({
      path: "redactedHeaders",
      found: JSON.stringify(header),
      expected: "header names of at most 40 letters, digits, hyphens and underscores",
      fix: "Name the header as it is sent.",
    }));
  problems.throwIfAny();
  return {
    scope: args.scope,
    region: args.scope === "CLOUDFRONT" ? "us-east-1" : args.region,
    rules: [
      { kind: "rate", name: "rate-limit", priority: 10, limit },
      ...MANAGED_GROUPS.map((group, index) => ({ kind: "managed", name: group, priority: 20 + 10 * index }) as const),
    ],
    // The prefix is AWS's ("Sending web ACL traffic logs to a CloudWatch Logs log group").
    logGroupName: `aws-waf-logs-${name}`,
    retentionDays: args.retentionDays,
    redactedHeaders,
  };
}

function checkRateLimit(problems: Problems, limit: RateLimit): void {
  problems.require(Number.isInteger(limit.requests) && limit.requests >= 10 && limit.requests <= 2_000_000_000, () => ({
    path: "rateLimit.requests",
    found: `${limit.requests}`,
    expected: "a whole number from 10 to 2000000000",
    fix: `Leave it out for ${DEFAULTS.rateLimit.requests} in ${DEFAULTS.rateLimit.windowSeconds} seconds.`,
  }));
  problems.require(WINDOWS.includes(limit.windowSeconds), () => ({
    path: "rateLimit.windowSeconds",
    found: `${limit.windowSeconds}`,
    expected: `one of ${WINDOWS.join(", ")}`,
    fix: "AWS WAF counts over these windows only; scale the number of requests to one of them.",
  }));
}

function lower(headers: readonly string[] | undefined): readonly string[] {
  return (headers ?? []).map((header) => header.toLowerCase());
}
