import { flag, integers } from "../config.ts";
import { defineGraphPolicy } from "../define-policy.ts";
import { type AclEntries, type AclEntry, acts, entriesBeside, entriesIn } from "../network-acls.ts";
import { isInternetRange } from "../network.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, no, not, or, some, type Truth, truth, unknown } from "../truth.ts";
import type { Value } from "../value.ts";
import { holds, judge, notApplicable, type Verdict } from "../verdict.ts";

interface Options {
  readonly adminPorts: readonly number[];
  readonly egress: boolean;
}

const RANGES = ["cidrBlock", "ipv6CidrBlock"] as const;

/** The lowest port that clients may connect from (Linux takes 32768 and above, Windows 49152, NAT gateways 1024). */
const FIRST_EPHEMERAL_PORT = 1024;

/** Every port: all protocols, or a TCP or UDP range from the first to the last port. */
function isEveryPort(entry: Value): Truth {
  const all = entry.at("protocol").oneOf(["-1", "all"]);
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  return or(
    all,
    and(
      from.satisfies((n) => n <= 1),
      to.satisfies((n) => n >= 65535),
    ),
  );
}

/** The entry lets that port through, or keeps it out, over TCP. */
function coversPort(entry: Value, port: number): Truth {
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  const transport = entry.at("protocol").matches((text) => /^(tcp|udp|6|17)$/i.test(text));
  return or(
    entry.at("protocol").oneOf(["-1", "all"]),
    and(
      transport,
      from.satisfies((n) => n <= port),
      to.satisfies((n) => n >= port),
    ),
  );
}

/** The entry opens the port, and not as one of the many that answers come back to. */
function opens(entry: Value, port: number): Truth {
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  const answers = and(
    not(entry.at("protocol").oneOf(["-1", "all"])),
    from.satisfies((n) => n >= FIRST_EPHEMERAL_PORT),
    to.satisfies((n) => n >= 60999),
  );
  return and(coversPort(entry, port), not(answers));
}

/** The one entry's range holds the open range of the other: the same one, or all addresses of its kind. */
function coversRange(refusing: Value, open: Value): Truth {
  return some(RANGES, (key) => {
    const range = open.at(key);
    if (range.matches(isInternetRange).answer === "no") return no;
    const text = range.text();
    return refusing.at(key).matches((refused) => refused === text || refused.endsWith("/0"));
  });
}

/** An entry with a lower number denies the port to all that this one lets in. */
function isRefusedBefore(entry: AclEntry, port: number, { found, maybe }: AclEntries): Truth {
  const number = entry.number.number();
  const refuses = (other: AclEntry) =>
    and(
      acts(other, "deny"),
      not(other.egress),
      other.place.at("protocol").matches((text) => !/^(udp|17)$/i.test(text)),
      coversPort(other.place, port),
      coversRange(other.place, entry.place),
      number === undefined ? unknown(entry.number.path) : other.number.satisfies((n) => n < number),
    );
  const open = some(maybe, refuses).answer === "no" ? no : unknown(`${maybe[0]?.owner.name ?? ""}: networkAclId`);
  return or(some(found, refuses), open);
}

/** Every port, but for those of administration that an earlier entry denies; or one of these. */
function letsInTooMuch(entry: AclEntry, ports: readonly number[], beside: AclEntries): Truth {
  const admin = some(ports, (port) => {
    const opened = opens(entry.place, port);
    return opened.answer === "no" ? opened : and(opened, not(isRefusedBefore(entry, port, beside)));
  });
  return ports.length === 0 ? isEveryPort(entry.place) : admin;
}

function judgeEntry(entry: AclEntry, options: Options, beside: AclEntries): Verdict {
  const { place, egress } = entry;
  const open = some(RANGES, (key) => place.at(key).matches(isInternetRange));
  // Most entries are of the VPC's own range: what stands beside them does not matter.
  if (open.answer === "no") return holds;
  const tooMuch = or(
    and(egress, truth(options.egress), isEveryPort(place)),
    and(not(egress), letsInTooMuch(entry, options.adminPorts, beside)),
  );
  return judge(not(and(acts(entry, "allow"), open, tooMuch)), {
    what: "the network ACL lets everyone through",
    at: place.at("protocol"),
    found: "an allow entry of an open range, for all ports or for administration, which no earlier entry denies",
    required: "entries for the ports in use; for answers, 1024-65535",
    fix: "give the entry a protocol, fromPort and toPort, or a narrower range",
  });
}

export const policy = defineGraphPolicy({
  name: "nacl-no-allow-all",
  title: "Network ACLs do not let everyone through on all ports, nor to administration",
  severity: "medium",
  rationale:
    "A network ACL is what still holds when somebody opens a security group by mistake. One that allows all from everywhere, or SSH and RDP, holds nothing.",
  remediation: [
    "Replace the entry by one for each port in use, and 1024-65535 for the answers.",
    "Leave the rest to the built-in last entry, which denies.",
  ],
  controls: {
    fsbp: ["EC2.21"],
    cis: ["5.1"],
    pci: ["1.3.1", "1.4.2"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  tokens: families(TOKENS.networkAcl, TOKENS.networkAclRule),
  settings: {
    adminPorts: integers([20, 21, 22, 3389], "Ports that may not be open to everyone, even alone"),
    egress: flag(false, "Judge what goes out too: nothing may leave to everywhere on all ports"),
  },
  check(resource, options, graph) {
    const entries = entriesIn(resource);
    if (entries.length === 0) return notApplicable("it holds no entries");
    const beside = entriesBeside(graph, resource);
    return entries.map((entry) => judgeEntry(entry, options, beside));
  },
});
