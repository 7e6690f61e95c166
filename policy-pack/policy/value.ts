import { parseOnce } from "./json-texts.ts";
import { printed } from "./printed.ts";
import { no, type Truth, truth, unknown, yes } from "./truth.ts";

/** How much of a value is known: "secret" is known, but must never be printed. */
export type State = "absent" | "unknown" | "secret" | "known";

/**
 * The strings that stand for values not known yet on the wire between engine and policy pack, by the type the engine
 * expects. Source: `proxy.js` of @pulumi/policy and `resource/plugin/rpc.go` of the Pulumi SDK. A test compares them.
 */
export const UNKNOWN_SENTINELS: ReadonlySet<string> = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9", // string, and any output
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
  "030794c1-ac77-496b-92df-f27374a8bd58", // asset
  "e48ece36-62e2-4504-bad9-02848725956a", // archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);

/** The sentinel of an unknown output; what examples write for "not known yet". */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What the SDK's hook tells of a resource's secret values; undefined where secrecy cannot be told. */
export type SecretPaths = ReadonlySet<string> | undefined;

/** Options of a value test: `absent` is what AWS takes when the value is not given. */
export interface TestOptions<T> {
  readonly absent?: T;
}

type Scalar = string | number | boolean;

const PRINTED_LENGTH = 80;

function join(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** The boolean that a text writes. Providers read it as Go does, so that "True", "T" and "1" switch on as well. */
function readFlag(text: string): boolean | undefined {
  if (/^(true|t|1)$/i.test(text)) return true;
  return /^(false|f|0)$/i.test(text) ? false : undefined;
}

function isSame(text: string, expected: Scalar): boolean {
  return text === String(expected) || (typeof expected === "boolean" && readFlag(text) === expected);
}

function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === "" || (Array.isArray(raw) && raw.length === 0);
}

/**
 * A place in a resource's properties. Reading never throws, whatever the shape: below an absent place all is absent,
 * below an unknown one all is unknown. Truth-valued tests (`is`, `oneOf`, `matches`) answer unknown of an unknown value;
 * presence (`set`) counts an unknown value as set, since the program gave one. What is below it may be given or not.
 */
export class Value {
  /** Where it is, as the program writes it: `ingress[0].cidrBlocks`. Empty for the resource itself. */
  readonly path: string;
  readonly #raw: unknown;
  readonly #secrets: SecretPaths;
  readonly #secret: boolean;
  readonly #belowUnknown: boolean;

  constructor(raw: unknown, path = "", secrets: SecretPaths = undefined, secret = false, belowUnknown = false) {
    this.path = path;
    this.#raw = raw;
    this.#belowUnknown = belowUnknown;
    this.#secrets = secrets;
    this.#secret = secret || (secrets !== undefined && secrets.size > 0 && secrets.has(path));
  }

  /** The value is missing, null, an empty string or an empty list. */
  get isAbsent(): boolean {
    return isEmpty(this.#raw);
  }

  /** The program gave a value which is not known yet (only this place, not what is below it). */
  get isUnknown(): boolean {
    return typeof this.#raw === "string" && this.#raw.length === UNKNOWN.length && UNKNOWN_SENTINELS.has(this.#raw);
  }

  /** The value is marked secret: it is readable, never printable. False also where secrecy cannot be told. */
  get isSecret(): boolean {
    return this.#secret;
  }

  /** True when this pack can tell secrets from plain values (false without the SDK hook, see sdk.ts). */
  get secrecyKnown(): boolean {
    return this.#secrets !== undefined;
  }

  get state(): State {
    if (this.isAbsent) return "absent";
    if (this.isUnknown) return "unknown";
    return this.#secret ? "secret" : "known";
  }

  /** True when this place or anything below it is unknown. */
  get hasUnknown(): boolean {
    return this.#anyBelow((place) => place.isUnknown);
  }

  /**
   * The place below, by keys: `at("viewerCertificate.minimumProtocolVersion")`, `at("rules", 0)`. A name looked up in a
   * list of one goes to its item, since SDK versions differ in whether a block of at most one is written as a list.
   */
  at(...keys: readonly (string | number)[]): Value {
    let place: Value = this;
    for (const key of keys) {
      if (typeof key === "number" || !key.includes(".")) place = place.#child(key);
      else for (const step of key.split(".")) place = place.#child(step);
    }
    return place;
  }

  /** The member of that exact name, which may hold dots (`aws:SourceArn`, a tag key), in which `at` would see steps. */
  member(key: string): Value {
    return this.#child(key);
  }

  #child(key: string | number): Value {
    const raw = this.#raw;
    if (raw === null || typeof raw !== "object") {
      const open = this.isUnknown;
      return this.#derive(open ? raw : undefined, join(this.path, key), open);
    }
    if (Array.isArray(raw)) return this.#childOfList(raw, key);
    const member = Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : undefined;
    return this.#derive(member, join(this.path, key));
  }

  #childOfList(given: readonly unknown[], key: string | number): Value {
    if (typeof key === "number" || /^\d+$/.test(key))
      return this.#derive(given[Number(key)], join(this.path, Number(key)));
    let place: Value = this;
    for (let list = given; list.length === 1;) {
      place = place.#derive(list[0], join(place.path, 0));
      if (!Array.isArray(list[0])) return place.#child(key);
      list = list[0];
    }
    return place.#derive(undefined, join(place.path, key));
  }

  #derive(raw: unknown, path: string, belowUnknown = false): Value {
    return new Value(raw, path, this.#secrets, this.#secret, belowUnknown);
  }

  /** All places directly below: items of a list, members of an object. */
  children(): readonly Value[] {
    const raw = this.#raw;
    if (Array.isArray(raw)) return raw.map((item, i) => this.#derive(item, join(this.path, i)));
    if (raw !== null && typeof raw === "object") return Object.keys(raw).map((key) => this.#child(key));
    return [];
  }

  /**
   * The items of a list. Of an unknown list: one unknown item, so that tests of its items come out unknown. Of an absent
   * one: none. Of anything else: the thing itself, as the only item (a block of at most one).
   */
  items(): readonly Value[] {
    if (this.isAbsent) return [];
    return Array.isArray(this.#raw) ? this.children() : [this];
  }

  /** The members of an object, by name; of anything else (also of an unknown) none: ask `isUnknown` first. */
  entries(): readonly (readonly [string, Value])[] {
    const raw = this.#raw;
    if (raw === null || typeof raw !== "object" || Array.isArray(raw)) return [];
    return Object.keys(raw).map((key) => [key, this.#child(key)] as const);
  }

  /** Every scalar leaf below, unknown ones too. */
  leaves(): readonly Value[] {
    const leaves: Value[] = [];
    this.#anyBelow((place) => {
      if (!place.isAbsent && (place.#raw === null || typeof place.#raw !== "object")) leaves.push(place);
      return false;
    });
    return leaves;
  }

  /** This place or one below it satisfies the test; in order, and without recursion, since documents nest as they like. */
  #anyBelow(test: (place: Value) => boolean): boolean {
    const open: Value[] = [this];
    for (let place = open.pop(); place; place = open.pop()) {
      if (test(place)) return true;
      const children = place.children();
      for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Value);
    }
    return false;
  }

  /** The value as text when it is a known scalar. */
  text(): string | undefined {
    if (this.isAbsent || this.isUnknown || typeof this.#raw === "object") return undefined;
    return String(this.#raw as Scalar);
  }

  /** The text, where a message may print it: not that of a secret. */
  get printable(): string | undefined {
    return this.#secret ? undefined : this.text();
  }

  /** The value as a number when it is a known number, or a string that writes one. */
  number(): number | undefined {
    const text = this.text();
    return text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
  }

  /** The value as a boolean when it is a known one, or a string that writes one: "True", "1". */
  flag(): boolean | undefined {
    return readFlag(this.text() ?? "");
  }

  /** The known texts of a list (or of a single scalar); unknown items are left out. */
  texts(): readonly string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  /** The program gave a value, known or not. Below a value that is not known, it cannot be told. */
  set(): Truth {
    return this.#belowUnknown ? unknown(this.path) : truth(!this.isAbsent);
  }

  /** The value equals `expected`; "true" and true, "8080" and 8080 are equal, since AWS takes both. */
  is(expected: Scalar, options: TestOptions<Scalar> = {}): Truth {
    return this.matches((text) => isSame(text, expected), options);
  }

  /** The value is one of these. */
  oneOf(expected: readonly Scalar[], options: TestOptions<Scalar> = {}): Truth {
    return this.matches((text) => expected.some((one) => isSame(text, one)), options);
  }

  /** The value, as text, satisfies the test. Absent: judged as `absent` when given, else no. A block or list: no. */
  matches(test: (text: string) => boolean, options: TestOptions<Scalar> = {}): Truth {
    if (this.isUnknown) return unknown(this.path);
    if (this.isAbsent) return options.absent === undefined ? no : truth(test(String(options.absent)));
    const text = this.text();
    return text !== undefined && test(text) ? yes : no;
  }

  /** The value, as a number, satisfies the test. Absent: judged as `absent` when given, else no. */
  satisfies(test: (value: number) => boolean, options: TestOptions<number> = {}): Truth {
    return this.matches((text) => text.trim() !== "" && test(Number(text)), options);
  }

  /** The name of the property that it is, or is an item of. */
  get name(): string {
    const steps = this.path.replace(/(\[\d+\])+$/, "").split(".");
    return steps.at(-1) ?? "";
  }

  /** What a message may say of it: never a secret's value, nor a credential's, never more than 80 characters. */
  describe(): string {
    if (this.isAbsent) return "nothing";
    if (this.isUnknown) return "a value not known yet";
    if (this.#hasSecretBelow()) return "a secret value";
    const text = printed(this.#raw, this.name, PRINTED_LENGTH, UNKNOWN_SENTINELS) || "a value";
    return text.length > PRINTED_LENGTH ? `${text.slice(0, PRINTED_LENGTH - 3)}...` : text;
  }

  #hasSecretBelow(): boolean {
    if (this.#secret || this.#secrets === undefined || this.#secrets.size === 0) return this.#secret;
    return this.#anyBelow((place) => place.isSecret);
  }

  /** The value parsed as a JSON document (an object given as one is taken as it is). */
  json(): Document {
    if (this.isAbsent) return { state: "absent" };
    if (this.isUnknown) return { state: "unknown" };
    if (this.#raw !== null && typeof this.#raw === "object") return { state: "known", root: this, parsed: this.#raw };
    const parsed = parseOnce(String(this.#raw));
    return parsed === undefined
      ? { state: "malformed" }
      : { state: "known", root: this.#derive(parsed, this.path), parsed };
  }
}

/**
 * A JSON document in a property: IAM policies, container definitions. `root` holds the parsed document; `parsed` is the
 * object itself, the same for the same text, by which to remember what was made of it.
 */
export type Document =
  | { readonly state: "absent" }
  | { readonly state: "unknown" }
  | { readonly state: "malformed" }
  | { readonly state: "known"; readonly root: Value; readonly parsed: object };
