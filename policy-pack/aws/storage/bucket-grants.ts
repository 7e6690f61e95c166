import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, not, some } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { judge, combine, notApplicable, type Verdict } from "../../policy/verdict.ts";

/** What an access control list must not give, and to whom. */
export interface Refused {
  /** The last part of the group's address: "AllUsers". */
  readonly group: "AllUsers" | "AuthenticatedUsers";
  /** Permissions of a grant; all, when left out. */
  readonly permissions?: readonly string[];
  /** Canned lists that hold such a grant. */
  readonly canned: readonly string[];
  /** What whoever is in the group may do: "everyone may read it". */
  readonly what: string;
}

interface Grant {
  readonly place: Value;
  readonly group: Value;
  readonly permissions: readonly Value[];
}

/** The grants of a list, in the forms of a bucket and of the resource beside it. */
function grantsOf(holder: Resource): readonly Grant[] {
  const inline = holder.at("grants").items();
  const beside = holder.at("accessControlPolicy.grants").items();
  return [
    ...inline.map((place) => ({ place, group: place.at("uri"), permissions: place.at("permissions").items() })),
    ...beside.map((place) => ({
      place,
      group: place.at("grantee.uri"),
      permissions: place.at("permission").items(),
    })),
  ];
}

/** The list that stands in a bucket or beside it gives no such grant. */
export function judgeAcl(holder: Resource, { group, permissions, canned, what }: Refused): Verdict {
  const whole = `${what} by the access control list`;
  const fix = 'remove the list, or set acl: "private", and name principals in the bucket policy';
  return combine([
    judge(not(holder.at("acl").oneOf(canned)), {
      what: whole,
      at: holder.at("acl"),
      required: "private",
      fix,
    }),
    ...grantsOf(holder).map((grant) => {
      const isMeant = grant.group.matches((uri) => uri.endsWith(`/groups/global/${group}`));
      const gives = permissions ? some(grant.permissions, (permission) => permission.oneOf(permissions)) : isMeant;
      return judge(not(and(isMeant, gives)), {
        what: whole,
        at: grant.place,
        required: `no such grant to ${group}`,
        fix,
      });
    }),
  ]);
}

/**
 * The same, said of the bucket: it is the bucket that is open, whether the list stands in it or beside it. A list whose
 * bucket is not in the program is judged by itself.
 */
export function judgeBucketAcls(resource: Resource, graph: Graph, refused: Refused): Verdict {
  if (TOKENS.bucketAcl.includes(resource.type as never)) {
    const owners = graph.follow(resource, "bucket", TOKENS.bucket).found;
    return owners.length > 0 ? notApplicable("it is judged with its bucket") : judgeAcl(resource, refused);
  }
  const beside = graph.companions(resource, TOKENS.bucketAcl, "bucket").found;
  return combine([resource, ...beside].map((holder) => judgeAcl(holder, refused)));
}
