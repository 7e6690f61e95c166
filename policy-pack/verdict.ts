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

const MOST_FAULTS = 5;

function sentence(fault: Fault): string {
  const place = fault.at && fault.at.path !== "" ? `${fault.at.path}: ` : "";
  const found = fault.found ?? fault.at?.describe();
  return `${fault.what}${found === undefined ? "" : ` (${place}found ${found})`}. Required: ${fault.required}. Fix: ${fault.fix}`;
}

/** The text of a violation: what, where, found, required, fix; further faults of the same resource one line each. */
export function explain(faults: readonly Fault[]): string {
  const lines = faults.slice(0, MOST_FAULTS).map((fault, i) => `${i === 0 ? "" : "Also: "}${sentence(fault)}`);
  const more = faults.length - MOST_FAULTS;
  return [...lines, ...(more > 0 ? [`And ${more} more of the kind.`] : [])].join("\n");
}
