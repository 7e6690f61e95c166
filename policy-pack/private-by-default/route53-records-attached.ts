import { isPrivateAddress } from "../aws/network/network.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth, truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable, undecided } from "../policy/verdict.ts";

/** Names that whoever asks first gets, once they are let go: of Elastic Beanstalk and of buckets. */
const CLAIMABLE =
  /\.elasticbeanstalk\.com$|(^|\.)s3-website[a-z0-9.-]*\.amazonaws\.com|\.s3[a-z0-9.-]*\.amazonaws\.com/i;

function isPublicAddress(text: string): boolean {
  if (text.includes(":")) return !/^f[cde]/i.test(text);
  return /^\d+\.\d+\.\d+\.\d+$/.test(text) && !isPrivateAddress(text);
}

const KEYS = ["publicIp", "bucket", "cname", "cnamePrefix"];

function owners(graph: Graph): readonly Resource[] {
  return graph.ofType(families(TOKENS.elasticIp, TOKENS.bucket, TOKENS.beanstalkEnvironment));
}

/** What the program's own resources are called, or answer at. */
function ownNames(graph: Graph): ReadonlySet<string> {
  return graph.memo("addresses of the stack", () => {
    return new Set(owners(graph).flatMap((owner) => KEYS.flatMap((key) => owner.settled(key).texts())));
  });
}

/** A name not known yet, of the record or of what may be behind it. */
function openName(graph: Graph, record: Resource): Value | undefined {
  const places = owners(graph).flatMap((owner) => KEYS.map((key) => owner.at(key)));
  return [record.at("name"), ...places].find((place) => place.isUnknown);
}

/** The name is one of the program's, or begins with one of its buckets'; an alias of a website means the record's bucket. */
function isOwn(names: ReadonlySet<string>, record: Resource, name: string): boolean {
  const asked = /^s3-website/i.test(name) ? (record.at("name").text() ?? "") : name;
  return names.has(asked) || names.has(asked.replace(/\.s3[.-].*$/i, "")) || names.has(asked.split(".", 1)[0] ?? "");
}

/** The first of these places that holds a text of the program which nothing of it owns. */
function writtenDown(places: readonly Value[], isLoose: (text: string) => boolean): Value | undefined {
  return places.find((place) => place.matches(isLoose).answer === "yes");
}

function judgeKind(kind: Truth, place: Value | undefined): Truth {
  return not(and(kind, truth(place !== undefined)));
}

export const policy = defineGraphPolicy({
  name: "route53-records-attached",
  title: "DNS records point at resources of the program, not at what anyone may come to own",
  severity: "medium",
  rationale:
    "AWS gives an address that is let go to the next customer who asks. A record with that address written down sends its visitors to a stranger, who can get certificates for the name. Names of buckets and of Elastic Beanstalk go to whoever asks first.",
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
    const type = record.at("type");
    const [isAddress, isName] = [type.oneOf(["A", "AAAA"]), type.is("CNAME")];
    if (or(isAddress, isName).answer === "no") return notApplicable("neither an address nor another name");
    const refers = (key: string) => (record.propertyDependencies[key] ?? []).length > 0;
    const names = ownNames(graph);
    const records = refers("records") ? [] : record.at("records").items();
    const aliases = refers("aliases")
      ? []
      : record
          .at("aliases")
          .items()
          .map((alias) => alias.at("name"));
    const isClaimable = (text: string) => CLAIMABLE.test(text) && !isOwn(names, record, text);
    const address = writtenDown(records, (text) => isPublicAddress(text) && !names.has(text));
    const [alias, name] = [writtenDown(aliases, isClaimable), writtenDown(records, isClaimable)];
    const attached = and(judgeKind(isAddress, address ?? alias), judgeKind(isName, name));
    const open = !address && attached.answer === "no" ? openName(graph, record) : undefined;
    if (open) return undecided(open.path);
    return judge(attached, {
      what: address ? "the address is written down, whoever has it" : "the name is written down, whoever has it",
      at: address ?? alias ?? name,
      required: "the address or name of a resource, or an alias",
      fix: "take it from the resource: records: [address.publicIp], or aliases",
    });
  },
});
