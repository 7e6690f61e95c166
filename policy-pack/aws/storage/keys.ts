import type { Truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** The key that a service keeps in the account for itself, which nobody can restrict: `alias/aws/dynamodb`. */
const AWS_MANAGED = /(^|:)alias\/aws\//;

/**
 * The property names a key of the account's own. A key that is not known yet counts as one, since the program gave it;
 * nothing, or the alias of a service's key, does not. Below a block that is not known, nobody can tell.
 */
export function namesOwnKey(key: Value): Truth {
  return key.isUnknown ? key.set() : key.matches((text) => !AWS_MANAGED.test(text));
}
