import { SdkTypings } from "../../offline/provider/aws/typings.ts";
import type { Field, TypeNode } from "../../offline/provider/aws/type-parser.ts";
import { PACK } from "./pack-process.ts";

// What the installed @pulumi/aws says of a type's inputs and state, for the paths that policies and examples name.

const typings = new SdkTypings(SdkTypings.locate("@pulumi/aws", PACK) ?? "");

/** Properties that hold a JSON document as text: below them the SDK knows nothing. */
const DOCUMENT = /policy|definition|document|content|configuration|properties|body|input$|json$/i;

type Fields = ReadonlyMap<string, Field>;

function resolved(type: TypeNode): TypeNode {
  if (type.kind !== "reference") return type;
  return { kind: "object", fields: typings.nested(type.reference) ?? new Map<string, Field>() };
}

function inItems(type: TypeNode): TypeNode {
  const node = resolved(type);
  return node.kind === "list" ? inItems(node.element) : node;
}

function isIn(fields: Fields, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  const field = fields.get(step);
  if (!field) return false;
  const node = inItems(field.type);
  if (node.kind === "object") return isIn(node.fields, rest);
  return (
    rest.length === 0 || node.kind === "map" || node.kind === "any" || node.kind === "asset" || DOCUMENT.test(step)
  );
}

/** Whether a type has inputs of that path (of its state too, if asked); `undefined` for a type that is not of the SDK. */
export function hasPath(type: string, path: string, orState: boolean): boolean | undefined {
  const shape = typings.resource(type);
  if (!shape) return undefined;
  const steps = path.split(".");
  return isIn(shape.inputs, steps) || (orState && (steps[0] === "id" || isIn(shape.outputs, steps)));
}

const names = new Map<string, ReadonlySet<string>>();

/** Whether the inputs of a type have a property of that name, at whatever depth. */
export function hasName(type: string, name: string): boolean {
  let known = names.get(type);
  if (!known) names.set(type, (known = namesIn(typings.resource(type)?.inputs ?? new Map(), 0)));
  return known.has(name);
}

/** Nested types may hold themselves (statements of web ACLs): no fix names what is deeper than this. */
const DEEPEST = 6;

function namesIn(fields: Fields, depth: number): ReadonlySet<string> {
  const all = new Set(fields.keys());
  for (const { type } of depth < DEEPEST ? fields.values() : []) {
    const node = inItems(type);
    if (node.kind === "object") for (const name of namesIn(node.fields, depth + 1)) all.add(name);
  }
  return all;
}

/** A path without the numbers of items: `rules[0].action` and `rules.action` are one. */
export function withoutNumbers(path: string): string {
  return path.replace(/\[\d+\]/g, "");
}

function isPlain(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return (
    raw !== null && typeof raw === "object" && !Array.isArray(raw) && Object.getPrototypeOf(raw) === Object.prototype
  );
}

/** A document where the other type has blocks for what is in it. */
function opened(raw: unknown): unknown {
  if (typeof raw !== "string" || !/^\s*[[{]/.test(raw)) return raw;
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    // Text that only begins like a document stays text.
    return raw;
  }
}

/** Properties that are moved to another type: what it does not have is left out. */
export function movedTo(type: string, props: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const shape = typings.resource(type);
  return shape ? (moved(props, { kind: "object", fields: shape.inputs }) as Readonly<Record<string, unknown>>) : props;
}

function moved(given: unknown, type: TypeNode): unknown {
  const node = resolved(type);
  const raw = node.kind === "list" || node.kind === "object" ? opened(given) : given;
  if (Array.isArray(raw)) return raw.map((item) => moved(item, node.kind === "list" ? node.element : node));
  if (!isPlain(raw)) return raw;
  if (node.kind === "list") return moved(raw, node.element);
  if (node.kind === "map" || node.kind === "any") return raw;
  if (node.kind !== "object") return undefined;
  const entries = Object.entries(raw).flatMap(([key, value]) => {
    const field = node.fields.get(key);
    const member = field && moved(value, field.type);
    return member === undefined ? [] : [[key, member] as const];
  });
  return Object.fromEntries(entries);
}

/** The paths of properties that the type does not have, and of blocks where it has none. */
export function foreignPaths(
  type: string,
  props: Readonly<Record<string, unknown>>,
  state: boolean,
): readonly string[] {
  const shape = typings.resource(type);
  if (!shape) return [];
  const id: readonly [string, Field][] = state ? [["id", { type: { kind: "string" }, optional: false }]] : [];
  return foreign(props, { kind: "object", fields: new Map([...id, ...(state ? shape.outputs : shape.inputs)]) }, "");
}

function foreign(raw: unknown, type: TypeNode, path: string): readonly string[] {
  const node = resolved(type);
  if (Array.isArray(raw)) return raw.flatMap((item) => foreign(item, node.kind === "list" ? node.element : node, path));
  if (!isPlain(raw) || node.kind === "any" || node.kind === "asset") return [];
  // A block of at most one is a list in some languages, and so it is on the wire of some versions.
  if (node.kind === "list") return [`${path} (a block, not a list)`];
  // Policies take a document that is given as an object, too, with what is not known in it.
  if (node.kind === "string" && DOCUMENT.test(path)) return [];
  if (node.kind !== "object" && node.kind !== "map") return [`${path} (a block, not a ${node.kind})`];
  return Object.entries(raw).flatMap(([key, value]) => {
    const below = path === "" ? key : `${path}.${key}`;
    if (node.kind === "map") return foreign(value, node.element, below);
    const field = node.fields.get(key);
    return field ? foreign(value, field.type, below) : [below];
  });
}
