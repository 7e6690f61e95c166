import { type Config, readConfig, type Settings } from "./config.ts";
import { definePolicy, type PolicyModule, type PolicyText } from "./define-policy.ts";
import type { Resource } from "./resource.ts";
import { families } from "./tokens.ts";
import { and, every, not, or, some, type Truth, yes } from "./truth.ts";
import type { TestOptions, Value } from "./value.ts";
import { combine, judge, notApplicable, type Remedy, type Verdict } from "./verdict.ts";

/** What must be true of one property of some types: the form of most policies. */
export interface Demand {
  readonly tokens: readonly string[];
  /**
   * The property: `logging.enabled`. With `each`, the property of every item of that list: `each: "rules"`,
   * `path: "action"`; an empty `path` is the item itself.
   */
  readonly path: string;
  readonly each?: string;
  /** The property that holds a JSON document, where `path` and `each` are places. Malformed: an empty one. */
  readonly document?: string;
  /** What must be true of it; see `isTrue`, `isFalse`, `isSet`, `isOneOf`, `atLeast`, `atMost`. */
  readonly must: (place: Value, resource: Resource) => Truth;
  /** Resources the demand is about; of others it says "not applicable". All, when left out. */
  readonly when?: (resource: Resource) => Truth;
  /** Which items of `each` the demand is about. All, when left out. */
  readonly whenItem?: (item: Value) => Truth;
  /** What is wrong, without the full stop: "the table has no point-in-time recovery". */
  readonly what: string;
  /** What was found, where the value itself is not to be printed. */
  readonly found?: string;
  readonly required: string;
  /** What to write in the program. */
  readonly fix: string;
  /**
   * The value that the level `remediate` sets at `path`. Only where it is the same for everybody: a switch, never a key,
   * a size or a name. Not with `document`.
   */
  readonly remedy?: Remedy;
}

type Must = Demand["must"];

/** The property is true; `absent` is AWS's default. */
export function isTrue(options: TestOptions<boolean> = {}): Must {
  return (place) => place.is(true, options);
}

/** The property is false; `absent` is AWS's default. */
export function isFalse(options: TestOptions<boolean> = {}): Must {
  return (place) => place.is(false, options);
}

/** The property is given, known or not. */
export const isSet: Must = (place) => place.set();

/** The property is not given. */
export const isNotSet: Must = (place) => not(place.set());

/** The property is one of these texts. */
export function isOneOf(accepted: readonly string[], options: TestOptions<string> = {}): Must {
  return (place) => place.oneOf(accepted, options);
}

/** The property is none of these texts. */
export function isNoneOf(refused: readonly string[], options: TestOptions<string> = {}): Must {
  return (place) => not(place.oneOf(refused, options));
}

/** The list holds all of these texts. */
export function hasItems(...wanted: readonly string[]): Must {
  return (place) => every(wanted, (text) => some(place.items(), (item) => item.is(text)));
}

/** The property, a number, is at least that; `absent` is AWS's default. */
export function atLeast(minimum: number, options: TestOptions<number> = {}): Must {
  return (place) => place.satisfies((value) => value >= minimum, options);
}

/** The property, a number, is at most that; `absent` is AWS's default. */
export function atMost(maximum: number, options: TestOptions<number> = {}): Must {
  return (place) => place.satisfies((value) => value <= maximum, options);
}

/** A policy made of demands on properties. */
export interface PropertyPolicyDefinition<S extends Settings> extends Omit<PolicyText<S>, "tokens"> {
  /** The demands; those on the resource's type count, all of them. May depend on the policy's settings. */
  readonly demands: readonly Demand[] | ((config: Config<S>) => readonly Demand[]);
  /** The types, where the demands depend on the settings; else they are read from the demands. */
  readonly tokens?: readonly string[];
}

/** Declares a policy that demands something of properties. Use `definePolicy` where that form does not fit. */
export function definePropertyPolicy<S extends Settings = Record<never, never>>(
  definition: PropertyPolicyDefinition<S>,
): PolicyModule {
  const { demands, tokens, ...text } = definition;
  const fixed = typeof demands === "function" ? undefined : demands;
  const usual =
    fixed ?? (demands as (config: Config<S>) => readonly Demand[])(readConfig(definition.settings ?? ({} as S), {}));
  return definePolicy<S>({
    ...text,
    tokens: tokens ?? families(...(fixed ?? []).map((demand) => demand.tokens)),
    remediates: definition.remediates ?? usual.some((demand) => demand.remedy !== undefined),
    check(resource, config) {
      const list = typeof demands === "function" ? demands(config) : demands;
      return combine(list.filter((d) => d.tokens.includes(resource.type)).map((d) => judgeDemand(resource, d)));
    },
  });
}

/** The verdict of one demand on a resource of its types. */
export function judgeDemand(resource: Resource, demand: Demand): Verdict {
  const concerned = demand.when?.(resource) ?? yes;
  if (concerned.answer === "no")
    return notApplicable(`not about this ${resource.type.split(":").at(-1) ?? "resource"}`);
  const root = rootOf(resource, demand.document);
  if (demand.each === undefined) return judgePlace(resource, below(root, demand.path), demand, concerned);
  const items = below(root, demand.each).items();
  return combine(
    items.map((item) => {
      return judgePlace(resource, below(item, demand.path), demand, and(concerned, demand.whenItem?.(item) ?? yes));
    }),
  );
}

/** The empty path is the place itself. */
function below(place: Value, path: string): Value {
  return path === "" ? place : place.at(path);
}

function rootOf(resource: Resource, document: string | undefined): Value {
  if (document === undefined) return resource.inputs;
  const read = resource.at(document).json();
  // Below an unknown document all is unknown, below text that does not parse all is absent.
  return read.state === "known" ? read.root : resource.at(document);
}

/** An unknown condition leaves open only what would be a violation. */
function judgePlace(resource: Resource, place: Value, demand: Demand, concerned: Truth): Verdict {
  const { what, found, required, fix, remedy } = demand;
  return judge(or(demand.must(place, resource), not(concerned)), { what, at: place, found, required, fix, remedy });
}

/** The resource has this property, given and known to be that. For `when`. */
export function has(
  path: string,
  expected: string | number | boolean,
  options: TestOptions<string | number | boolean> = {},
) {
  return (resource: Resource): Truth => resource.at(path).is(expected, options);
}

/** The resource has this property. For `when`. */
export function gives(path: string) {
  return (resource: Resource): Truth => resource.at(path).set();
}

/** The item has this property at one of these values. For `whenItem`. */
export function itemHas(path: string, ...expected: readonly (string | number | boolean)[]) {
  return (item: Value): Truth => item.at(path).oneOf(expected);
}
