import fc from "fast-check";
import { exampleGraph, type Example, type ExampleResource, secret } from "../../policy-pack/policy/examples.ts";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { concerns, judgeResource } from "../../policy-pack/policy/judge.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";

/** A text that stands in secret values only: whatever prints it has printed a secret. */
export const MARKER = "zqxMarkerOfASecret";

/** JSON text in a property, open to edits below it. */
class JsonText {
  readonly content: unknown;
  constructor(content: unknown) {
    this.content = content;
  }
}

/** One change of a program: at the place of that number (counted around), in that way, with that value. */
export interface Edit {
  readonly at: number;
  readonly how: "replace" | "known" | "known" | "remove" | "wrap" | "repeat" | "rename" | "add" | "add" | "unknown";
  readonly value: unknown;
  readonly word: number;
}

/** What a policy's own examples and reads are made of: the names of properties, and the values at each name. */
export interface Words {
  readonly keys: readonly string[];
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  readonly all: readonly unknown[];
}

/** Names that every JavaScript object answers to. */
export const PROTOTYPE_NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "length"] as const;

/** Shapes that no schema allows, texts that look like documents, and ARNs of the other partitions. */
const ODD: readonly unknown[] = [
  ...[null, "", 0, -1, 1e21, 0.5, true, false, [], {}, [[]], [null], [{}], { a: null }, " ", "*", "a:b", "::", "1/2/3"],
  ...["{", "[]", "null", "7", '"x"', "{}", "[[]]", "[null]", '{"Statement":7}', '{"Statement":[[]]}'],
  ...['{"Statement":{"Effect":[],"Action":{},"Principal":{"AWS":[{}]}}}', '{"Statement":[null,"x"]}', "\u0000", "٣"],
  ...["arn:aws-cn:iam::123456789012:role/a", "arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/a", "arn:", "arn:aws:"],
  ...[
    "arn:aws-cn:s3:::b/*",
    "0.0.0.0/99",
    "10.0.0.0",
    "::/0",
    "2001:db8::/129",
    "1.2.3.4.5/8",
    "-0",
    "NaN",
    "Infinity",
  ],
  ...PROTOTYPE_NAMES,
  JSON.parse('{"__proto__":{"enabled":true},"constructor":{"prototype":{}}}'),
  { Statement: [{ Effect: "Allow", Action: 7, Resource: {}, Condition: [] }] },
];

/** A program of one policy's matter, taken out of shape: which of its examples, and the edits. */
export interface Twist {
  readonly example: number;
  readonly edits: readonly Edit[];
}

/** Programs out of shape, with at most so many edits. */
export const twists = (most: number): fc.Arbitrary<Twist> =>
  fc.record({ example: fc.nat(), edits: fc.array(edit(), { maxLength: most }) });

function edit(): fc.Arbitrary<Edit> {
  return fc.record({
    at: fc.nat(),
    how: fc.constantFrom("replace", "known", "known", "remove", "wrap", "repeat", "rename", "add", "add", "unknown"),
    value: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    ),
    word: fc.nat(),
  });
}

/** True of objects and lists, which edits go into; marks of secrets are leaves. */
function isTree(raw: unknown): raw is Record<string, unknown> {
  if (raw === null || typeof raw !== "object") return false;
  return Array.isArray(raw) || Object.getPrototypeOf(raw) === Object.prototype;
}

/** A copy whose JSON texts are open. */
function opened(raw: unknown): unknown {
  if (typeof raw === "string" && /^\s*[[{]/.test(raw)) {
    try {
      return new JsonText(opened(JSON.parse(raw)));
    } catch {
      // Text that only begins like JSON is a leaf.
      return raw;
    }
  }
  if (Array.isArray(raw)) return raw.map(opened);
  return isTree(raw) ? Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, opened(value)])) : raw;
}

/** The copy that policies are given: JSON texts written again. */
function closed(raw: unknown): unknown {
  if (raw instanceof JsonText) return JSON.stringify(closed(raw.content));
  if (Array.isArray(raw)) return raw.map(closed);
  return isTree(raw) ? Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, closed(value)])) : raw;
}

/** A place in a program, which can be given another value. */
export interface Place {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

/** All places below, those in JSON texts too. */
function placesOf(raw: unknown): readonly Place[] {
  if (raw instanceof JsonText) return placesOf(raw.content);
  if (!isTree(raw)) return [];
  return Object.keys(raw).flatMap((key) => [{ owner: raw, key }, ...placesOf(raw[key])]);
}

/** Defines, since an assignment to `__proto__` would not make a member. */
function put(owner: Record<string, unknown>, key: string, value: unknown): void {
  if (Array.isArray(owner)) owner[Number(key)] = value;
  else Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(list.length, 1)];
}

function applyEdit(root: Record<string, unknown>, { at, how, value, word }: Edit, words: Words): void {
  const places = placesOf(root);
  const { owner, key } = pick(places, at) ?? { owner: root, key: "none" };
  const name = pick([...words.keys, ...PROTOTYPE_NAMES], word) ?? "none";
  const known = (of: string) => opened(pick(words.values.get(of) ?? words.all, at + word));
  if (how === "replace") put(owner, key, opened(value));
  else if (how === "known") put(owner, key, known(key));
  else if (how === "unknown") put(owner, key, UNKNOWN);
  else if (how === "wrap") put(owner, key, [owner[key]]);
  else if (how === "repeat") put(owner, key, [owner[key], opened(value), owner[key]]);
  else if (how === "add")
    put(isTree(owner[key]) ? owner[key] : owner, name, at % 3 === 0 ? opened(value) : known(name));
  else {
    const moved = owner[key];
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
    if (how === "rename") put(owner, Array.isArray(owner) ? "0" : name, moved);
  }
}

type Programs = readonly ExampleResource[];
type Props = Record<string, unknown>;

/** The resources with the edits, spread over all of them. */
export function twisted(resources: Programs, edits: readonly Edit[], words: Words): Programs {
  const open = resources.map((r) => opened(r.props) as Props);
  for (const one of edits) applyEdit(open[one.at % open.length] ?? {}, one, words);
  return resources.map((r, i) => ({ ...r, props: closed(open[i]) as Props }));
}

/** The resources with some scalar leaves changed: those whose number `chosen` picks. */
export function changed(resources: Programs, chosen: (n: number) => boolean, change: (leaf: unknown) => unknown) {
  let n = 0;
  const walk = (raw: unknown): unknown => {
    if (Array.isArray(raw)) return raw.map(walk);
    if (isTree(raw)) return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, walk(value)]));
    return chosen(n++) ? change(raw) : raw;
  };
  return resources.map((r) => ({ ...r, props: walk(r.props) as Props }));
}

/** The leaf with the marker in it, secret. In a JSON text the marker stands behind one of its texts. */
export function marked(leaf: unknown, n: number): unknown {
  if (typeof leaf !== "string")
    return leaf === null || leaf === undefined || typeof leaf === "object" ? leaf : secret(leaf);
  const open = opened(leaf);
  if (!(open instanceof JsonText)) return secret(n % 2 === 0 ? `${leaf}${MARKER}` : `${MARKER}${leaf}`);
  const texts = placesOf(open).filter(({ owner, key }) => typeof owner[key] === "string");
  const place = pick(texts, n);
  if (place) put(place.owner, place.key, `${String(place.owner[place.key])}${MARKER}`);
  return secret(closed(open));
}

/** The names and values that a policy's examples write, and the names that it asks for without finding them. */
export function wordsOf(policy: PolicyModule, examples: readonly Example[]): Words {
  const keys = new Set<string>();
  const values = new Map<string, unknown[]>();
  for (const { resources, config } of examples) {
    for (const resource of resources) {
      for (const { owner, key } of placesOf(opened(resource.props))) {
        if (Array.isArray(owner)) continue;
        keys.add(key);
        values.set(key, [...(values.get(key) ?? []), closed(owner[key])]);
      }
      const asked = plainResource({
        type: resource.type,
        name: resource.name,
        urn: "urn:pulumi:a::b::c::d",
        props: listening(resource.props, keys),
      });
      if (concerns(policy, resource.type)) judgeResource(policy, asked, config ?? {}, exampleGraph(resources));
    }
  }
  return { keys: [...keys], values, all: [...values.values()].flat() };
}

/** The same properties, which note every name that is asked for. */
function listening(raw: unknown, names: Set<string>): unknown {
  if (!isTree(raw)) return raw;
  const copy = Array.isArray(raw) ? raw.map((item) => listening(item, names)) : members(raw, names);
  return new Proxy(copy, {
    getOwnPropertyDescriptor(target, name) {
      if (typeof name === "string") names.add(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}

function members(raw: Props, names: Set<string>): Props {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, listening(value, names)]));
}
