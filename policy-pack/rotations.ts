import type { Companions, Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";

/**
 * What rotates a secret. A rotation often takes the secret's id from its first version, so that there is something to
 * rotate: before the id is known, only that version is seen to be what it depends on.
 */
export function rotationsOf(graph: Graph, secret: Resource): Companions {
  const versions = graph.companions(secret, TOKENS.secretVersion, "secretId").found;
  const each = [secret, ...versions].map((named) => graph.companions(named, TOKENS.secretRotation, "secretId"));
  return {
    found: [...new Set(each.flatMap(({ found }) => found))],
    maybe: each[0]?.maybe ?? [],
  };
}
