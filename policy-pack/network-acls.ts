import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import { type Truth, truth } from "./truth.ts";
import type { Value } from "./value.ts";

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
  const entries = acls.map((acl) => entriesOf(graph, acl));
  return { found: entries.flatMap(({ found }) => found), maybe: entries.flatMap(({ maybe }) => maybe) };
}

function entriesOf(graph: Graph, acl: Resource): AclEntries {
  return graph.memo(`entries of ${acl.urn}`, () => {
    const rules = graph.companions(acl, TOKENS.networkAclRule, "networkAclId");
    return { found: [acl, ...rules.found].flatMap(entriesIn), maybe: rules.maybe.flatMap(entriesIn) };
  });
}

/** The action is that one; AWS takes it in capitals and small letters. */
export function acts(entry: AclEntry, action: "allow" | "deny"): Truth {
  return entry.action.matches((text) => text.toLowerCase() === action);
}
