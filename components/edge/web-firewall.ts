import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import {
  planWebFirewall,
  type FirewallScope,
  type PlannedFirewallRule,
  type RateLimit,
  type WebFirewallPlan,
} from "./web-firewall.plan.ts";

/** What a {@link WebFirewall} is made of. */
export interface WebFirewallArgs {
  readonly deployment: Deployment;
  /** What it protects. Changing it replaces everything here. */
  readonly scope: FirewallScope;
  /** @default 2000 requests from one address in 300 seconds, then it is blocked until its rate falls */
  readonly rateLimit?: RateLimit | undefined;
  /** Headers to leave out of logs and samples beside `authorization` and `cookie`, such as a secret one of your own. */
  readonly redactedHeaders?: readonly string[] | undefined;
  readonly logs: {
    /** One of the numbers of days that CloudWatch Logs offers. */
    readonly retentionDays: number;
    /**
     * The key that encrypts the logs. It is of the log group's region: us-east-1 with scope CLOUDFRONT, whatever the
     * deployment's. @default - CloudWatch Logs' own encryption
     */
    readonly keyArn?: pulumi.Input<string> | undefined;
  };
  /** ARNs of load balancers to protect, by key. With scope REGIONAL only. @default none */
  readonly protects?: Readonly<Record<string, pulumi.Input<string>>> | undefined;
}

/**
 * A web firewall (AWS WAF) with four rule groups that AWS maintains and a limit on what one address may send (ledger
 * F-45, Z-08). What it decides is logged, without credentials: they are replaced in the logs, in what rules say that they
 * matched, and in the samples that AWS WAF shows to whoever may ask it (AWS WAF Developer Guide, "Data protection").
 *
 * The common group blocks bodies over 8 KB on a load balancer and 16 KB on CloudFront, as AWS WAF inspects no more of them.
 *
 * Costs about $10 a month ($5 for the ACL, $1 for each of its five rules), and $0.60 for a million requests.
 *
 * **Changing** rules or the limit updates in place. Changing the scope replaces the ACL; the log group has the fixed name
 * that AWS asks for and is deleted first, with its logs.
 */
export class WebFirewall extends pulumi.ComponentResource {
  readonly webAcl: aws.wafv2.WebAcl;
  readonly logGroup: aws.cloudwatch.LogGroup;
  /** ARN of the web ACL: a distribution's `webAclArn`. */
  readonly arn: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: WebFirewallArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:WebFirewall", name, {}, opts);
    const plan = planWebFirewall(name, {
      ...args,
      region: args.deployment.region,
      retentionDays: args.logs.retentionDays,
      protects: Object.keys(args.protects ?? {}),
    });
    this.webAcl = new aws.wafv2.WebAcl(
      `${name}-acl`,
      {
        description: "Blocks known attacks and floods from single addresses",
        scope: plan.scope,
        region: plan.region,
        defaultAction: { allow: {} },
        rules: plan.rules.map(toRule),
        dataProtectionConfig: { dataProtections: [substituted(plan.redactedHeaders)] },
        visibilityConfig: visibility(name),
      },
      { parent: this },
    );
    this.arn = this.webAcl.arn;
    this.logGroup = createLogs(this, name, plan, this.webAcl, args.logs.keyArn);
    for (const [key, resourceArn] of Object.entries(args.protects ?? {}))
      new aws.wafv2.WebAclAssociation(
        `${name}-association-${key}`,
        { resourceArn, webAclArn: this.arn, region: plan.region },
        { parent: this },
      );
    this.registerOutputs({ webAcl: this.webAcl, logGroup: this.logGroup, arn: this.arn });
  }
}

function createLogs(
  parent: pulumi.Resource,
  name: string,
  plan: WebFirewallPlan,
  webAcl: aws.wafv2.WebAcl,
  keyArn: pulumi.Input<string> | undefined,
): aws.cloudwatch.LogGroup {
  const logGroup = new aws.cloudwatch.LogGroup(
    `${name}-logs`,
    {
      name: plan.logGroupName,
      retentionInDays: plan.retentionDays,
      region: plan.region,
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
    },
    { parent, deleteBeforeReplace: true },
  );
  new aws.wafv2.WebAclLoggingConfiguration(
    `${name}-logging`,
    {
      resourceArn: webAcl.arn,
      logDestinationConfigs: [logGroup.arn],
      redactedFields: plan.redactedHeaders.map((header) => ({ singleHeader: { name: header } })),
      region: plan.region,
    },
    { parent },
  );
  return logGroup;
}

/** What the log's own redaction leaves: it is applied neither to samples nor to what a rule matched. */
function substituted(headers: readonly string[]): aws.types.input.wafv2.WebAclDataProtectionConfigDataProtection {
  return { action: "SUBSTITUTION", field: { fieldType: "SINGLE_HEADER", fieldKeys: [...headers] } };
}

function toRule(rule: PlannedFirewallRule): aws.types.input.wafv2.WebAclRule {
  const { name, priority } = rule;
  if (rule.kind === "managed")
    return {
      name,
      priority,
      overrideAction: { none: {} },
      statement: { managedRuleGroupStatement: { name, vendorName: "AWS" } },
      visibilityConfig: visibility(name),
    };
  const { requests, windowSeconds } = rule.limit;
  return {
    name,
    priority,
    action: { block: {} },
    statement: {
      rateBasedStatement: { limit: requests, evaluationWindowSec: windowSeconds, aggregateKeyType: "IP" },
    },
    visibilityConfig: visibility(name),
  };
}

function visibility(metricName: string): aws.types.input.wafv2.WebAclVisibilityConfig {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}
