import { isPrivateAddress } from "../network.ts";
import { defineGraphPolicy } from "../define-policy.ts";
import { TOKENS } from "../tokens.ts";
import { and, not, truth } from "../truth.ts";
import { holds, judge, notApplicable } from "../verdict.ts";

function isPublicAddress(text: string): boolean {
  if (text.includes(":")) return !/^f[cde]/i.test(text);
  return /^\d+\.\d+\.\d+\.\d+$/.test(text) && !isPrivateAddress(text);
}

export const policy = defineGraphPolicy({
  name: "route53-records-attached",
  title: "Address records point at resources of the program, not at written-down addresses",
  severity: "medium",
  rationale:
    "AWS gives an address that is let go to the next customer who asks. A record with that address written down sends its visitors to a stranger, who can get certificates for the name.",
  remediation: [
    "Set records from the resource: [address.publicIp].",
    "Better, use an alias of the load balancer, distribution or API.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_23"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html",
  tokens: TOKENS.dnsRecord,
  check(record, _config, graph) {
    const isAddress = record.at("type").oneOf(["A", "AAAA"]);
    if (isAddress.answer === "no") return notApplicable("not an address record");
    if ((record.propertyDependencies["records"] ?? []).length > 0) return holds;
    const ours = graph.memo("addresses of the stack", () => {
      const addresses = graph.ofType(TOKENS.elasticIp);
      return new Set(addresses.flatMap((address) => address.settled("publicIp").texts()));
    });
    const written = record
      .at("records")
      .items()
      .find((item) => item.matches((text) => isPublicAddress(text) && !ours.has(text)).answer === "yes");
    return judge(not(and(isAddress, truth(written !== undefined))), {
      what: "the address is written down, whoever has it",
      at: written,
      required: "the address of a resource, or an alias",
      fix: "set records: [address.publicIp], or aliases",
    });
  },
});
