import type { Truth } from "./truth.ts";
import type { Value } from "./value.ts";

/** One thing that is wrong, in words that a stranger can act on. */
export interface Fault {
  /** What is wrong, a sentence without the full stop: "the bucket has no server-side encryption configuration". */
  readonly what: string;
  /** The place, as the program writes it; its printable value becomes "found". */
  readonly at?: Value | undefined;
  /** What was found, where it is not the value of `at`. Never a secret. */
  readonly found?: string | undefined;
  /** What it must be. */
  readonly required: string;
  /** What to write in the program. */
  readonly fix: string;
  /** The value that, set at `at`, cures it: only where it is the same for everybody. See remediation.ts. */
  readonly remedy?: Remedy | undefined;
}

/** A value that the level `remediate` sets. */
export type Remedy = string | number | boolean;

/** What a policy says of one resource. */
export type Verdict =
  | { readonly kind: "holds" }
  | { readonly kind: "not applicable"; readonly why: string }
  | { readonly kind: "undecided"; readonly path: string; readonly why: string }
  | { readonly kind: "violated"; readonly faults: readonly Fault[] };

/** The policy is kept. */
export const holds: Verdict = { kind: "holds" };

/** The policy has nothing to say of this resource. */
export function notApplicable(why: string): Verdict {
  return { kind: "not applicable", why };
}

/** The policy cannot tell yet: the value at `path` is not known before deployment, or for the reason `why`. */
export function undecided(path: string, why = "not known before deployment"): Verdict {
  return { kind: "undecided", path, why };
}

/** The policy is broken. */
export function violated(fault: Fault): Verdict {
  return { kind: "violated", faults: [fault] };
}

/** From a statement that must be true: yes holds, no is violated, unknown is undecided. */
export function judge(mustBeTrue: Truth, fault: Fault): Verdict {
  if (mustBeTrue.answer === "yes") return holds;
  return mustBeTrue.answer === "no" ? violated(fault) : undecided(mustBeTrue.path, mustBeTrue.why);
}

/** A verdict on what is only judged where `concerned` is true: while that is open, a violation is undecided. */
export function whereConcerned(concerned: Truth, verdict: Verdict): Verdict {
  if (concerned.answer !== "unknown" || verdict.kind !== "violated") return verdict;
  return undecided(concerned.path, concerned.why);
}

/** One verdict of several: broken when one is (with all faults), else undecided when one is, else kept when one is. */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const faults: Fault[] = [];
  let open: Verdict | undefined;
  let judged = verdicts.length === 0;
  for (const verdict of verdicts) {
    if (verdict.kind === "violated") for (const fault of verdict.faults) faults.push(fault);
    else if (verdict.kind === "undecided") open ??= verdict;
    if (verdict.kind !== "not applicable") judged = true;
  }
  if (faults.length > 0) return { kind: "violated", faults };
  return open ?? (judged ? holds : (verdicts[0] ?? holds));
}

/** How many faults are told, and how many places of each. */
const MOST = 5;

/** The place of a fault and what was found there. */
function placeOf({ at, found = at?.describe() }: Fault): string | undefined {
  if (found === undefined) return undefined;
  return at && at.path !== "" ? `${at.path}: found ${found}` : `found ${found}`;
}

/** Faults that have something in common; never none. */
type Alike = readonly [Fault, ...Fault[]];

/** Faults by what a key says of them, in their order. */
function grouped(faults: readonly Fault[], key: (fault: Fault) => string): readonly Alike[] {
  const groups = new Map<string, [Fault, ...Fault[]]>();
  for (const fault of faults) {
    const name = key(fault);
    const group = groups.get(name);
    if (group) group.push(fault);
    else groups.set(name, [fault]);
  }
  return [...groups.values()];
}

/** Faults that are told in the same words: one sentence, with the place of each. */
function sentence(alike: Alike): string {
  // What was found is described for those alone that are told: a rule of ten thousand has as many faults.
  const distinct = grouped(alike, ({ at, found }) => `${at?.path}\n${found}`).map(([first]) => first);
  const places = distinct.slice(0, MOST).flatMap((fault) => placeOf(fault) ?? []);
  const more = distinct.length > MOST ? [`and ${distinct.length - MOST} more`] : [];
  const where = places.length > 0 ? ` (${[...places, ...more].join("; ")})` : "";
  const [{ what, required, fix }] = alike;
  return `${what}${where}. Required: ${required}. Fix: ${fix}`;
}

/** The text of a violation: what, where, found, required, fix; further faults of the same resource one line each. */
export function explain(faults: readonly Fault[]): string {
  const groups = grouped(faults, ({ what, required, fix }) => `${what}\n${required}\n${fix}`);
  const more = groups.length - MOST;
  return [
    ...groups.slice(0, MOST).map((alike, i) => `${i === 0 ? "" : "Also: "}${sentence(alike)}`),
    ...(more > 0 ? [`And ${more} more of the kind.`] : []),
  ].join("\n");
}
