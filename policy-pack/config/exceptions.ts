import { type Enforcement, readEnforcement } from "./enforcement.ts";
import { hint } from "./nearest.ts";
import { readThresholds, type Thresholds } from "./thresholds.ts";
import { coversEverything, matchesUrn, mayStartWith, namesOneResource } from "./urn-patterns.ts";

/** A tolerated violation that must end: as the `settings` policy's config holds it. */
export interface Exception {
  /** The policy's name. */
  readonly policy: string;
  /** A pattern of the URNs it covers; `*` stands for any text. */
  readonly urn: string;
  readonly reason: string;
  /** Who answers for it: a person or team. */
  readonly owner: string;
  /** The last day it holds, YYYY-MM-DD. After it the violation counts again. */
  readonly expires: string;
  /** The resource, which the pattern then names by type and name, is not in the stack under all of its settings. */
  readonly optional?: boolean;
}

/** A violation that the requirements themselves ask for: it does not end, but is looked at again. */
export interface Accepted {
  readonly policy: string;
  readonly urn: string;
  /** The row of the requirements that asks for it: C-01. */
  readonly ledger: string;
  readonly reason: string;
  /** The day by which it must be looked at again, YYYY-MM-DD. After it the report warns, the acceptance goes on. */
  readonly review: string;
}

/** The pack-wide settings, as read from the config of the policy `settings`. */
export interface PackSettings {
  readonly exceptions: readonly Exception[];
  readonly accepted: readonly Accepted[];
  /** The levels set by severity, theme, framework or policy. */
  readonly enforcement: Enforcement;
  /** Settings of policies that are given once for all. */
  readonly thresholds: Thresholds;
  /** Where the entries of both lists stand in the config: settings.exceptions[3]. */
  readonly places: ReadonlyMap<Exception | Accepted, string>;
  /** The day by which expiry is judged, YYYY-MM-DD: that of the run, or a later one. */
  readonly today: string;
  /** What is wrong with the settings, one sentence each. */
  readonly problems: readonly string[];
}

/** Why a violation is not reported as one, or that an exception for it has run out. */
export type Waiver =
  | { readonly kind: "exception"; readonly entry: Exception }
  | { readonly kind: "accepted"; readonly entry: Accepted }
  | { readonly kind: "expired"; readonly entry: Exception };

type Raw = Readonly<Record<string, unknown>>;

const EXCEPTION_FIELDS = ["policy", "urn", "reason", "owner", "expires"] as const;
const OPTIONAL = "optional";
const ACCEPTED_FIELDS = ["policy", "urn", "ledger", "reason", "review"] as const;

/** Reads the pack-wide settings. Faulty entries are left out, so that they waive nothing, and named in `problems`. */
export function readSettings(given: Raw, policies: ReadonlySet<string>, now: Date): PackSettings {
  const problems: string[] = [];
  const dayOfRun = now.toISOString().slice(0, 10);
  const today = readAsOf(given["asOf"], dayOfRun, problems);
  // Counted from the day of the run: as of a later one, an entry that ends after that would be allowed too.
  const rules = { policies, ...readLife(given["longestExceptionDays"], dayOfRun, problems) };
  const places = new Map<Exception | Accepted, string>();
  const list = { given, places, problems };
  return {
    exceptions: readList<Exception>("exceptions", list, {
      ...rules,
      fields: EXCEPTION_FIELDS,
      day: "expires",
      mayBeOptional: true,
    }),
    accepted: readList<Accepted>("accepted", list, {
      ...rules,
      fields: ACCEPTED_FIELDS,
      day: "review",
      mayBeOptional: false,
    }),
    places,
    thresholds: readThresholds(given["thresholds"], problems),
    enforcement: readEnforcement(given["enforcement"], policies, problems),
    today,
    problems,
  };
}

/** The day to judge by. One that is past is refused: what has ended since then would count as if it had not. */
function readAsOf(given: unknown, dayOfRun: string, problems: string[]): string {
  if (given === undefined || given === "") return dayOfRun;
  if (isDay(given) && given >= dayOfRun) return given;
  const wanted = isDay(given)
    ? `${dayOfRun} or later; leave it out to judge by the day of the run`
    : "a day YYYY-MM-DD";
  problems.push(`settings.asOf: ${found(given)}, must be ${wanted}`);
  return dayOfRun;
}

/** What entries of a list must meet. */
interface EntryRules extends Life {
  readonly fields: readonly string[];
  /** The field that holds the day on which it ends, or is looked at again. */
  readonly day: string;
  readonly policies: ReadonlySet<string>;
  /** Accepted deviations need no such word: that nothing needs one is only mentioned. */
  readonly mayBeOptional: boolean;
}

/** How far ahead entries may end, in days and as the last day. */
interface Life {
  readonly days: number;
  readonly latest: string;
}

/** Days ahead that an exception may end at most: a year, after which somebody must ask again whether it is needed. */
export const LONGEST_EXCEPTION_DAYS = 366;
const MS_OF_DAY = 86_400_000;
/** Beyond it there is no calendar. */
const MOST_DAYS = 36_600;

function readLife(given: unknown, today: string, problems: string[]): Life {
  const isNumber = typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= MOST_DAYS;
  if (given !== undefined && !isNumber)
    problems.push(
      `settings.longestExceptionDays: ${found(given)}, must be a whole number of days from 1 to ${MOST_DAYS}`,
    );
  const days = isNumber ? given : LONGEST_EXCEPTION_DAYS;
  return { days, latest: new Date(Date.parse(today) + days * MS_OF_DAY).toISOString().slice(0, 10) };
}

/** What lists of entries are read from, and what is noted of them. */
interface ListReading {
  readonly given: Raw;
  readonly places: Map<Exception | Accepted, string>;
  readonly problems: string[];
}

function readList<T extends Exception | Accepted>(
  list: "exceptions" | "accepted",
  { given, places, problems }: ListReading,
  rules: EntryRules,
): readonly T[] {
  const entries = given[list];
  if (entries === undefined) return [];
  if (!Array.isArray(entries)) {
    problems.push(`settings.${list}: ${found(entries)}, must be a list`);
    return [];
  }
  return entries.filter((entry: unknown, i) => {
    const place = `settings.${list}[${i}]`;
    const faults = entryFaults(entry, rules);
    problems.push(...faults.map((fault) => `${place}${fault}`));
    if (faults.length === 0) places.set(entry as T, place);
    return faults.length === 0;
  }) as T[];
}

function entryFaults(entry: unknown, rules: EntryRules): readonly string[] {
  const { fields } = rules;
  if (entry === null || typeof entry !== "object")
    return [`: ${found(entry)}, must be an object with ${fields.join(", ")}`];
  const raw = entry as Raw;
  const isText = (field: string) => typeof raw[field] === "string" && raw[field].trim() !== "";
  const isTaken = (key: string) => fields.includes(key) || (key === OPTIONAL && rules.mayBeOptional);
  const surplus = Object.keys(raw).filter((key) => !isTaken(key));
  return [
    ...fields.filter((f) => !isText(f)).map((f) => `.${f}: ${found(raw[f])}, must be a text that is not empty`),
    ...surplus.map((key) => `.${key}: no such field, there are ${fields.join(", ")}`),
    ...(isText(rules.day) ? dayFaults(raw[rules.day], rules) : []),
    ...(isText("policy") ? policyFaults(String(raw["policy"]), rules) : []),
    ...(isText("urn") ? urnFaults(String(raw["urn"])) : []),
    ...(rules.mayBeOptional && isText("urn") ? optionalFaults(raw[OPTIONAL], String(raw["urn"])) : []),
  ];
}

function policyFaults(policy: string, { policies }: EntryRules): readonly string[] {
  return policies.has(policy)
    ? []
    : [`.policy: ${found(policy)}, no policy of this pack, ${hint(policy, [...policies])}`];
}

function urnFaults(pattern: string): readonly string[] {
  if (coversEverything(pattern)) return [`.urn: ${found(pattern)} covers everything; name the resource`];
  if (mayStartWith(pattern, "urn:pulumi:")) return [];
  // It would excuse nothing and be passed over in silence, as one of another stack is.
  return [
    `.urn: ${found(pattern)} matches no URN, must begin with "*" or "urn:pulumi:", such as "*::${nameIn(pattern)}"`,
  ];
}

/** An entry that may match nothing must not match whatever comes next, but the one resource that it was made for. */
function optionalFaults(given: unknown, pattern: string): readonly string[] {
  if (given === undefined || given === false) return [];
  if (given !== true) return [`.${OPTIONAL}: ${found(given)}, must be true or false`];
  if (namesOneResource(pattern)) return [];
  return [
    `.${OPTIONAL}: the pattern ${JSON.stringify(pattern)} may match more than one resource; name it by type and name, ` +
      'such as "*aws:ec2/vpc:Vpc::main"',
  ];
}

/** The resource's name in what somebody took for a URN. */
function nameIn(pattern: string): string {
  return pattern.split("::").at(-1) ?? "";
}

function dayFaults(given: unknown, { day, days, latest }: EntryRules): readonly string[] {
  if (!isDay(given)) return [`.${day}: ${found(given)}, must be a day YYYY-MM-DD`];
  if (given <= latest) return [];
  return [
    `.${day}: ${found(given)}, must be ${latest} at the latest (${days} days ahead): shorten it, or raise ` +
      "settings.longestExceptionDays",
  ];
}

function found(value: unknown): string {
  return value === undefined ? "missing" : `found ${JSON.stringify(value)}`;
}

function isDay(value: unknown): value is string {
  return (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}

/** What the settings say of a violation: nothing, that it is tolerated, or that its exception has run out. */
export function waiverFor(settings: PackSettings, policy: string, urn: string): Waiver | undefined {
  const covers = (entry: { readonly policy: string; readonly urn: string }) =>
    entry.policy === policy && matchesUrn(entry.urn, urn);
  const accepted = settings.accepted.find(covers);
  if (accepted) return { kind: "accepted", entry: accepted };
  const exceptions = settings.exceptions.filter(covers);
  const current = exceptions.find((e) => e.expires >= settings.today);
  if (current) return { kind: "exception", entry: current };
  const expired = exceptions[0];
  return expired && { kind: "expired", entry: expired };
}

/** The line that a report prints for a tolerated violation. */
export function describeWaiver(waiver: Waiver, today: string): string {
  if (waiver.kind === "accepted") {
    const { policy, ledger, reason, review } = waiver.entry;
    const due = review < today ? `; REVIEW OVERDUE since ${review}` : `; to be reviewed by ${review}`;
    return `accepted deviation ${ledger} from ${policy}: ${reason}${due}`;
  }
  const { policy, reason, owner, expires } = waiver.entry;
  return `exception from ${policy}: ${reason}; owner ${owner}; ${waiver.kind === "expired" ? "expired" : "until"} ${expires}`;
}
