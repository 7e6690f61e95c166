import { flag, integers } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import {
  type AclEntries,
  type AclEntry,
  acts,
  entriesBeside,
  entriesIn,
  isEveryAclPort,
  isOpenAclRange,
  isRefusedBefore,
} from "../aws/network/network-acls.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, not, or, truth } from "../policy/truth.ts";
import { holds, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

interface Options {
  readonly adminPorts: readonly number[];
  readonly egress: boolean;
}

function judgeEntry(entry: AclEntry, options: Options, beside: AclEntries): Verdict {
  const { place, egress } = entry;
  const open = and(acts(entry, "allow"), isOpenAclRange(entry), isEveryAclPort(place));
  // Most entries are of the VPC's own range, or of a port: what stands beside them does not matter.
  if (open.answer === "no") return holds;
  // A list of what is denied, and all the rest allowed: the other way to write one.
  const redeemed =
    options.adminPorts.length === 0
      ? truth(false)
      : every(options.adminPorts, (port) => isRefusedBefore(entry, port, beside));
  const tooMuch = or(and(egress, truth(options.egress)), and(not(egress), not(redeemed)));
  return judge(not(and(open, tooMuch)), {
    what: "the network ACL lets everyone through",
    at: place.at("protocol"),
    found: "an allow entry of an open range for all ports, which no earlier entry denies",
    required: "entries for the ports in use; for answers, 1024-65535",
    fix: "give the entry a protocol, fromPort and toPort, or a narrower range",
  });
}

export const policy = defineGraphPolicy({
  name: "nacl-no-allow-all",
  title: "Network ACLs do not let everyone through on all ports",
  severity: "medium",
  rationale:
    "A network ACL is what still holds when somebody opens a security group by mistake. One that allows all from everywhere holds nothing.",
  remediation: [
    "Replace the entry by one for each port in use, and 1024-65535 for the answers.",
    "Leave the rest to the built-in last entry, which denies.",
  ],
  controls: {
    fsbp: ["EC2.21"],
    pci: ["1.3.1", "1.4.2"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  checkov: ["CKV_AWS_229", "CKV_AWS_230", "CKV_AWS_231", "CKV_AWS_232", "CKV_AWS_352"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  tokens: families(TOKENS.networkAcl, TOKENS.networkAclRule),
  settings: {
    adminPorts: integers(
      [20, 21, 22, 3389],
      "An entry for all ports holds where earlier entries deny these; none: it never holds",
    ),
    egress: flag(false, "Judge what goes out too: nothing may leave to everywhere on all ports"),
  },
  check(resource, options, graph) {
    const entries = entriesIn(resource);
    if (entries.length === 0) return notApplicable("it holds no entries");
    const beside = entriesBeside(graph, resource);
    return entries.map((entry) => judgeEntry(entry, options, beside));
  },
});
