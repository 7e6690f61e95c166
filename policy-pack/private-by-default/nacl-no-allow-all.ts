import { flag, integers } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import { isInternetRange } from "../network.ts";
import type { Resource } from "../resource.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, not, or, some, type Truth, truth } from "../truth.ts";
import type { Value } from "../value.ts";
import { judge, type Verdict } from "../verdict.ts";

interface Options {
  readonly adminPorts: readonly number[];
  readonly egress: boolean;
}

/** An entry of a network ACL, inline or a resource of its own: the two name its parts differently. */
interface Entry {
  readonly place: Value;
  readonly egress: Truth;
}

const RANGES = ["cidrBlock", "ipv6CidrBlock"] as const;

/** The lowest port that clients may connect from (Linux takes 32768 and above, Windows 49152, NAT gateways 1024). */
const FIRST_EPHEMERAL_PORT = 1024;

function entriesOf(resource: Resource): readonly Entry[] {
  if (TOKENS.networkAclRule.includes(resource.type as never)) {
    return [{ place: resource.inputs, egress: resource.at("egress").is(true, { absent: false }) }];
  }
  return (["ingress", "egress"] as const).flatMap((direction) =>
    resource
      .at(direction)
      .items()
      .map((place) => ({ place, egress: truth(direction === "egress") })),
  );
}

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

/** The entry opens an administration port, and not as one of the many that answers come back to. */
function opensAdmin(entry: Value, ports: readonly number[]): Truth {
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  const answers = and(
    from.satisfies((n) => n >= FIRST_EPHEMERAL_PORT),
    to.satisfies((n) => n >= 60999),
  );
  const transport = entry.at("protocol").matches((text) => /^(tcp|udp|6|17)$/i.test(text));
  const covers = some(ports, (port) =>
    and(
      from.satisfies((n) => n <= port),
      to.satisfies((n) => n >= port),
    ),
  );
  return and(transport, covers, not(answers));
}

function judgeEntry({ place, egress }: Entry, options: Options): Verdict {
  const action = place.at("action").isAbsent ? place.at("ruleAction") : place.at("action");
  const open = some(RANGES, (key) => place.at(key).matches(isInternetRange));
  const judged = or(not(egress), truth(options.egress));
  const tooMuch = or(isEveryPort(place), and(not(egress), opensAdmin(place, options.adminPorts)));
  return judge(
    not(
      and(
        action.matches((text) => /^allow$/i.test(text)),
        open,
        judged,
        tooMuch,
      ),
    ),
    {
      what: "the network ACL lets everyone through",
      at: place.at("protocol"),
      found: "an allow entry of an open range, for all ports or for administration",
      required: "entries for the ports in use; for answers, 1024-65535",
      fix: "give the entry a protocol, fromPort and toPort, or a narrower range",
    },
  );
}

export const policy = definePolicy({
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
  check(resource, options) {
    return entriesOf(resource).map((entry) => judgeEntry(entry, options));
  },
});
