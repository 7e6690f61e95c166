/** The facts about AWS's resource types (offline/facts/README.md) and the overlay of what AWS has changed since. */
import { readFileSync } from "node:fs";
import type { Value } from "../wire.ts";

/** What a value must be; all members must hold. The words are those of offline/facts/README.md. */
export interface ValueRule {
  readonly enum?: readonly (string | number)[];
  readonly ignoreCase?: boolean;
  readonly notEnum?: readonly string[];
  readonly range?: readonly [number | null, number | null];
  readonly above?: number;
  readonly multipleOf?: number;
  readonly length?: readonly [number | null, number | null];
  readonly pattern?: string;
  readonly notPattern?: string;
  readonly startsWith?: string;
  readonly notChars?: string;
  readonly kind?: string;
  readonly prefixLength?: readonly [number, number];
  readonly size?: readonly [number | null, number | null];
  readonly keyLength?: readonly [number | null, number | null];
  readonly valueLength?: readonly [number | null, number | null];
  readonly keyPattern?: string;
  readonly valuePattern?: string;
  readonly keyNotPattern?: string;
  readonly any?: readonly ValueRule[];
  readonly and?: readonly ValueRule[];
  readonly orEmpty?: boolean;
  readonly says?: string | readonly string[];
  /** From the overlay: the enum and range are of today, so a miss is refused rather than warned of. */
  readonly confirmed?: boolean;
}

interface RawFacts {
  readonly tf?: string;
  readonly framework?: boolean;
  readonly required?: readonly string[];
  readonly autoName?: readonly string[];
  readonly forceNew?: readonly string[];
  readonly forceNewIf?: readonly string[];
  readonly computed?: readonly string[];
  readonly optionalComputed?: readonly string[];
  readonly sensitive?: readonly string[];
  readonly conflicts?: readonly (readonly string[])[];
  readonly exactlyOneOf?: readonly (readonly string[])[];
  readonly atLeastOneOf?: readonly (readonly string[])[];
  readonly requiredWith?: readonly (readonly string[])[];
  readonly items?: Readonly<Record<string, readonly [number, number | null]>>;
  readonly defaults?: Readonly<Record<string, Value>>;
  readonly values?: Readonly<Record<string, ValueRule>>;
  readonly same?: Readonly<Record<string, string>>;
}

/** One entry of the overlay: what it changes, and where AWS says so. */
interface OverlayEntry {
  readonly tokens: readonly string[];
  readonly source: string;
  readonly notRequired?: readonly string[];
  readonly forceNew?: readonly string[];
  readonly notForceNew?: readonly string[];
  readonly addEnum?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly values?: Readonly<Record<string, ValueRule>>;
  readonly defaults?: Readonly<Record<string, Value>>;
  readonly dropValues?: readonly string[];
  readonly dropExclusive?: readonly string[];
  readonly autoName?: readonly string[];
  readonly sensitive?: readonly string[];
}

const FACTS_FILE = new URL("../../facts/aws-facts.json", import.meta.url);
const OVERLAY_FILE = new URL("../../facts/overlay.json", import.meta.url);

/** The facts of one resource type. Paths are generic: `a.b`, `a[].b`, `a{}`. */
export class TypeFacts {
  readonly #raw: RawFacts;
  readonly #forceNew: ReadonlySet<string>;
  readonly #required = new Map<string, string[]>();
  readonly #defaults = new Map<string, [string, Value][]>();

  constructor(raw: RawFacts) {
    this.#raw = raw;
    this.#forceNew = new Set(raw.forceNew);
    for (const path of raw.required ?? []) push(this.#required, parentOf(path), leafOf(path));
    for (const [path, value] of Object.entries(raw.defaults ?? {})) {
      push(this.#defaults, parentOf(path), [leafOf(path), value]);
    }
  }

  /** Whether the type is on Terraform's plugin framework, whose defaults come with the plan, not with the inputs. */
  get framework(): boolean {
    return this.#raw.framework === true;
  }
  get autoName(): readonly string[] {
    return this.#raw.autoName ?? [];
  }
  get computed(): readonly string[] {
    return this.#raw.computed ?? [];
  }
  get sensitive(): readonly string[] {
    return this.#raw.sensitive ?? [];
  }
  get conflicts(): readonly (readonly string[])[] {
    return this.#raw.conflicts ?? [];
  }
  get exactlyOneOf(): readonly (readonly string[])[] {
    return this.#raw.exactlyOneOf ?? [];
  }
  get atLeastOneOf(): readonly (readonly string[])[] {
    return this.#raw.atLeastOneOf ?? [];
  }
  get requiredWith(): readonly (readonly string[])[] {
    return this.#raw.requiredWith ?? [];
  }
  get forceNew(): readonly string[] {
    return this.#raw.forceNew ?? [];
  }
  get forceNewIf(): readonly string[] {
    return this.#raw.forceNewIf ?? [];
  }

  /** Names that must be given in the object at `parent` ("" for the resource itself). */
  requiredIn(parent: string): readonly string[] {
    return this.#required.get(this.canonical(parent)) ?? [];
  }

  /** Defaults of what is absent in the object at `parent`. */
  defaultsIn(parent: string): readonly (readonly [string, Value])[] {
    return this.#defaults.get(this.canonical(parent)) ?? [];
  }

  /** What a value at the path must be. */
  rule(path: string): ValueRule | undefined {
    return this.#raw.values?.[path] ?? this.#raw.values?.[this.canonical(path)];
  }

  /** How many elements a list may have. */
  items(path: string): readonly [number, number | null] | undefined {
    return this.#raw.items?.[path] ?? this.#raw.items?.[this.canonical(path)];
  }

  /** Whether AWS fills the input in when it is absent. */
  isOptionalComputed(path: string): boolean {
    return this.#raw.optionalComputed?.includes(path) ?? false;
  }

  /** Whether a change of exactly this path replaces. */
  replaces(path: string): boolean {
    return this.#forceNew.has(path);
  }

  /** Whether a change of this path, or of anything below it, replaces: for a whole block that comes or goes. */
  replacesWithin(path: string): boolean {
    if (this.#forceNew.has(path)) return true;
    for (const known of this.#forceNew) {
      if (known.startsWith(`${path}.`) || known.startsWith(`${path}[`) || known.startsWith(`${path}{`)) return true;
    }
    return false;
  }

  /** The path below which the facts of this one are listed: in wafv2 the same statements nest in many places. */
  canonical(path: string): string {
    const same = this.#raw.same;
    if (same === undefined) return path;
    let current = path;
    for (;;) {
      const next = shorten(current, same);
      if (next === current) return current;
      current = next;
    }
  }
}

function shorten(path: string, same: Readonly<Record<string, string>>): string {
  for (let end = 1; end <= path.length; end += 1) {
    const next = path[end];
    if (next !== undefined && next !== "." && next !== "[" && next !== "{") continue;
    const target = same[path.slice(0, end)];
    if (target !== undefined) return target + path.slice(end);
  }
  return path;
}

function parentOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? "" : path.slice(0, dot);
}

function leafOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** All facts, by token, read once. */
export class Facts {
  readonly #raw: Readonly<Record<string, RawFacts>>;
  readonly #overlay: readonly OverlayEntry[];
  readonly #types = new Map<string, TypeFacts | undefined>();

  constructor() {
    this.#raw = JSON.parse(readFileSync(FACTS_FILE, "utf8")) as Record<string, RawFacts>;
    this.#overlay = (JSON.parse(readFileSync(OVERLAY_FILE, "utf8")) as { entries: OverlayEntry[] }).entries;
  }

  /** The facts of a type; undefined where none are known, which the run must say. */
  of(token: string): TypeFacts | undefined {
    if (!this.#types.has(token)) this.#types.set(token, this.#build(token));
    return this.#types.get(token);
  }

  #build(token: string): TypeFacts | undefined {
    const patches = this.#overlay.filter((entry) => entry.tokens.includes(token));
    const base = this.#raw[token];
    if (base === undefined && patches.length === 0) return undefined;
    return new TypeFacts(patches.reduce(patch, base ?? {}));
  }
}

function patch(raw: RawFacts, entry: OverlayEntry): RawFacts {
  const values: Record<string, ValueRule> = { ...raw.values };
  for (const path of entry.dropValues ?? []) delete values[path];
  for (const [path, added] of Object.entries(entry.addEnum ?? {})) {
    const old = values[path] ?? {};
    values[path] = { ...old, enum: [...(old.enum ?? []), ...added] };
  }
  const dropped = new Set(entry.dropExclusive);
  return {
    ...raw,
    required: without(raw.required, entry.notRequired),
    forceNew: [...without(raw.forceNew, entry.notForceNew), ...(entry.forceNew ?? [])],
    autoName: [...(raw.autoName ?? []), ...(entry.autoName ?? [])],
    sensitive: [...(raw.sensitive ?? []), ...(entry.sensitive ?? [])],
    exactlyOneOf: (raw.exactlyOneOf ?? []).filter((group) => !group.some((path) => dropped.has(path))),
    conflicts: (raw.conflicts ?? []).filter((group) => !group.some((path) => dropped.has(path))),
    defaults: { ...raw.defaults, ...entry.defaults },
    values: { ...values, ...entry.values },
  };
}

function without(list: readonly string[] | undefined, gone: readonly string[] | undefined): readonly string[] {
  return (list ?? []).filter((path) => !(gone ?? []).includes(path));
}
