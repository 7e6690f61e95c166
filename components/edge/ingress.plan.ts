import ipaddr from "ipaddr.js";
import type { Problems } from "../plan-error.ts";

/**
 * Who may send to the load balancer: the group that CloudFront makes for its VPC origins, CloudFront's managed prefix
 * list, or ranges of addresses (ledger F-41, C-12). Nothing opens it to everyone.
 */
export type IngressFrom = "vpc-origin-group" | "prefix-list" | "ip-ranges";

/** Who may send to the load balancer, and on which ports. */
export interface IngressArgs {
  /** The source. Changing it replaces rules, and adds or removes security groups; the load balancer stays. */
  readonly from: IngressFrom;
  /**
   * TCP ports that are opened.
   * @default the port of the forwarding listener: 80 or 443
   */
  readonly ports?: readonly number[] | undefined;
  /** The id of CloudFront's managed prefix list in this region, such as `pl-3b927c52`. Required by `prefix-list`. */
  readonly prefixListId?: string | undefined;
  /** IPv4 ranges in CIDR notation. Required by `ip-ranges`. */
  readonly ipRanges?: readonly string[] | undefined;
}

/** The source of one rule. */
export type IngressSource =
  | { readonly kind: "vpc-origin-group" }
  | { readonly kind: "prefix-list"; readonly prefixListId: string }
  | { readonly kind: "cidr"; readonly cidr: string };

/** One ingress rule that a group will hold. */
export interface IngressRule {
  /** Names the rule's resource: the port, and the range where there is one. */
  readonly key: string;
  readonly port: number;
  readonly source: IngressSource;
}

/** One security group of the load balancer and the ingress rules that fit into it. */
export interface IngressGroup {
  /** The port of its first rule, then `-2`, `-3` where one port needs several groups. */
  readonly key: string;
  readonly rules: readonly IngressRule[];
}

/** Inbound rules a security group holds, unless raised (Amazon VPC User Guide, "Amazon VPC quotas"). */
export const RULES_PER_GROUP = 60;

/** Security groups a network interface carries, unless raised (same page). */
export const GROUPS_PER_INTERFACE = 5;

/** What one reference to CloudFront's list counts for ("Work with AWS-managed prefix lists": the list's weight). */
export const CLOUDFRONT_PREFIX_LIST_WEIGHT = 55;

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
    fix: "Name the ports that CloudFront uses, such as [443].",
  }));
  const sources = planSources(problems, path, args);
  const groups = pack(
    opened.flatMap((port) =>
      sources.map((source) => ({ key: ruleKey(port, source), port, source }) satisfies IngressRule),
    ),
  );
  problems.require(groups.length <= GROUPS_PER_INTERFACE, () => ({
    path: args.from === "ip-ranges" ? `${path}.ipRanges` : `${path}.ports`,
    found: `${sources.length} sources for ${opened.length} ports, which fill ${groups.length} security groups`,
    expected: `at most ${GROUPS_PER_INTERFACE} groups of ${RULES_PER_GROUP} rules`,
    fix: "Open fewer ports, merge adjacent ranges, or use the prefix list.",
  }));
  return groups;
}

function planSources(problems: Problems, path: string, args: IngressArgs): readonly IngressSource[] {
  if (args.from === "vpc-origin-group") return [{ kind: "vpc-origin-group" }];
  if (args.from === "ip-ranges") return planRanges(problems, `${path}.ipRanges`, args.ipRanges ?? []);
  const prefixListId = args.prefixListId ?? "";
  problems.require(/^pl-[0-9a-f]{8,17}$/.test(prefixListId), () => ({
    path: `${path}.prefixListId`,
    ...(args.prefixListId === undefined ? {} : { found: JSON.stringify(args.prefixListId) }),
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
  return [...new Set(networks)].sort().map((cidr) => ({ kind: "cidr", cidr }));
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

function ruleKey(port: number, source: IngressSource): string {
  return source.kind === "cidr" ? `${port}-${source.cidr.replace("/", "-")}` : `${port}`;
}

function weight({ source }: IngressRule): number {
  return source.kind === "prefix-list" ? CLOUDFRONT_PREFIX_LIST_WEIGHT : 1;
}

/** Fills one group after the other, in the order of port and range, so that a plan depends on nothing but its input. */
function pack(rules: readonly IngressRule[]): readonly IngressGroup[] {
  const groups: { key: string; rules: IngressRule[]; used: number }[] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last !== undefined && last.used + weight(rule) <= RULES_PER_GROUP) {
      last.rules.push(rule);
      last.used += weight(rule);
    } else {
      const before = groups.filter((group) => group.rules[0]?.port === rule.port).length;
      const key = before === 0 ? `${rule.port}` : `${rule.port}-${before + 1}`;
      groups.push({ key, rules: [rule], used: weight(rule) });
    }
  }
  return groups.map(({ key, rules }) => ({ key, rules }));
}
