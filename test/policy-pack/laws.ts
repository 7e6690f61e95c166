import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import {
  type Example,
  type ExampleResource,
  exampleGraph,
  judgeExample,
  subjects,
} from "../../policy-pack/policy/examples.ts";
import { judgeResource } from "../../policy-pack/policy/judge.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";
import { explain } from "../../policy-pack/policy/verdict.ts";

// What every policy must keep with its own examples. The tests ask for it, and mutation testing by the same functions.

/** The same properties with every scalar below unknown; objects and lists keep their shape. */
function unknownLeaves(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(unknownLeaves);
  if (raw === null || typeof raw !== "object" || Object.getPrototypeOf(raw) !== Object.prototype) return UNKNOWN;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, unknownLeaves(value)]));
}

/** The same properties, each unknown. */
function unknownProperties(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(raw).map((key) => [key, UNKNOWN]));
}

type Props = Record<string, unknown>;
type Hide = (props: Readonly<Props>) => unknown;

function hidden(example: Example, hide: Hide): Example {
  const resources = example.resources.map((r): ExampleResource => ({
    ...r,
    props: hide(r.props) as Props,
    outputs: unknownProperties(r.outputs ?? {}),
  }));
  return { ...example, resources };
}

/** Shapes that no schema allows, at every place of an example's first level. */
const ODD: readonly unknown[] = [
  ...[null, "", 0, -1, true, [], {}, [[]], [null], { a: null }],
  ...["{", "[]", "null", '"x"', "{}"],
];

/** What is wrong with the verdict on an example; undefined when it is the one that the example names. */
export function exampleFault(policy: PolicyModule, example: Example): string | undefined {
  const verdict = judgeExample(policy, example);
  if (verdict.kind !== example.verdict) return `${example.name}: not ${example.verdict}: ${JSON.stringify(verdict)}`;
  const failure =
    verdict.kind === "undecided" && verdict.why.includes("the policy itself failed") ? verdict.why : undefined;
  if (verdict.kind !== "violated") return failure && `${example.name}: ${failure}`;
  const message = explain(verdict.faults);
  const missing = [...verdict.faults.map((fault) => fault.fix), example.says ?? ""].find((t) => !message.includes(t));
  return missing === undefined ? undefined : `${example.name}: "${missing}" is not in the message: ${message}`;
}

/** A good example must not be violated when its values are not known. */
export function unknownFault(policy: PolicyModule, example: Example): string | undefined {
  if (example.verdict !== "holds" && example.verdict !== "undecided") return undefined;
  for (const hide of [unknownLeaves, unknownProperties] as readonly Hide[]) {
    const verdict = judgeExample(policy, hidden(example, hide));
    if (verdict.kind === "violated") return `${example.name}, not known: ${JSON.stringify(verdict)}`;
  }
  return undefined;
}

type Path = readonly (string | number)[];

function isTree(raw: unknown): raw is object {
  return (
    raw !== null && typeof raw === "object" && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(raw))
  );
}

/** All places below, inner ones and leaves, that hold a value which is known. */
function placesOf(raw: unknown, at: Path = []): readonly Path[] {
  if (!isTree(raw)) return raw === undefined || raw === null || raw === "" || raw === UNKNOWN ? [] : [at];
  const keys = Array.isArray(raw) ? raw.keys() : Object.keys(raw);
  const below = [...keys].flatMap((key) => placesOf((raw as Props)[key], [...at, key]));
  return at.length > 0 ? [at, ...below] : below;
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((place, key) => (isTree(place) ? (place as Props)[key] : undefined), raw);
}

function replaced(raw: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(raw) ? [...(raw as unknown[])] : { ...(raw as object) }) as Props;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

/** The example with another value at a place of one resource; an output of that name would still tell the old one. */
function withValue(example: Example, index: number, path: Path, value: unknown): Example {
  const change = (r: ExampleResource): ExampleResource => ({
    ...r,
    props: replaced(r.props, path, value) as Props,
    outputs: Object.fromEntries(Object.entries(r.outputs ?? {}).filter(([key]) => key !== path[0])),
  });
  return { ...example, resources: example.resources.map((r, i) => (i === index ? change(r) : r)) };
}

/** The values that examples write at the same place of resources of that type. */
function valuesAt(examples: readonly Example[], type: string, path: Path): readonly unknown[] {
  const all = examples.flatMap(({ resources }) => resources.filter((r) => r.type === type));
  return all.map((r) => valueAt(r.props, path)).filter((value) => value !== undefined && value !== UNKNOWN);
}

/** What an unknown value may not be called, where some value at its place would be called the other. */
const BELIED: Readonly<Record<string, readonly string[]>> = {
  violated: ["holds", "not applicable"],
  "not applicable": ["violated"],
};

/**
 * A value that is not known yet is neither a fault nor a reason to look away, where another that the examples write at
 * its place is the opposite. A reference whose target the engine names is known by that.
 */
export function guessFault(policy: PolicyModule, examples: readonly Example[]): string | undefined {
  for (const example of examples) {
    for (const [index, resource] of example.resources.entries()) {
      const told = (path: Path) => (resource.propertyDependencies?.[String(path[0])] ?? []).length > 0;
      for (const path of placesOf(resource.props).filter((place) => !told(place))) {
        const { kind } = judgeExample(policy, withValue(example, index, path, UNKNOWN));
        const other = BELIED[kind];
        if (other === undefined) continue;
        const value = valuesAt(examples, resource.type, path).find((known) => {
          return other.includes(judgeExample(policy, withValue(example, index, path, known)).kind);
        });
        const place = `${example.name}: ${resource.name}.${path.join(".")}`;
        if (value !== undefined) return `${place}, not known, is ${kind}; not so with ${JSON.stringify(value)}`;
      }
    }
  }
  return undefined;
}

/** Policies that a value not known satisfies, since it can then not be what they refuse. */
export const TAKEN_FOR_GIVEN = new Map([
  ["memorydb-acl-required", "open-access is a text that programs write; a name not known is that of a list being made"],
  ["cache-own-subnet-group", "default is a text that programs write; a name not known is that of a group being made"],
  [
    "redshift-user-activity-log",
    "default. is a text that programs write; a name not known is that of a group being made",
  ],
  ["ecs-no-secret-env", "a value not known is not written in the program"],
  ["datasync-secret-key-secret", "a value not known is not written in the program"],
  ["no-plaintext-secrets", "a value not known is not written in the program"],
  ["no-output-as-text", "a value not known is an output, and no words about it"],
  ["no-random-settings", "a value not known is not written in the program"],
  ["route53-records-attached", "an address not known is that of a resource being made"],
  ["emr-local-disks-encrypted", "a document not known is taken to hold what must be given in it"],
]);

/** What AWS keeps for all (keys, parameter groups) is named by a text that programs write; a name not known is of one's own. */
const WRITTEN_ONLY = /(^|:)alias\/aws\/|^default\./;

/** Nothing is given there: no leaf below, or a document without any. In its place, what is not known yet is something. */
function isHollow(raw: unknown): boolean {
  if (isTree(raw)) return Object.values(raw).every(isHollow);
  return raw === undefined || raw === null || raw === "" || raw === "[]" || raw === "{}";
}

/**
 * What is wrong is not right, nor out of the policy's matter, because some place of it is not known yet: it may become what
 * it was. Left out are places that hold nothing, and the names and ids by which another resource knows the one judged.
 */
export function creditFault(policy: PolicyModule, example: Example): string | undefined {
  if (example.verdict !== "violated" || TAKEN_FOR_GIVEN.has(policy.name)) return undefined;
  const { resources } = example;
  const known = new Set(exampleGraph(resources).resources.flatMap((r) => [...r.identities()]));
  for (const [index, resource] of resources.entries()) {
    for (const path of placesOf(resource.props)) {
      const value = valueAt(resource.props, path);
      const isReference = resources.length > 1 && known.has(String(value));
      const told = (resource.propertyDependencies?.[String(path[0])] ?? []).length > 0;
      if (told || isReference || isHollow(value) || WRITTEN_ONLY.test(String(value))) continue;
      const { kind } = judgeExample(policy, withValue(example, index, path, UNKNOWN));
      if (kind === "holds" || kind === "not applicable")
        return `${example.name}: ${resource.name}.${path.join(".")}, not known, is ${kind}; not so with ${JSON.stringify(value)}`;
    }
  }
  return undefined;
}

/** No shape of the properties makes the policy fail. */
export function shapeFault(policy: PolicyModule, example: Example): string | undefined {
  for (const odd of ODD) {
    const props = (r: ExampleResource): Props => Object.fromEntries(Object.keys(r.props).map((key) => [key, odd]));
    const graph = exampleGraph(example.resources.map((r) => ({ ...r, props: props(r) })));
    for (const subject of subjects(policy, graph)) {
      const verdict = judgeResource(policy, subject, example.config ?? {}, graph);
      const why = verdict.kind === "undecided" ? verdict.why : "";
      if (why.includes("the policy itself failed")) return `${example.name} with ${JSON.stringify(odd)}: ${why}`;
    }
  }
  return undefined;
}

/** The properties that a policy's examples write, at the first level. */
function writtenBy(examples: readonly Example[]): ReadonlySet<string> {
  return new Set(examples.flatMap((e) => e.resources.flatMap((r) => Object.keys(r.props))));
}

/** A violation names a place that programs write: one that no example has is a mistake of spelling. */
export function placeFault(policy: PolicyModule, examples: readonly Example[]): string | undefined {
  const written = writtenBy(examples);
  for (const example of examples) {
    const verdict = judgeExample(policy, example);
    if (verdict.kind !== "violated") continue;
    const places = verdict.faults.map((fault) => fault.at?.path.split(/[.[]/, 1)[0] ?? "");
    const unwritten = places.find((place) => place !== "" && !written.has(place));
    if (unwritten !== undefined) return `${example.name}: the violation is at ${unwritten}, which no example writes`;
  }
  return undefined;
}

/** The first law that the policy breaks on its own examples. */
export function firstFault(policy: PolicyModule, examples: readonly Example[]): string | undefined {
  for (const law of [exampleFault, unknownFault, creditFault, shapeFault]) {
    for (const example of examples) {
      if (!subjects(policy, exampleGraph(example.resources)).length) return `${example.name}: nothing is judged`;
      const fault = law(policy, example);
      if (fault !== undefined) return fault;
    }
  }
  return placeFault(policy, examples) ?? guessFault(policy, examples);
}
