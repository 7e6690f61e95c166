import type { PolicyModule } from "../policy/define-policy.ts";
import type { Exception } from "./exceptions.ts";
import { concerns } from "../policy/judge.ts";
import { matchesUrn, mayStartWith } from "./urn-patterns.ts";

/** What a run has seen, against which an exception that excused nothing is judged. */
export interface Seen {
  /** The URNs of the stack's resources. */
  readonly urns: ReadonlySet<string>;
  /** Whether a resource's inputs were judged in this run; an update of some targets passes over the others. */
  readonly judged: (urn: string) => boolean;
  readonly policies: ReadonlyMap<string, PolicyModule>;
}

/**
 * Whether an entry that excused nothing is to be removed. Not so where its pattern names another stack or project (files
 * of an organization serve many), and where a resource that it covers was not judged in this run.
 */
export function isUnneeded(entry: { readonly policy: string; readonly urn: string }, seen: Seen): boolean {
  const [first] = seen.urns;
  const policy = seen.policies.get(entry.policy);
  if (first === undefined || !policy || !mayStartWith(entry.urn, stackOf(first))) return false;
  if (policy.scope === "graph") return true;
  return ![...seen.urns].some(
    (urn) => !seen.judged(urn) && concerns(policy, typeOf(urn)) && matchesUrn(entry.urn, urn),
  );
}

/**
 * Whether an entry is for a resource that this stack does not have, and says that this may be: its pattern names one
 * resource, so that it can excuse nothing else.
 */
export function isSpared(entry: Pick<Exception, "urn" | "optional">, urns: ReadonlySet<string>): boolean {
  const [first] = urns;
  if (entry.optional !== true || first === undefined || !mayStartWith(entry.urn, stackOf(first))) return false;
  return ![...urns].some((urn) => matchesUrn(entry.urn, urn));
}

/** Why an entry excuses nothing, and what to do: its pattern may match no resource, though one has the name in it. */
export function whyUnneeded(pattern: string, urns: Iterable<string>): string {
  const all = [...urns];
  if (all.some((urn) => matchesUrn(pattern, urn)))
    return "what it matches does not violate the policy, or an earlier entry covers it; remove it";
  const same = all.filter((urn) => nameIn(urn) === nameIn(pattern));
  const near = same.length > 0 ? ` (of that name there is ${same.slice(0, MOST_NAMED).join(" and ")})` : "";
  return `no resource of the stack matches it${near}; correct its pattern, or remove it`;
}

function nameIn(urn: string): string | undefined {
  return urn.split("::").at(-1);
}

/** Resources that share a name are few: a bucket, its policy, its versioning. */
const MOST_NAMED = 3;

/** `urn:pulumi:STACK::PROJECT::` of a URN. */
function stackOf(urn: string): string {
  return `${urn.split("::").slice(0, 2).join("::")}::`;
}

function typeOf(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}
