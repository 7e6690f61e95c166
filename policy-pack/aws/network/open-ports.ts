import { defineGraphPolicy, definePolicy, type PolicyModule, type PolicyText } from "../../policy/define-policy.ts";
import {
  type AclEntries,
  type AclEntry,
  acts,
  entriesBeside,
  entriesIn,
  isEveryAclPort,
  isOpenAclRange,
  isRefusedBefore,
  opensAclPort,
} from "./network-acls.ts";
import {
  type GroupRule,
  groupRules,
  isOfAllProtocols,
  isOfDirection,
  isOpenToInternet,
  opensEveryPort,
  RULE_TOKENS,
} from "./network.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { and, not, or, type Truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { holds, judge, notApplicable, type Verdict } from "../../policy/verdict.ts";

/** A port of remote access or the like, that nobody means to open to everyone. */
export interface OpenPort {
  readonly port: number;
  /** What answers there: "SSH". */
  readonly service: string;
  readonly protocols: readonly ("tcp" | "udp")[];
}

/** What the ports of Security Hub's control EC2.19 are for; SSH and remote desktop have policies of their own. */
export const HIGH_RISK_PORTS: Readonly<Record<number, string>> = {
  20: "FTP",
  21: "FTP",
  23: "Telnet",
  25: "SMTP",
  110: "POP3",
  135: "RPC",
  143: "IMAP",
  445: "SMB",
  1433: "SQL Server",
  1434: "SQL Server",
  1521: "Oracle",
  3306: "MySQL",
  4333: "mSQL",
  5432: "PostgreSQL",
  5439: "Redshift",
  5500: "VNC",
  5601: "OpenSearch Dashboards",
  6379: "Redis",
  8088: "an HTTP server without TLS",
  8888: "an HTTP server without TLS",
  9092: "Kafka",
  9200: "OpenSearch",
  9300: "OpenSearch",
  11211: "Memcached",
  27017: "MongoDB",
};

type Text = Omit<PolicyText<Record<never, never>>, "tokens">;

const NUMBERS = { tcp: "6", udp: "17" } as const;

function speaks(protocol: Value, protocols: OpenPort["protocols"]): Truth {
  const names: readonly string[] = protocols.flatMap((name) => [name, NUMBERS[name]]);
  return protocol.matches((text) => names.includes(text.toLowerCase()));
}

/** The rule lets the internet at one of these ports, and not at all ports: that is `sg-no-public-all-traffic`'s matter. */
export function opensToInternet(resource: Resource, rule: GroupRule, open: OpenPort): Truth {
  const fromInternet = isOpenToInternet(rule);
  // Most rules are not: their ports do not matter.
  if (fromInternet.answer === "no") return fromInternet;
  const range = and(
    rule.fromPort.satisfies((n) => n <= open.port),
    rule.toPort.satisfies((n) => n >= open.port),
  );
  if (range.answer === "no") return range;
  return and(
    isOfDirection(resource, "ingress"),
    fromInternet,
    speaks(rule.protocol, open.protocols),
    range,
    not(opensEveryPort(rule)),
  );
}

/** A policy on rules of security groups that open one port to the internet, in all their forms. */
export function defineGroupPortPolicy(open: OpenPort, policy: Text): PolicyModule {
  return definePolicy({
    ...policy,
    tokens: RULE_TOKENS.ingress,
    check(resource) {
      return groupRules(resource, "ingress").map((rule) =>
        judge(not(opensToInternet(resource, rule, open)), {
          what: `the rule opens ${open.service} to the internet`,
          at: rule.value.path === "" ? rule.fromPort : rule.value,
          required: `no rule from the internet that covers port ${open.port}`,
          fix: "name the security group, prefix list or narrow range that may connect, or remove the rule",
        }),
      );
    },
  });
}

function judgeEntry(entry: AclEntry, open: OpenPort, beside: AclEntries): Verdict {
  const opened = and(
    not(entry.egress),
    acts(entry, "allow"),
    isOpenAclRange(entry),
    or(isOfAllProtocols(entry.place.at("protocol")), speaks(entry.place.at("protocol"), open.protocols)),
    opensAclPort(entry.place, open.port),
    // One entry is one fault: of every port nacl-no-allow-all speaks.
    not(isEveryAclPort(entry.place)),
  );
  // Most entries are of other ports or ranges: what stands beside them does not matter.
  if (opened.answer === "no") return holds;
  return judge(not(and(opened, not(isRefusedBefore(entry, open.port, beside)))), {
    what: `the network ACL lets everyone through to port ${open.port} (${open.service})`,
    at: entry.place.path === "" ? entry.action : entry.place,
    required: `no entry from the internet that covers port ${open.port}, or an earlier one that denies it`,
    fix: "allow the ports that are served, and 1024-65535 for answers",
  });
}

/**
 * A policy on entries of network ACLs that open one port to the internet, and that no earlier entry denies. Those that
 * open every port are `nacl-no-allow-all`'s matter.
 */
export function defineAclPortPolicy(open: OpenPort, policy: Text): PolicyModule {
  return defineGraphPolicy({
    ...policy,
    tokens: families(TOKENS.networkAcl, TOKENS.networkAclRule),
    check(resource, _config, graph) {
      const entries = entriesIn(resource);
      if (entries.length === 0) return notApplicable("it holds no entries");
      const beside = entriesBeside(graph, resource);
      return entries.map((entry) => judgeEntry(entry, open, beside));
    },
  });
}
