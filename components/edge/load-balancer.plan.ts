import { NAME_LIMITS, fitName } from "../naming.ts";
import { Problems } from "../plan-error.ts";
import { planIngress, type IngressArgs, type IngressGroup } from "./ingress.plan.ts";
import { checkPath, isCatchAll, planListenerRules, VALUES_PER_RULE, type PlannedRule } from "./listener-rules.plan.ts";
import { checkOriginHeader } from "./origin-header.plan.ts";
import { checkPrefix } from "./url-rewrite.ts";

/**
 * `internal`: private addresses only. `internet`: public addresses, for a CloudFront origin without a VPC origin or for a
 * load balancer that is itself the way in.
 */
export type LoadBalancerExposure = "internal" | "internet";

/** How a target group tells whether a target is well. */
export interface HealthCheckArgs {
  /** Path that answers when the target is well, such as `/health` (ledger D-30). */
  readonly path: string;
  /** @default 30 (ledger D-31). Range 5-300. */
  readonly intervalSeconds?: number | undefined;
  /** @default 5 (ledger D-32). Range 2-120, and below the interval. */
  readonly timeoutSeconds?: number | undefined;
  /** Successes in a row that make a target healthy. @default 2 (ledger D-33). Range 2-10. */
  readonly healthyThreshold?: number | undefined;
  /** Failures in a row that make it unhealthy. @default 2 (ledger D-33). Range 2-10. */
  readonly unhealthyThreshold?: number | undefined;
  /** HTTP codes that count as success, such as `200` or `200-299`. @default 200 */
  readonly matcher?: string | undefined;
}

/** One way from the listener to a workload. */
export interface RouteArgs {
  /** Path patterns that lead here. `/*` takes all that no other route takes. */
  readonly paths: readonly string[];
  /**
   * What the load balancer takes off the start of a request's path: with `/test`, `/test/auth/x` reaches the targets as
   * `/auth/x`. Paths that do not lie under it stay as they are, and so does the path of the health check. Changing it updates
   * the rules in place.
   * @default - paths stay as they are
   */
  readonly stripPrefix?: string | undefined;
  /** TCP port that the targets listen on. Changing it replaces the target group. */
  readonly port: number;
  /**
   * Physical name, at most 32 characters.
   * @default - named by Pulumi
   *
   * A name that is fixed can only be replaced by deleting first, and AWS deletes no target group that a listener uses. So
   * the listener's action and its rules are replaced along with it: no request is served in between. Leave the name open
   * where no document asks for it.
   */
  readonly targetGroupName?: string | undefined;
  /**
   * Priority of the first path, from 1 to 50000; the others follow in their order.
   * @default - follows from each path, the more specific first
   */
  readonly priority?: number | undefined;
  readonly healthCheck: HealthCheckArgs;
  /**
   * Whether ECS moves its traffic between two target groups with each deployment (blue/green, canary, linear). It then
   * has one path, with a rule of its own that ECS owns the action of, a rule for tests before it, and a second target
   * group, named by Pulumi.
   * @default false
   */
  readonly shifted?: boolean | undefined;
  /**
   * Seconds that a target which leaves may finish its requests.
   * @default 60 (AWS's own 300 makes every deployment of a short-request API wait). Range 0-3600.
   */
  readonly deregistrationDelaySeconds?: number | undefined;
}

/** The plain part of a load balancer's arguments. */
export interface LoadBalancerPlanArgs {
  readonly loadBalancerName?: string | undefined;
  readonly exposure: LoadBalancerExposure;
  readonly protocol: "http" | "https";
  readonly hasCertificate: boolean;
  readonly ingress: IngressArgs;
  readonly originHeader?: { readonly name: string; readonly values: number } | undefined;
  readonly hostName?: string | undefined;
  readonly routes: Readonly<Record<string, RouteArgs>>;
  readonly sslPolicy?: string | undefined;
  readonly securityHeaders?: boolean | undefined;
  readonly accessLogs: { readonly expireAfterDays: number };
}

/** A target group to make. */
export interface PlannedTargetGroup {
  /** The resource's name: short enough that Pulumi's suffix fits into AWS's 32 characters. */
  readonly logicalName: string;
  readonly physicalName?: string;
  readonly port: number;
  readonly deregistrationDelaySeconds: number;
  readonly healthCheck: Readonly<Required<HealthCheckArgs>>;
}

/** What a listener does with a request that no rule takes. */
export type DefaultAction =
  { readonly kind: "forward"; readonly route: string } | { readonly kind: "refuse"; readonly status: 403 | 404 };

/** All that a load balancer will be. */
export interface LoadBalancerPlan {
  readonly logicalName: string;
  readonly internal: boolean;
  readonly listener: {
    readonly port: 80 | 443;
    readonly protocol: "HTTP" | "HTTPS";
    readonly sslPolicy?: string;
    readonly defaultAction: DefaultAction;
    /** Whether its answers carry HSTS, nosniff and DENY. */
    readonly securityHeaders: boolean;
  };
  /** Whether port 80 redirects to 443. */
  readonly redirect: boolean;
  readonly ingressGroups: readonly IngressGroup[];
  readonly targetGroups: Readonly<Record<string, PlannedTargetGroup>>;
  /** The second target groups of the routes whose traffic is shifted. */
  readonly alternates: Readonly<Record<string, PlannedTargetGroup>>;
  readonly rules: readonly PlannedRule[];
}

const DEFAULTS = {
  /** TLS 1.2 and 1.3 with post-quantum key exchange; AWS's recommended one (ledger Z-60). The API's own default is 2016's. */
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  deregistrationDelaySeconds: 60,
  healthCheck: { intervalSeconds: 30, timeoutSeconds: 5, healthyThreshold: 2, unhealthyThreshold: 2, matcher: "200" },
} as const;

/**
 * Plans a load balancer.
 *
 * @throws PlanError with every problem of the arguments.
 */
export function planLoadBalancer(name: string, args: LoadBalancerPlanArgs): LoadBalancerPlan {
  const problems = new Problems(`LoadBalancer "${name}"`);
  checkName(problems, "loadBalancer.name", args.loadBalancerName, NAME_LIMITS.loadBalancer);
  checkProtocol(problems, args);
  const shifts = Object.values(args.routes).some(({ shifted }) => shifted === true);
  const others = ["the path", ...(shifts ? ["the header for tests"] : []), ...(args.hostName ? ["the host"] : [])];
  if (args.originHeader !== undefined) checkHeaderValues(problems, args.originHeader, others);
  problems.require(Number.isInteger(args.accessLogs.expireAfterDays) && args.accessLogs.expireAfterDays >= 1, () => ({
    path: "accessLogs.expireAfterDays",
    found: `${args.accessLogs.expireAfterDays}`,
    expected: "a whole number of days, at least 1",
    fix: "Set how long access logs are kept, such as 365.",
  }));
  const https = args.protocol === "https";
  const port = https ? 443 : 80;
  const ingressGroups = planIngress(problems, "ingress", args.ingress, [port]);
  const { targetGroups, alternates, rules, defaultAction } = planRoutes(problems, name, args);
  problems.throwIfAny();
  return {
    logicalName: fitName("loadBalancer", name),
    internal: args.exposure === "internal",
    listener: {
      port,
      protocol: https ? "HTTPS" : "HTTP",
      ...(https ? { sslPolicy: args.sslPolicy ?? DEFAULTS.sslPolicy } : {}),
      defaultAction,
      securityHeaders: args.securityHeaders ?? false,
    },
    redirect: https,
    ingressGroups,
    targetGroups,
    alternates,
    rules,
  };
}

function checkProtocol(problems: Problems, args: LoadBalancerPlanArgs): void {
  problems.require(args.protocol === "http" || args.hasCertificate, () => ({
    path: "certificateArn",
    expected: "the ARN of a certificate, since the protocol is https",
    fix: "Give the load balancer a Certificate of its region (ledger F-37).",
  }));
  problems.require(args.protocol === "https" || args.exposure === "internal", () => ({
    path: "protocol",
    found: "http on a load balancer that faces the internet",
    expected: "https",
    fix: "Plain HTTP is only for an internal load balancer behind a VPC origin (ledger C-01).",
  }));
  problems.require(args.sslPolicy === undefined || /^ELBSecurityPolicy-TLS13-1-[23]-/.test(args.sslPolicy), () => ({
    path: "sslPolicy",
    found: JSON.stringify(args.sslPolicy),
    expected: "a policy whose lowest version is TLS 1.2 and that has 1.3: ELBSecurityPolicy-TLS13-1-2-... or -1-3-...",
    fix: `Leave it out for ${DEFAULTS.sslPolicy} (ledger Z-60).`,
  }));
  problems.require(args.protocol === "https" || args.securityHeaders !== true, () => ({
    path: "securityHeaders",
    found: "true with protocol http",
    expected:
      "https: browsers ignore Strict-Transport-Security over plain HTTP, and AWS sets it on HTTPS listeners only",
    fix: "Set the protocol to https.",
  }));
  problems.require(args.exposure === "internet" || args.ingress.from !== "internet", () => ({
    path: "ingress.from",
    found: "internet on an internal load balancer",
    expected: "vpc-origin-group, prefix-list or ip-ranges: nobody on the internet can send to a private address",
    fix: "Make the load balancer face the internet, or name who sends.",
  }));
  problems.require(args.exposure === "internal" || args.ingress.from !== "vpc-origin-group", () => ({
    path: "ingress.from",
    found: "vpc-origin-group on a load balancer that faces the internet",
    expected: "prefix-list or ip-ranges",
    fix: "The group exists only where a VPC origin does; make the load balancer internal, or take the prefix list.",
  }));
}

function checkHeaderValues(
  problems: Problems,
  header: { readonly name: string; readonly values: number },
  others: readonly string[],
): void {
  checkOriginHeader(problems, "originHeader.name", header.name);
  const most = VALUES_PER_RULE - others.length;
  problems.require(header.values >= 1 && header.values <= most, () => ({
    path: "originHeader.values",
    found: `${header.values} values`,
    expected: `1 to ${most}: a listener rule takes ${VALUES_PER_RULE}, beside it ${others.join(" and ")}`,
    fix: "Give the value in use and, while it is changed, the one before it.",
  }));
}

function planRoutes(problems: Problems, name: string, args: LoadBalancerPlanArgs) {
  const routes = Object.entries(args.routes).sort(([a], [b]) => (a < b ? -1 : 1));
  problems.require(routes.length > 0, () => ({
    path: "routes",
    expected: "at least one route",
    fix: "Name the workload that the load balancer leads to.",
  }));
  for (const [key, route] of routes) checkRoute(problems, `routes.${key}`, route);
  const all = routes.flatMap(([route, { paths, priority, shifted, stripPrefix }]) =>
    paths.map((path, index) => ({
      route,
      path,
      priority: priority === undefined ? undefined : priority + index,
      shifted,
      stripPrefix,
    })),
  );
  // Without a header or a host to check, the listener itself can forward what no rule takes (ledger D-26).
  const checks = args.originHeader !== undefined || args.hostName !== undefined;
  const fallback = checks ? undefined : all.find(({ path }) => isCatchAll(path));
  const second = fallback && all.find((path) => path !== fallback && isCatchAll(path.path));
  problems.require(second === undefined, () => ({
    path: `routes.${second?.route}.paths`,
    found: `${second?.path}, which route ${fallback?.route} has`,
    expected: "one route that takes everything",
    fix: "Two routes cannot have the same path.",
  }));
  const defaultAction: DefaultAction =
    fallback !== undefined
      ? { kind: "forward", route: fallback.route }
      : { kind: "refuse", status: args.originHeader === undefined ? 404 : 403 };
  return {
    targetGroups: Object.fromEntries(routes.map(([key, route]) => [key, planTargetGroup(name, key, route)])),
    alternates: Object.fromEntries(
      routes
        .filter(([, { shifted }]) => shifted === true)
        .map(([key, route]) => [key, planAlternate(name, key, route)]),
    ),
    // ECS moves rules, not a listener's default; that keeps forwarding, to be there when the rule is made and unmade.
    rules: planListenerRules(
      problems,
      "routes",
      all.filter((path) => path !== fallback || path.shifted === true),
    ),
    defaultAction,
  };
}

function planTargetGroup(name: string, key: string, route: RouteArgs): PlannedTargetGroup {
  const { path, ...given } = route.healthCheck;
  return {
    logicalName: fitName("targetGroup", `${name}-${key}`),
    ...(route.targetGroupName === undefined ? {} : { physicalName: route.targetGroupName }),
    port: route.port,
    deregistrationDelaySeconds: route.deregistrationDelaySeconds ?? DEFAULTS.deregistrationDelaySeconds,
    healthCheck: {
      path,
      intervalSeconds: given.intervalSeconds ?? DEFAULTS.healthCheck.intervalSeconds,
      timeoutSeconds: given.timeoutSeconds ?? DEFAULTS.healthCheck.timeoutSeconds,
      healthyThreshold: given.healthyThreshold ?? DEFAULTS.healthCheck.healthyThreshold,
      unhealthyThreshold: given.unhealthyThreshold ?? DEFAULTS.healthCheck.unhealthyThreshold,
      matcher: given.matcher ?? DEFAULTS.healthCheck.matcher,
    },
  };
}

function planAlternate(name: string, key: string, route: RouteArgs): PlannedTargetGroup {
  const { targetGroupName: _, ...unnamed } = route;
  return { ...planTargetGroup(name, key, unnamed), logicalName: fitName("targetGroup", `${name}-${key}-alternate`) };
}

function checkRoute(problems: Problems, at: string, route: RouteArgs): void {
  checkName(problems, `${at}.targetGroupName`, route.targetGroupName, NAME_LIMITS.targetGroup);
  problems.require(route.paths.length > 0, () => ({
    path: `${at}.paths`,
    expected: "at least one path pattern",
    fix: "Write [/*] for everything.",
  }));
  problems.require(route.shifted !== true || route.paths.length <= 1, () => ({
    path: `${at}.paths`,
    found: `${route.paths.join(", ")}, whose traffic is shifted`,
    expected: "one path: ECS moves one rule, and each path has one of its own",
    fix: "Write one pattern that covers them, such as /auth*, or take the rolling strategy.",
  }));
  route.paths.forEach((path, index) => checkPath(problems, `${at}.paths[${index}]`, path));
  if (route.stripPrefix !== undefined) checkPrefix(problems, `${at}.stripPrefix`, route.stripPrefix, route.paths);
  checkRange(problems, `${at}.port`, route.port, 1, 65535);
  const lastPriority = 50_000 - route.paths.length + 1;
  if (route.priority !== undefined) checkRange(problems, `${at}.priority`, route.priority, 1, lastPriority);
  checkRange(problems, `${at}.deregistrationDelaySeconds`, route.deregistrationDelaySeconds, 0, 3600);
  checkHealthCheck(problems, `${at}.healthCheck`, route.healthCheck);
}

function checkHealthCheck(problems: Problems, at: string, check: HealthCheckArgs): void {
  checkRange(problems, `${at}.intervalSeconds`, check.intervalSeconds, 5, 300);
  checkRange(problems, `${at}.timeoutSeconds`, check.timeoutSeconds, 2, 120);
  checkRange(problems, `${at}.healthyThreshold`, check.healthyThreshold, 2, 10);
  checkRange(problems, `${at}.unhealthyThreshold`, check.unhealthyThreshold, 2, 10);
  const interval = check.intervalSeconds ?? DEFAULTS.healthCheck.intervalSeconds;
  const timeout = check.timeoutSeconds ?? DEFAULTS.healthCheck.timeoutSeconds;
  problems.require(timeout < interval, () => ({
    path: `${at}.timeoutSeconds`,
    found: `${timeout}`,
    expected: `less than the interval of ${interval} seconds`,
    fix: "Shorten the timeout or lengthen the interval.",
  }));
  problems.require(check.path.startsWith("/") && check.path.length <= 1024, () => ({
    path: `${at}.path`,
    found: JSON.stringify(check.path),
    expected: "a path that starts with / and has at most 1024 characters",
    fix: "Write it as /health.",
  }));
}

function checkRange(problems: Problems, path: string, value: number | undefined, least: number, most: number): void {
  problems.require(value === undefined || (Number.isInteger(value) && value >= least && value <= most), () => ({
    path,
    found: `${value}`,
    expected: `a whole number from ${least} to ${most}`,
    fix: "Choose one in that range.",
  }));
}

function checkName(problems: Problems, path: string, name: string | undefined, limit: number): void {
  if (name === undefined) return;
  const good = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(name) && !name.startsWith("internal-");
  problems.require(good && name.length <= limit, () => ({
    path,
    found: JSON.stringify(name),
    expected: `at most ${limit} letters, digits and hyphens, neither first nor last a hyphen, not starting with internal-`,
    fix: "Shorten or respell it, or leave it out to have it named.",
  }));
}
