import type { Graph } from "../../policy/graph.ts";
import { type GroupRule, isInternetRange } from "./network.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, no, or, some, type Truth, unknown } from "../../policy/truth.ts";

/** The list holds the internet at large: in its own entries, or in one that is a resource of its own. */
function holdsInternet(graph: Graph, list: Resource): Truth {
  return graph.memo(`internet in ${list.urn}`, () => {
    const { found, maybe } = graph.companions(list, TOKENS.managedPrefixListEntry, "prefixListId");
    const entries = list.at("entries").items();
    return or(
      some([...entries.map((entry) => entry.at("cidr")), ...found.map((entry) => entry.at("cidr"))], (range) =>
        range.matches(isInternetRange),
      ),
      some(maybe, (entry) => and(entry.at("cidr").matches(isInternetRange), unknown(`${entry.name}: prefixListId`))),
    );
  });
}

/** The lists of the stack that hold the internet at large, or may. */
function openLists(graph: Graph): ReadonlyMap<Resource, Truth> {
  return graph.memo("prefix lists with the internet", () => {
    const all = graph.ofType(TOKENS.managedPrefixList).map((list) => [list, holdsInternet(graph, list)] as const);
    return new Map(all.filter(([, open]) => open.answer !== "no"));
  });
}

/**
 * A rule of a security group names a list of the stack that holds the internet at large. Of lists made elsewhere (those
 * of AWS, of another account) nothing is known, and they are taken for what their owner says.
 */
export function namesInternetList(graph: Graph, owner: Resource, rule: GroupRule): Truth {
  const lists = openLists(graph);
  // Nearly all stacks have none, so that which list a rule names does not matter.
  if (lists.size === 0) return no;
  return some(rule.prefixLists, (place) => {
    const { found, open } = graph.followValue(owner, place, TOKENS.managedPrefixList);
    return or(
      some(found, (list) => lists.get(list) ?? no),
      open ? unknown(place.path) : no,
    );
  });
}
