import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { SecureBucket } from "../data/secure-bucket.ts";
import type { Deployment } from "../deployment.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import { egressRule } from "../network/security-rules.ts";
import { PlanError } from "../plan-error.ts";
import { generatedPassword } from "../secrets/random-secret.ts";
import type { IngressAttachment, TrafficShift } from "./ingress-attachment.ts";
import type { IngressArgs, IngressGroup } from "./ingress.plan.ts";
import { createListener, createRedirect, createRule, type OriginHeaderArgs, type TestHeader } from "./listeners.ts";
import type { PlannedRule } from "./listener-rules.plan.ts";
import {
  planLoadBalancer,
  type LoadBalancerExposure,
  type LoadBalancerPlan,
  type PlannedTargetGroup,
  type RouteArgs,
} from "./load-balancer.plan.ts";

/** What a {@link LoadBalancer} is made of. */
export interface LoadBalancerArgs {
  readonly deployment: Deployment;
  /** It stands in the web tier. Another VPC replaces the load balancer. */
  readonly network: Pick<SecureVpc, "vpcId" | "subnets">;
  /**
   * Physical name, at most 32 characters. Changing it makes a new load balancer before the old one goes; anything else that
   * replaces one with a name deletes the old one first. @default - named by Pulumi
   */
  readonly loadBalancerName?: string | undefined;
  /** Required, so that nothing faces the internet unsaid. Changing it replaces the load balancer. */
  readonly exposure: LoadBalancerExposure;
  /**
   * `http`: port 80 serves, for a private VPC origin only. `https`: port 443 serves and port 80 redirects to it (ledger
   * D-26, C-01).
   */
  readonly protocol: "http" | "https";
  /** A certificate of this region that covers the name which viewers use. Required by `https`. */
  readonly certificateArn?: pulumi.Input<string> | undefined;
  /** Who may send. The rules are made by what stands in front, such as a CloudFrontOrigin. */
  readonly ingress: IngressArgs;
  /** Refuses with 403 whatever comes without it (ledger F-46). @default none */
  readonly originHeader?: OriginHeaderArgs | undefined;
  /**
   * The one name that viewers call it by: requests that name another host, as scanners of addresses do and whoever poisons
   * links or caches, are answered with 404, and the redirect to HTTPS leads to this name and nowhere else.
   * @default - every host is served
   */
  readonly hostName?: string | undefined;
  /**
   * What it may send to. `ports`: each workload that attaches, on its port. `all`: anything anywhere, as document 003 has it
   * (ledger D-35, C-10). @default ports
   */
  readonly egress?: "ports" | "all" | undefined;
  /** The workloads behind it, by key. */
  readonly routes: Readonly<Record<string, RouteArgs>>;
  /** Whether AWS refuses to delete it (ledger D-38). */
  readonly deletionProtection: boolean;
  readonly accessLogs: {
    /** Days that logs are kept. */
    readonly expireAfterDays: number;
  };
  /** @default ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09: TLS 1.2 and 1.3, post-quantum key exchange (ledger Z-60) */
  readonly sslPolicy?: string | undefined;
  /**
   * Whether the HTTPS listener adds HSTS, nosniff and DENY to every answer: for a load balancer that viewers call
   * themselves. Behind CloudFront, that adds them (ledger F-32). @default false
   */
  readonly securityHeaders?: boolean | undefined;
}

/** Whoever sends it with the generated value reaches a revision that nobody else reaches yet. */
const TEST_HEADER = "X-Deployment-Test";
/** Letters and digits, about 238 bits. */
const TEST_HEADER_LENGTH = 40;

/**
 * An application load balancer in the web tier's subnets, one target group for each route, and access logs in a bucket
 * of its own (ledger D-23 to D-38).
 *
 * Nothing can send to it, and it can send to nothing, until others say so: a {@link CloudFrontOrigin} makes the ingress
 * rules, each workload that attaches makes its egress rule.
 *
 * An internal one has no public address whatever subnet it stands in. Costs about $17 a month and by use.
 *
 * **Changing** the exposure, the VPC or the physical name replaces the load balancer, its listeners and its target
 * groups; a route's port replaces its target group (see {@link RouteArgs.targetGroupName} for what a fixed name costs then). Paths, headers,
 * health checks, policies and the certificate are changed in place, and a path that moves between two routes keeps its rule
 * (unless ECS owns the action of one of the two; a route under a new key is another route). With deletion protection on, AWS refuses whatever
 * would delete it: switch protection off first.
 */
export class LoadBalancer extends pulumi.ComponentResource {
  readonly loadBalancer: aws.lb.LoadBalancer;
  /** The load balancer's groups by key: a port, as in `ingressGroups`. */
  readonly securityGroups: Readonly<Record<string, aws.ec2.SecurityGroup>>;
  /** The ingress rules that each group has room for, to be made by what stands in front. */
  readonly ingressGroups: readonly IngressGroup[];
  /** Listeners by port. */
  readonly listeners: Readonly<Record<string, aws.lb.Listener>>;
  /** Target groups by route. */
  readonly targetGroups: Readonly<Record<string, aws.lb.TargetGroup>>;
  /** The second target groups of the routes whose traffic is shifted. */
  readonly alternates: Readonly<Record<string, aws.lb.TargetGroup>>;
  /** By route whose traffic is shifted: what a tester sends to reach the new revision before others do. */
  readonly testHeaders: Readonly<Record<string, TestHeader>>;
  /** Bucket of the access logs. */
  readonly accessLogs: SecureBucket;
  /** DNS name: CloudFront's origin (ledger D-25). */
  readonly dnsName: pulumi.Output<string>;
  readonly exposure: LoadBalancerExposure;
  readonly protocol: "http" | "https";
  /** Name of the header that the rules ask for. */
  readonly originHeaderName: string | undefined;
  readonly #name: string;
  readonly #plan: LoadBalancerPlan;
  readonly #rules: readonly { readonly planned: PlannedRule; readonly rule: aws.lb.ListenerRule }[];

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:LoadBalancer", name, {}, opts);
    const plan = planLoadBalancer(name, {
      ...args,
      hasCertificate: args.certificateArn !== undefined,
      originHeader: args.originHeader && { name: args.originHeader.name, values: args.originHeader.values.length },
    });
    this.#name = name;
    this.#plan = plan;
    this.exposure = args.exposure;
    this.protocol = args.protocol;
    this.originHeaderName = args.originHeader?.name;
    this.ingressGroups = plan.ingressGroups;
    this.securityGroups = Object.fromEntries(
      plan.ingressGroups.map(({ key }) => [key, createSecurityGroup(this, `${name}-sg-${key}`, args.network.vpcId)]),
    );
    if (args.egress === "all") letAllOut(this, name, Object.values(this.securityGroups));
    this.accessLogs = createLogBucket(this, name, args);
    this.loadBalancer = createLoadBalancer(this, plan, args, Object.values(this.securityGroups), this.accessLogs);
    this.dnsName = this.loadBalancer.dnsName;
    const groups = (planned: Readonly<Record<string, PlannedTargetGroup>>) =>
      mapped(planned, (group) => createTargetGroup(this, group, args.network.vpcId, this.loadBalancer.arn));
    this.targetGroups = groups(plan.targetGroups);
    this.alternates = groups(plan.alternates);
    this.testHeaders = mapped(plan.alternates, (_, route) => ({
      name: TEST_HEADER,
      value: generatedPassword(`${name}-test-header-${route}`, { length: TEST_HEADER_LENGTH }, this),
    }));
    const main = createListener(this, name, plan, args.certificateArn, this.loadBalancer.arn, this.targetGroups);
    this.listeners = {
      [plan.listener.port]: main,
      ...(plan.redirect ? { 80: createRedirect(this, name, this.loadBalancer.arn, args.hostName) } : {}),
    };
    const { targetGroups, alternates, testHeaders } = this;
    const surroundings = {
      listenerArn: main.arn,
      targetGroups,
      alternates,
      testHeaders,
      originHeader: args.originHeader,
      hostName: args.hostName,
    };
    this.#rules = plan.rules.map((planned) => ({
      planned,
      rule: createRule(this, name, plan, planned, surroundings),
    }));
    this.registerOutputs({ loadBalancer: this.loadBalancer, dnsName: this.dnsName });
  }

  /**
   * The dimensions of the metrics that CloudWatch keeps of a route, for its alarms; undefined where there is no such route.
   */
  metricsOf(route: string) {
    const targetGroup = this.targetGroups[route];
    return (
      targetGroup && {
        loadBalancerArnSuffix: this.loadBalancer.arnSuffix,
        targetGroupArnSuffix: targetGroup.arnSuffix,
        alternateArnSuffix: this.alternates[route]?.arnSuffix,
      }
    );
  }

  /**
   * What a workload needs to stand behind a route.
   *
   * @throws PlanError when there is no such route.
   */
  attach(route: string): IngressAttachment {
    const targetGroup = this.targetGroups[route];
    const planned = this.#plan.targetGroups[route];
    const [sender] = Object.values(this.securityGroups);
    if (targetGroup === undefined || planned === undefined || sender === undefined)
      throw new PlanError(`LoadBalancer "${this.#name}"`, [
        {
          path: "routes",
          found: `attachment to ${JSON.stringify(route)}`,
          expected: `one of ${Object.keys(this.targetGroups).join(", ")}`,
          fix: "Add the route to the load balancer, or attach to one that it has.",
        },
      ]);
    const rules = this.#rules.filter(({ planned }) => planned.route === route).map(({ rule }) => rule);
    return {
      route,
      targetGroupArn: targetGroup.arn,
      port: planned.port,
      requestLabel: pulumi.interpolate`${this.loadBalancer.arnSuffix}/${targetGroup.arnSuffix}`,
      // A group's rules hold for the whole load balancer, so that one group is enough to send from.
      securityGroupIds: [sender.id],
      shift: this.#shiftOf(route),
      ready: [...Object.values(this.listeners), ...rules],
    };
  }

  #shiftOf(route: string): TrafficShift | undefined {
    const ruleOf = (role: "production" | "test") =>
      this.#rules.find(({ planned }) => planned.route === route && planned.delegated === role)?.rule;
    const [alternate, testHeader] = [this.alternates[route], this.testHeaders[route]];
    const [production, test] = [ruleOf("production"), ruleOf("test")];
    if (alternate === undefined || testHeader === undefined || production === undefined || test === undefined)
      return undefined;
    return {
      alternateTargetGroupArn: alternate.arn,
      productionRuleArn: production.arn,
      testRuleArn: test.arn,
      testHeader,
    };
  }
}

function mapped<Thing, Made>(things: Readonly<Record<string, Thing>>, make: (thing: Thing, key: string) => Made) {
  return Object.fromEntries(Object.entries(things).map(([key, thing]) => [key, make(thing, key)]));
}

function createSecurityGroup(parent: pulumi.Resource, name: string, vpcId: pulumi.Input<string>) {
  return new aws.ec2.SecurityGroup(
    name,
    // A constant, since AWS can change neither a description nor a name without replacing the group.
    { description: "Load balancer", vpcId, revokeRulesOnDelete: true, tags: { Name: name } },
    { parent },
  );
}

/** One group's rule holds for the whole load balancer. */
function letAllOut(parent: pulumi.Resource, name: string, [first]: readonly aws.ec2.SecurityGroup[]): void {
  if (first === undefined) return;
  const rule = { group: first.id, peer: { cidr: "0.0.0.0/0" }, port: "all", description: "All traffic" } as const;
  egressRule(parent, `${name}-all-egress`, rule);
}

function createLogBucket(parent: pulumi.Resource, name: string, args: LoadBalancerArgs): SecureBucket {
  return new SecureBucket(
    `${name}-logs`,
    {
      deployment: args.deployment,
      // Elastic Load Balancing delivers to buckets with S3's own keys only ("Access logs": bucket requirements).
      encryption: "s3-managed",
      elbLogs: true,
      lifecycle: { expireAfterDays: args.accessLogs.expireAfterDays },
      deletionProtection: args.deletionProtection,
    },
    { parent },
  );
}

function createLoadBalancer(
  parent: pulumi.Resource,
  plan: LoadBalancerPlan,
  args: LoadBalancerArgs,
  groups: readonly aws.ec2.SecurityGroup[],
  logs: SecureBucket,
): aws.lb.LoadBalancer {
  return new aws.lb.LoadBalancer(
    plan.logicalName,
    {
      ...(args.loadBalancerName === undefined ? {} : { name: args.loadBalancerName }),
      loadBalancerType: "application",
      internal: plan.internal,
      ipAddressType: "ipv4",
      subnets: [...args.network.subnets.web.ids],
      securityGroups: groups.map(({ id }) => id),
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "strictest",
      enableCrossZoneLoadBalancing: true,
      enableDeletionProtection: args.deletionProtection,
      enableWafFailOpen: false,
      // The name comes once the bucket's policy stands: ELB tests at once whether it may write.
      accessLogs: { bucket: logs.bucketName, enabled: true },
    },
    {
      parent,
      // No deleteBeforeReplace: the provider asks for it where the name stays. Where it is the name that changes, the old
      // one must not go first: CloudFront holds it until its VPC origin has moved to the new one.
      // The provider would try to move it to another VPC's subnets in place, which AWS refuses.
      replacementTrigger: args.network.vpcId,
    },
  );
}

function createTargetGroup(
  parent: pulumi.Resource,
  group: PlannedTargetGroup,
  vpcId: pulumi.Input<string>,
  loadBalancerArn: pulumi.Input<string>,
) {
  const { path, intervalSeconds, timeoutSeconds, healthyThreshold, unhealthyThreshold, matcher } = group.healthCheck;
  return new aws.lb.TargetGroup(
    group.logicalName,
    {
      ...(group.physicalName === undefined ? {} : { name: group.physicalName }),
      targetType: "ip",
      protocol: "HTTP",
      protocolVersion: "HTTP1",
      port: group.port,
      vpcId,
      deregistrationDelay: group.deregistrationDelaySeconds,
      healthCheck: {
        enabled: true,
        protocol: "HTTP",
        port: "traffic-port",
        path,
        interval: intervalSeconds,
        timeout: timeoutSeconds,
        healthyThreshold,
        unhealthyThreshold,
        matcher,
      },
    },
    {
      parent,
      deleteBeforeReplace: group.physicalName !== undefined,
      // A target group serves one load balancer at a time, so a new one of these needs a new one of those.
      replacementTrigger: loadBalancerArn,
    },
  );
}
