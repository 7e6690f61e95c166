import { flag, integers } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { type AclEntry, aclsOf, acts, entriesIn } from "../aws/network/network-acls.ts";
import { isInternetRange, isPrivateAddress, liesWithin } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { type GuardedTiers, type Tier, tiersBehind } from "../aws/network/tiers.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable, type Verdict, undecided } from "../policy/verdict.ts";

interface Options {
  readonly databasePorts: readonly number[];
  readonly anyServer: boolean;
}

type Direction = "ingress" | "egress";

/** What an entry lets through, as the pattern of a tier speaks of it. */
interface Passage {
  /** To or from the VPC's own addresses. */
  readonly within: Truth;
  /** To or from anywhere. */
  readonly anywhere: Truth;
  /** The ports that answers come back to, and no lower ones. */
  readonly answers: Truth;
  readonly single: Truth;
  readonly isPort: (ports: readonly number[]) => Truth;
}

const FIRST_EPHEMERAL_PORT = 1024;
const HTTPS = [443];
const HTTP = [80];

function rangeOf(entry: AclEntry, vpcRange: Value | undefined): Pick<Passage, "within" | "anywhere"> {
  const ranges = ["cidrBlock", "ipv6CidrBlock"].map((key) => entry.place.at(key)).filter((range) => !range.isAbsent);
  const vpc = vpcRange?.text();
  const isInner = (text: string) => {
    const inVpc = vpc === undefined ? undefined : liesWithin(text, vpc);
    // Of IPv6 the stack does not tell which addresses AWS gives the VPC.
    return inVpc ?? (text.includes(":") ? !isInternetRange(text) : isPrivateAddress(text.split("/", 1)[0] ?? ""));
  };
  // Of a range that the program gives the VPC, and that is not known yet, a private one may be no part.
  const isHidden = vpcRange?.isUnknown === true && ranges.some((range) => range.name === "cidrBlock");
  const within = ranges.length === 0 ? no : every(ranges, (range) => range.matches(isInner));
  return {
    within: isHidden ? and(within, unknown(vpcRange.path)) : within,
    anywhere: some(ranges, (range) => range.matches(isInternetRange)),
  };
}

function readPassage(entry: AclEntry, vpcRange: Value | undefined): Passage {
  const [from, to] = [entry.place.at("fromPort"), entry.place.at("toPort")];
  const isPort = (ports: readonly number[]) => and(from.oneOf(ports), isSame(from, to));
  return {
    ...rangeOf(entry, vpcRange),
    answers: and(
      from.satisfies((n) => n >= FIRST_EPHEMERAL_PORT),
      to.satisfies((n) => n > FIRST_EPHEMERAL_PORT),
    ),
    single: isSame(from, to),
    isPort,
  };
}

function isSame(from: Value, to: Value): Truth {
  return from.isUnknown ? unknown(from.path) : to.matches((text) => text === from.text());
}

/** What may pass a tier's network ACL: each line one of the pattern, any of which will do. */
function mayPass(tier: Tier, direction: Direction, passage: Passage, nat: boolean, options: Options): Truth {
  const { within, anywhere, answers, single, isPort } = passage;
  const servers = truth(options.anyServer);
  const inner = and(within, or(single, answers));
  if (tier === "database") {
    return and(within, direction === "ingress" ? isPort(options.databasePorts) : answers);
  }
  if (tier === "public" && direction === "ingress") {
    return or(inner, and(anywhere, or(isPort(HTTP), isPort(HTTPS), and(answers, truth(nat)))));
  }
  if (tier === "public") return or(inner, and(anywhere, or(isPort(HTTPS), answers, and(isPort(HTTP), servers))));
  return direction === "ingress"
    ? or(inner, and(anywhere, answers))
    : or(inner, and(anywhere, or(isPort(HTTPS), and(servers, or(isPort(HTTP), answers)))));
}

const ALLOWED: Readonly<Record<Tier, Readonly<Record<Direction, string>>>> = {
  public: {
    ingress: "80 and 443 from anywhere, ports of the VPC; answers from anywhere only for a NAT gateway",
    egress: "443 and answers to anywhere, ports of the VPC",
  },
  private: {
    ingress: "ports of the VPC, answers from anywhere",
    egress: "443 to anywhere, ports of the VPC",
  },
  database: {
    ingress: "database ports from the VPC, one each",
    egress: "answers (1024-65535) to the VPC",
  },
};

/** The range of a VPC. One that AWS takes out of a pool is not given, and may be any private one. */
function rangeGiven(vpc: Resource | undefined): Value | undefined {
  const settled = vpc?.settled("cidrBlock");
  return settled?.text() === undefined ? vpc?.at("cidrBlock") : settled;
}

function judgePorts(entry: AclEntry, tiers: GuardedTiers, graph: Graph, options: Options): Verdict {
  const acls = aclsOf(graph, entry.owner).found;
  const vpcs = acls.flatMap((acl) => graph.follow(acl, "vpcId", TOKENS.vpc).found);
  const passage = readPassage(entry, rangeGiven(vpcs[0]));
  const isTcp = entry.place.at("protocol").matches((text) => /^(tcp|6)$/i.test(text));
  const passes = (direction: Direction) =>
    every([...tiers.found], (tier) => mayPass(tier, direction, passage, tiers.nat, options));
  const direction = entry.egress.answer === "yes" ? "egress" : "ingress";
  const good = and(isTcp, or(and(entry.egress, passes("egress")), and(not(entry.egress), passes("ingress"))));
  const [tier = "private"] = tiers.found;
  const { place } = entry;
  return judge(or(not(acts(entry, "allow")), good), {
    what: `the network ACL of the ${[...tiers.found].join(" and ")} tier lets ${direction === "egress" ? "out" : "in"} what its pattern does not hold`,
    at: place.at("fromPort"),
    found: `${place.at("protocol").printable ?? "?"} ${place.at("fromPort").printable ?? "?"}-${place.at("toPort").printable ?? "?"}, ${place.at("cidrBlock").printable ?? place.at("ipv6CidrBlock").printable ?? "?"}`,
    required: `TCP: ${ALLOWED[tier][direction]}`,
    fix: "narrow the entry's ports or range, or take it away; every tier has a network ACL of its own",
  });
}

/** From 100 on in steps of ten, so that one can be put between two others in an emergency. */
function judgeNumber(entry: AclEntry): Verdict {
  return judge(
    entry.number.satisfies((n) => n >= 100 && n % 10 === 0),
    {
      what: "the network ACL's entry is numbered outside the pattern",
      at: entry.number,
      required: "100, 110, 120 and so on",
      fix: "give the entry the next such number",
    },
  );
}

function judgeEntry(entry: AclEntry, tiers: GuardedTiers, graph: Graph, options: Options): readonly Verdict[] {
  const ports = tiers.found.size === 0 ? [] : [judgePorts(entry, tiers, graph, options)];
  const open = tiers.open === undefined ? [] : [undecided(tiers.open, "which tier stands there is not known")];
  return [judgeNumber(entry), ...ports, ...open];
}

export const policy = defineGraphPolicy({
  name: "nacl-pattern",
  title: "Network ACLs let through what the pattern of their tier holds, and no more",
  severity: "low",
  rationale:
    "Network ACLs are the fence that stands when a security group is opened by mistake. They can be reviewed only where each tier's are alike: the world reaches load balancers, load balancers reach applications, applications reach databases, and nothing skips one.",
  remediation: [
    "Public tier: TCP 80 and 443 in from anywhere; the application's port out to the VPC, 443 and 1024-65535 out.",
    "Private tier: the application's port and 443 in from the VPC, 1024-65535 in; database ports out to the VPC, 443 out.",
    "Database tier: its ports in from the VPC, 1024-65535 out to it.",
    "Number the entries 100, 110, 120; leave the denial to the built-in last one.",
  ],
  controls: {
    pci: ["1.2.5", "1.3.1", "1.4.2"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  preset: "ledger",
  tokens: families(TOKENS.networkAcl, TOKENS.networkAclRule),
  settings: {
    databasePorts: integers(
      [1433, 1521, 3306, 5432, 5439, 6379, 6380, 8182, 11211, 27017],
      "Ports of data stores, which alone may be reached in the database tier",
    ),
    anyServer: flag(false, "Workloads may reach any server by NAT: 80 and 1024-65535 out to anywhere"),
  },
  check(resource, options, graph) {
    const entries = entriesIn(resource);
    if (entries.length === 0) return notApplicable("it holds no entries");
    const tiers = tiersBehind(graph, resource);
    return entries.flatMap((entry) => judgeEntry(entry, tiers, graph, options));
  },
});
