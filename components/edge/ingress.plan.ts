import ipaddr from "ipaddr.js";
import { CLOUDFRONT_PREFIX_LIST_WEIGHT, ruleBudget, type RuleGroup } from "../network/rule-budget.ts";
import { PlanError, type Problems } from "../plan-error.ts";

/**
 * Who may send to the load balancer: the group that CloudFront makes for its VPC origins, CloudFront's managed prefix
 * list, ranges of addresses (ledger F-41, C-12), or the internet, which is only for a load balancer that is itself the
 * way in (ledger M-11).
 */
export type IngressFrom = "vpc-origin-group" | "prefix-list" | "ip-ranges" | "internet";

/** Who may send to the load balancer, and on which ports. */
export interface IngressArgs {
  /** The source. Changing it replaces rules, and adds or removes security groups; the load balancer stays. */
  readonly from: IngressFrom;
  /**
   * TCP ports that are opened.
   * @default the port of the forwarding listener: 80 or 443
   */
  readonly ports?: readonly number[] | undefined;
  /**
   * With `prefix-list`: the id of CloudFront's managed prefix list in this region, such as `pl-3b927c52`.
   * @default - looked up by its name, which a preview without an account cannot do
   */
  readonly prefixListId?: string | undefined;
  /** IPv4 ranges in CIDR notation. Required by `ip-ranges`. */
  readonly ipRanges?: readonly string[] | undefined;
}

/** The source of one rule. */
export type IngressSource =
  | { readonly kind: "vpc-origin-group" }
  | { readonly kind: "prefix-list"; readonly prefixListId?: string }
  | { readonly kind: "cidr"; readonly cidr: string }
  | { readonly kind: "internet" };

/** One ingress rule that a group will hold. */
export interface IngressRule {
  /** Names the rule's resource: the port, and the range where there is one. */
  readonly key: string;
  readonly port: number;
  readonly source: IngressSource;
}

/** One security group of the load balancer and the ingress rules that fit into it. */
export interface IngressGroup {
  /** The port, then `-2`, `-3` where one port needs several groups. */
  readonly key: string;
  readonly rules: readonly IngressRule[];
}

/** No range of CloudFront is wider than this; a wider one would be a way around "never the whole internet". */
const WIDEST_RANGE_BITS = 8;

/**
 * Splits the ingress rules over security groups so that none exceeds its quota: two references to the prefix list never
 * share a group (ledger D-34), and long lists of ranges spill into further ones (ledger D-48).
 *
 * @param path Where the argument stands, such as `ingress`.
 * @param ports Ports to open when the argument names none.
 */
export function planIngress(
  problems: Problems,
  path: string,
  args: IngressArgs,
  ports: readonly number[],
): readonly IngressGroup[] {
  const opened = [...new Set(args.ports ?? ports)].sort((a, b) => a - b);
  problems.require(opened.length > 0 && opened.every(isPort), () => ({
    path: `${path}.ports`,
    found: JSON.stringify(opened),
    expected: "at least one TCP port, each from 1 to 65535",
    fix: "Name the ports that callers use, such as [443].",
  }));
  const sources = new Map(planSources(problems, path, args).map((source) => [nameOf(source), source]));
  const demands = opened.flatMap((port) =>
    [...sources].map(([name, source]) => ({ source: name, port, weight: weightOf(source) })),
  );
  const at = args.from === "ip-ranges" ? `${path}.ipRanges` : `${path}.ports`;
  return budget(problems, at, demands).map(({ key, rules }) => ({
    key,
    rules: rules.map(({ source: name, port }) => {
      const source = sources.get(name) as IngressSource;
      return { key: source.kind === "cidr" ? `${port}-${name.replace("/", "-")}` : `${port}`, port, source };
    }),
  }));
}

/** The groups that the rules need; none, and a problem more, where the quotas do not allow them. */
function budget(problems: Problems, path: string, demands: Parameters<typeof ruleBudget>[1]): readonly RuleGroup[] {
  try {
    return ruleBudget(path, demands);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    for (const problem of error.problems) problems.add(problem);
    return [];
  }
}

function planSources(problems: Problems, path: string, args: IngressArgs): readonly IngressSource[] {
  if (args.from === "vpc-origin-group" || args.from === "internet") return [{ kind: args.from }];
  if (args.from === "ip-ranges") return planRanges(problems, `${path}.ipRanges`, args.ipRanges ?? []);
  const { prefixListId } = args;
  if (prefixListId === undefined) return [{ kind: "prefix-list" }];
  problems.require(/^pl-[0-9a-f]{8,17}$/.test(prefixListId), () => ({
    path: `${path}.prefixListId`,
    found: JSON.stringify(prefixListId),
    expected: "the id of com.amazonaws.global.cloudfront.origin-facing in this region, such as pl-3b927c52",
    fix: "Take it from `aws ec2 describe-managed-prefix-lists`; every region has its own.",
  }));
  return [{ kind: "prefix-list", prefixListId }];
}

function planRanges(problems: Problems, path: string, ranges: readonly string[]): readonly IngressSource[] {
  problems.require(ranges.length > 0, () => ({
    path,
    expected: "at least one IPv4 range",
    fix: "List CloudFront's ranges (CLOUDFRONT_ORIGIN_FACING of ip-ranges.json), or use the prefix list.",
  }));
  const networks = ranges.flatMap((range, index) => {
    const network = networkOf(range);
    const good = problems.require(network !== undefined, () => ({
      path: `${path}[${index}]`,
      found: JSON.stringify(range),
      expected: `an IPv4 range from /${WIDEST_RANGE_BITS} to /32 such as 120.52.22.96/27`,
      fix: "The load balancer is never opened to everyone, and speaks IPv4 only.",
    }));
    return good && network !== undefined ? [network] : [];
  });
  return [...new Set(networks)].map((cidr) => ({ kind: "cidr", cidr }));
}

/** The range with its host bits cleared, as AWS stores it; undefined when it is none that may be opened. */
function networkOf(range: string): string | undefined {
  if (!ipaddr.IPv4.isValidCIDR(range)) return undefined;
  const [, bits] = ipaddr.IPv4.parseCIDR(range);
  if (bits < WIDEST_RANGE_BITS) return undefined;
  return `${ipaddr.IPv4.networkAddressFromCIDR(range).toString()}/${bits}`;
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

function nameOf(source: IngressSource): string {
  switch (source.kind) {
    case "vpc-origin-group":
    case "internet":
      return source.kind;
    case "prefix-list":
      return source.prefixListId ?? source.kind;
    case "cidr":
      return source.cidr;
  }
}

function weightOf(source: IngressSource): number {
  return source.kind === "prefix-list" ? CLOUDFRONT_PREFIX_LIST_WEIGHT : 1;
}
