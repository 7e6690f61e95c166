/** What AWS refuses to delete: protected resources, and those that others still need. */
import type { Account, AccountResource } from "../account.ts";

/** Why AWS refuses to delete a resource and how to lift that; undefined when it deletes it. */
export function refuseDelete(_resource: AccountResource, _account: Account): string | undefined {
  return undefined;
}
