import { and, every, not, or, some, type Truth, truth, unknown, yes } from "../../policy/truth.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import type { TestOptions, Value } from "../../policy/value.ts";

/** A rule of a security group in any of its forms: inline, `SecurityGroupRule`, `SecurityGroup(In|E)gressRule`. */
export interface GroupRule {
  readonly value: Value;
  readonly cidrs: readonly Value[];
  /** Ids of security groups, as texts or unknowns. */
  readonly groups: readonly Value[];
  readonly prefixLists: readonly Value[];
  readonly protocol: Value;
  readonly fromPort: Value;
  readonly toPort: Value;
}

/** The tokens whose resources hold rules of a direction. */
export const RULE_TOKENS = {
  ingress: [...TOKENS.securityGroup, ...TOKENS.securityGroupRule, ...TOKENS.securityGroupIngressRule],
  egress: [...TOKENS.securityGroup, ...TOKENS.securityGroupRule, ...TOKENS.securityGroupEgressRule],
} as const;

/**
 * The rules of a direction that a resource holds. `direction` of a `SecurityGroupRule` whose type is unknown: both, so
 * that a finding in it must be weighed with `rule.value.at("type")`.
 */
export function groupRules(resource: Resource, direction: "ingress" | "egress"): readonly GroupRule[] {
  const known = readRules[direction].get(resource);
  if (known) return known;
  const rules = readGroupRules(resource, direction);
  readRules[direction].set(resource, rules);
  return rules;
}

/** Many policies ask for the rules of one group, which may be many. */
const readRules = {
  ingress: new WeakMap<Resource, readonly GroupRule[]>(),
  egress: new WeakMap<Resource, readonly GroupRule[]>(),
};

function readGroupRules(resource: Resource, direction: "ingress" | "egress"): readonly GroupRule[] {
  const isOneOf = (tokens: readonly string[]) => tokens.includes(resource.type);
  if (isOneOf(TOKENS.securityGroup)) return resource.at(direction).items().map(readRule);
  if (isOneOf(TOKENS.securityGroupRule)) {
    return resource.at("type").is(direction).answer === "no" ? [] : [readRule(resource.inputs)];
  }
  const own = direction === "ingress" ? TOKENS.securityGroupIngressRule : TOKENS.securityGroupEgressRule;
  return isOneOf(own) ? [readRule(resource.inputs)] : [];
}

function readRule(value: Value): GroupRule {
  const lists = (...keys: readonly string[]) => keys.flatMap((key) => value.at(key).items());
  return {
    value,
    cidrs: value.isUnknown ? [value] : lists("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6"),
    groups: lists("securityGroups", "sourceSecurityGroupId", "referencedSecurityGroupId"),
    prefixLists: lists("prefixListIds", "prefixListId"),
    protocol: value.at("protocol").isAbsent ? value.at("ipProtocol") : value.at("protocol"),
    fromPort: value.at("fromPort"),
    toPort: value.at("toPort"),
  };
}

/** The highest port of TCP and UDP. */
export const LAST_PORT = 65_535;

/** All protocols: -1, or `all`, which the provider takes in capitals, too. */
export function isOfAllProtocols(protocol: Value, options: TestOptions<string> = {}): Truth {
  return protocol.matches((text) => /^(-1|all)$/i.test(text), options);
}

/** The rule lets that port through: all protocols (-1), or a port range that covers it. */
export function coversPort(rule: GroupRule, port: number): Truth {
  const all = isOfAllProtocols(rule.protocol);
  if (all.answer !== "no") return all;
  const from = rule.fromPort.satisfies((n) => n <= port || n === -1);
  const to = rule.toPort.satisfies((n) => n >= port || n === -1);
  return from.answer === "no" || to.answer === "no" ? truth(false) : from.answer === "unknown" ? from : to;
}

/**
 * The rule opens every port: all protocols, or a range from the first to the last. Of all protocols the provider takes no
 * ports but 0, so that a rule which names others is never made.
 */
export function opensEveryPort(rule: GroupRule): Truth {
  const all = isOfAllProtocols(rule.protocol);
  const none = and(
    rule.fromPort.satisfies((n) => n <= 1, { absent: 0 }),
    rule.toPort.satisfies((n) => n <= 0 || n >= LAST_PORT, { absent: 0 }),
  );
  const whole = and(
    rule.fromPort.satisfies((n) => n <= 1),
    rule.toPort.satisfies((n) => n === -1 || n >= LAST_PORT),
  );
  const transport = rule.protocol.matches((text) => /^(tcp|udp|6|17)$/i.test(text));
  return or(and(all, none), and(transport, whole));
}

/** Of the older rule resource, which holds both: its `type` says the direction. Of all others the type itself does. */
export function isOfDirection(resource: Resource, direction: "ingress" | "egress"): Truth {
  return TOKENS.securityGroupRule.includes(resource.type as never) ? resource.at("type").is(direction) : yes;
}

/** The rule opens a single port, and one of these. Of all protocols AWS ignores the ports: they are all open. */
export function isSinglePort(rule: GroupRule, ports: readonly number[]): Truth {
  if (ports.length === 0) return truth(false);
  const all = isOfAllProtocols(rule.protocol, { absent: "-1" });
  const one = every([rule.fromPort, rule.toPort], (port) => port.oneOf(ports));
  const from = rule.fromPort.text();
  return and(not(all), one, from === undefined ? yes : rule.toPort.is(from));
}

/** ICMP that says a packet was too large for the way: type 3 with code 4, and of IPv6 type 2 (RFC 1191, RFC 8201). */
const TOO_LARGE = [
  { protocol: /^(icmp|1)$/i, type: 3, codes: [4] },
  { protocol: /^(icmpv6|58)$/i, type: 2, codes: [0, -1] },
] as const;

/**
 * The rule lets in only what path MTU discovery needs, which routers anywhere on the way send: AWS recommends it
 * (Amazon EC2 User Guide, "Path MTU Discovery"). Of ICMP the ports are type and code.
 */
export function isPathMtuDiscovery(rule: GroupRule): Truth {
  return some(TOO_LARGE, ({ protocol, type, codes }) =>
    and(
      rule.protocol.matches((text) => protocol.test(text)),
      rule.fromPort.is(type),
      rule.toPort.oneOf(codes),
    ),
  );
}

/** The rule opens no more than so many ports. All protocols are all ports; ICMP has types instead, and counts as one. */
export function opensAtMost(rule: GroupRule, ports: number): Truth {
  const all = isOfAllProtocols(rule.protocol, { absent: "-1" });
  if (all.answer !== "no") return not(all);
  if (rule.protocol.matches((text) => /^(icmp|icmpv6|1|58)$/i.test(text)).answer === "yes") return yes;
  const from = rule.fromPort.number();
  if (rule.fromPort.isUnknown) return unknown(rule.fromPort.path);
  return rule.toPort.satisfies((to) => from !== undefined && to - from < ports);
}

const PRIVATE_V4 = [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["127.0.0.0", 8],
] as const;

/** An IPv4 address as a number, or undefined when it is none. */
export function ipv4(text: string): number | undefined {
  const parts = text.split(".").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  if (parts.length !== 4 || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Widest prefix that still names somebody: a /8 of public addresses is no restriction. */
const WIDEST_NAMED_V4 = 8;
const WIDEST_NAMED_V6 = 16;

/**
 * The range lets in the internet at large: 0.0.0.0/0, ::/0, or a range so wide that it names nobody (0.0.0.0/1). Ranges
 * of private addresses never do; nor does a text that is no CIDR, which AWS refuses.
 */
export function isInternetRange(cidr: string): boolean {
  const slash = cidr.indexOf("/");
  const bits = slash < 0 ? Number.NaN : Number(cidr.slice(slash + 1));
  // Nearly all ranges are narrower, and need no closer look.
  if (!(bits < WIDEST_NAMED_V6)) return false;
  const address = cidr.slice(0, slash).trim();
  if (address.includes(":")) return bits < WIDEST_NAMED_V6 && !/^f[cde]/i.test(address);
  const base = ipv4(address);
  if (base === undefined || !(bits < WIDEST_NAMED_V4)) return false;
  return !isPrivateBlock(base, bits);
}

/** The address is never routed on the internet (RFC 1918, RFC 6598, link-local, loopback). */
export function isPrivateAddress(address: string): boolean {
  const base = ipv4(address);
  return base !== undefined && isPrivateBlock(base, 32);
}

/** The range lies within the other one; undefined where one of them is no IPv4 range. */
export function liesWithin(cidr: string, outer: string): boolean | undefined {
  const [inside, around] = [cidr, outer].map((text) => {
    const [address = "", length = ""] = text.trim().split("/");
    const base = ipv4(address);
    return base === undefined || !/^\d+$/.test(length) ? undefined : { base, bits: Number(length) };
  });
  if (!inside || !around) return undefined;
  const size = 2 ** (32 - around.bits);
  return inside.bits >= around.bits && Math.floor(inside.base / size) === Math.floor(around.base / size);
}

function isPrivateBlock(base: number, bits: number): boolean {
  return PRIVATE_V4.some(
    ([start, prefix]) =>
      bits >= prefix && Math.floor(base / 2 ** (32 - prefix)) === Math.floor((ipv4(start) ?? 0) / 2 ** (32 - prefix)),
  );
}

const openness = new WeakMap<readonly Value[], Truth>();

/** The rule is open to the internet at large. */
export function isOpenToInternet(rule: GroupRule): Truth {
  const known = openness.get(rule.cidrs) ?? some(rule.cidrs, (cidr) => cidr.matches(isInternetRange));
  openness.set(rule.cidrs, known);
  return known;
}
