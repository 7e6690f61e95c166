import type { z } from "zod";
import { advice } from "./scalars.ts";
import type { Advice } from "./scalars.ts";
import type { Path } from "./problem-paths.ts";

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypeDef & {
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
};

const def = (schema: Schema): Def => schema._zod.def as Def;

/** The schema inside one wrapper (optional, default, preprocess, transform), or undefined where it is none. */
function inside(schema: Schema): Schema | undefined {
  const { type, innerType, in: before, out } = def(schema);
  // A preprocess step is a pipe that starts with a transform; a transform of ours is one that ends with it.
  if (type === "pipe") return before?._zod.def.type === "transform" ? out : before;
  return innerType;
}

/** The schema without its wrappers. */
export function unwrap(schema: Schema): Schema {
  const inner = inside(schema);
  return inner === undefined ? schema : unwrap(inner);
}

/** The schema of what stands at the path, without wrappers; undefined where the schema knows no such place. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const bare = unwrap(schema);
  const [part, ...rest] = path;
  if (part === undefined) return bare;
  const { shape, valueType, element, options } = def(bare);
  if (options !== undefined)
    return options.map((option) => schemaAt(option, path)).find((found) => found !== undefined);
  const next = shape === undefined ? (valueType ?? element) : shape[String(part)];
  return next === undefined ? undefined : schemaAt(next, rest);
}

/** The advice that the schema or the nearest schema inside of its wrappers carries. */
export function adviceOf(schema: Schema | undefined): Advice | undefined {
  if (schema === undefined) return undefined;
  const found = advice.get(schema as z.ZodType);
  if (found !== undefined) return found;
  const inner = inside(schema);
  return inner === undefined ? undefined : adviceOf(inner);
}

/** The keys that a mapping may have. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  if (schema === undefined) return [];
  const { shape, options } = def(unwrap(schema));
  return shape === undefined ? (options ?? []).flatMap((option) => keysOf(option)) : Object.keys(shape);
}

/** The words or numbers that a choice allows; undefined where the schema is no choice. */
export function wordsOf(schema: Schema | undefined): readonly string[] | undefined {
  if (schema === undefined) return undefined;
  const { entries, values } = def(unwrap(schema));
  if (entries !== undefined) return Object.values(entries);
  return values?.map(String);
}
