import type { Graph } from "../../policy/graph.ts";
import { isInternetRange, isOfAllProtocols } from "./network.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, no, not, or, some, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** An entry of a network ACL, inline or a resource of its own: the two name its parts differently. */
export interface AclEntry {
  /** The network ACL itself for an inline entry. */
  readonly owner: Resource;
  /** Where protocol, fromPort, toPort and the ranges stand. */
  readonly place: Value;
  readonly egress: Truth;
  /** Entries are evaluated from the lowest number on, and the first that matches decides. */
  readonly number: Value;
  readonly action: Value;
}

/** The entries of a network ACL. */
export interface AclEntries {
  readonly found: readonly AclEntry[];
  /** Entries that may be of this network ACL: which one they name is not known. */
  readonly maybe: readonly AclEntry[];
}

/** The entries that a resource holds: one of its own, or those inline. */
export function entriesIn(owner: Resource): readonly AclEntry[] {
  if (TOKENS.networkAclRule.includes(owner.type as never)) {
    const egress = owner.at("egress").is(true, { absent: false });
    return [{ owner, place: owner.inputs, egress, number: owner.at("ruleNumber"), action: owner.at("ruleAction") }];
  }
  return (["ingress", "egress"] as const).flatMap((direction) =>
    owner
      .at(direction)
      .items()
      .map((place) => ({
        owner,
        place,
        egress: truth(direction === "egress"),
        number: place.at("ruleNo"),
        action: place.at("action"),
      })),
  );
}

/** The network ACLs that a resource is, or that the entry it is belongs to. */
export function aclsOf(graph: Graph, owner: Resource) {
  if (TOKENS.networkAcl.includes(owner.type as never)) return { found: [owner], external: [], open: false };
  return graph.follow(owner, "networkAclId", TOKENS.networkAcl);
}

/** All entries beside which an entry of `owner` stands, with itself. */
export function entriesBeside(graph: Graph, owner: Resource): AclEntries {
  const acls = aclsOf(graph, owner).found;
  if (acls.length === 0) return { found: entriesIn(owner), maybe: [] };
  if (acls[0] && acls.length === 1) return entriesOf(graph, acls[0]);
  return graph.memo(`entries of all of ${JSON.stringify(acls.map(({ urn }) => urn))}`, () => {
    const entries = acls.map((acl) => entriesOf(graph, acl));
    return { found: entries.flatMap(({ found }) => found), maybe: entries.flatMap(({ maybe }) => maybe) };
  });
}

function entriesOf(graph: Graph, acl: Resource): AclEntries {
  return graph.memo(`entries of ${acl.urn}`, () => {
    const rules = graph.companions(acl, TOKENS.networkAclRule, "networkAclId");
    // Which these are hangs on nothing else of the network ACL, so they are the same for nearly all.
    const any = `entries that may be of any ${acl.type}${acl.isNameless ? " without a known name" : ""}`;
    const maybe = graph.memo(any, () => rules.maybe.flatMap(entriesIn));
    return { found: [acl, ...rules.found].flatMap(entriesIn), maybe };
  });
}

/** The action is that one; AWS takes it in capitals and small letters. */
export function acts(entry: AclEntry, action: "allow" | "deny"): Truth {
  return entry.action.matches((text) => text.toLowerCase() === action);
}

/** The properties of an entry that hold its range. */
const RANGES = ["cidrBlock", "ipv6CidrBlock"] as const;

/** The lowest port that clients may connect from (Linux takes 32768 and above, Windows 49152, NAT gateways 1024). */
const FIRST_EPHEMERAL_PORT = 1024;

/** The entry is of the internet at large. */
export function isOpenAclRange(entry: AclEntry): Truth {
  return some(RANGES, (key) => entry.place.at(key).matches(isInternetRange));
}

/** Every port: all protocols, or a TCP or UDP range from the first to the last port. */
export function isEveryAclPort(entry: Value): Truth {
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  return or(
    isOfAllProtocols(entry.at("protocol")),
    and(
      from.satisfies((n) => n <= 1),
      to.satisfies((n) => n >= 65535),
    ),
  );
}

/** The entry lets that port through, or keeps it out, over TCP or UDP. */
function coversPort(entry: Value, port: number): Truth {
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  const transport = entry.at("protocol").matches((text) => /^(tcp|udp|6|17)$/i.test(text));
  return or(
    isOfAllProtocols(entry.at("protocol")),
    and(
      transport,
      from.satisfies((n) => n <= port),
      to.satisfies((n) => n >= port),
    ),
  );
}

/** The entry opens the port, and not as one of the many that answers come back to. */
export function opensAclPort(entry: Value, port: number): Truth {
  const [from, to] = [entry.at("fromPort"), entry.at("toPort")];
  const answers = and(
    not(isOfAllProtocols(entry.at("protocol"))),
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

/** Entries that may deny a port, as few as do: by the range they deny, and those that may deny any range. */
interface Denials {
  readonly ofAny: readonly AclEntry[];
  readonly byRange: ReadonlyMap<string, readonly AclEntry[]>;
}

const denials = new WeakMap<readonly AclEntry[], Map<number, Denials>>();

/** The denials among the entries, picked once a list and port: there may be many entries to hold against them. */
function denialsOf(entries: readonly AclEntry[], port: number): Denials {
  const byPort = denials.get(entries) ?? new Map<number, Denials>();
  denials.set(entries, byPort);
  const known = byPort.get(port) ?? pickDenials(entries, port);
  byPort.set(port, known);
  return known;
}

function pickDenials(entries: readonly AclEntry[], port: number): Denials {
  const first = new Map<string, AclEntry>();
  for (const entry of entries) {
    const denying = denies(entry, port).answer;
    if (denying === "no") continue;
    // Of those that deny the same range as surely, the one with the lowest number denies whatever the others do.
    const number = entry.number.number();
    const key = JSON.stringify([denying, number === undefined, ...rangesOf(entry)]);
    const before = first.get(key)?.number.number();
    if (!first.has(key) || (number !== undefined && before !== undefined && number < before)) first.set(key, entry);
  }
  const byRange = new Map<string, AclEntry[]>();
  const ofAny: AclEntry[] = [];
  for (const entry of first.values()) {
    const ranges = rangesOf(entry);
    if (ranges.some((range) => range === undefined || range.endsWith("/0"))) ofAny.push(entry);
    else for (const range of ranges) byRange.set(range ?? "", [...(byRange.get(range ?? "") ?? []), entry]);
  }
  return { ofAny, byRange };
}

/** The texts of an entry's ranges; undefined for one that is not known. */
function rangesOf(entry: AclEntry): readonly (string | undefined)[] {
  return RANGES.map((key) => entry.place.at(key))
    .filter((range) => !range.isAbsent)
    .map((range) => range.text());
}

function denies(entry: AclEntry, port: number): Truth {
  return and(
    acts(entry, "deny"),
    not(entry.egress),
    entry.place.at("protocol").matches((text) => !/^(udp|17)$/i.test(text)),
    coversPort(entry.place, port),
  );
}

function isRefusedBy(entry: AclEntry, port: number, entries: readonly AclEntry[]): Truth {
  const number = entry.number.number();
  const { ofAny, byRange } = denialsOf(entries, port);
  const candidates = [...ofAny, ...rangesOf(entry).flatMap((range) => byRange.get(range ?? "") ?? [])];
  return some(candidates, (other) =>
    and(
      denies(other, port),
      coversRange(other.place, entry.place),
      number === undefined ? unknown(entry.number.path) : other.number.satisfies((n) => n < number),
    ),
  );
}

/** An entry with a lower number denies the port to all that this one lets in. */
export function isRefusedBefore(entry: AclEntry, port: number, { found, maybe }: AclEntries): Truth {
  const perhaps = isRefusedBy(entry, port, maybe);
  return or(
    isRefusedBy(entry, port, found),
    perhaps.answer === "no" ? no : unknown(`${maybe[0]?.owner.name ?? ""}: networkAclId`),
  );
}
