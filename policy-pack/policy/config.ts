/** A JSON schema fragment as Pulumi's policy config takes it. */
export interface SettingSchema {
  readonly type: "boolean" | "integer" | "number" | "string" | "array" | "object";
  readonly description: string;
  readonly default?: unknown;
  readonly [keyword: string]: unknown;
}

/** One setting of a policy: its schema, which the engine checks the user's config against, and its default. */
export interface Setting<T> {
  readonly schema: SettingSchema;
  readonly fallback: T;
}

/** The settings of a policy, by name. */
export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** The values a policy's check receives. */
export type Config<S extends Settings> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

function setting<T>(
  schema: Omit<SettingSchema, "description" | "default">,
  fallback: T,
  description: string,
): Setting<T> {
  return { schema: { ...schema, description, default: fallback } as SettingSchema, fallback };
}

/** A switch. */
export function flag(fallback: boolean, description: string): Setting<boolean> {
  return setting<boolean>({ type: "boolean" }, fallback, description);
}

/** A whole number with optional bounds. */
export function integer(
  fallback: number,
  description: string,
  bounds: { readonly minimum?: number; readonly maximum?: number } = {},
): Setting<number> {
  return setting<number>({ type: "integer", ...bounds }, fallback, description);
}

/** A text, optionally of a pattern. */
export function text(fallback: string, description: string, pattern?: string): Setting<string> {
  return setting<string>({ type: "string", ...(pattern === undefined ? {} : { pattern }) }, fallback, description);
}

/** A list of texts. */
export function texts(fallback: readonly string[], description: string): Setting<readonly string[]> {
  return setting<readonly string[]>({ type: "array", items: { type: "string" } }, fallback, description);
}

/** A list of whole numbers. */
export function integers(fallback: readonly number[], description: string): Setting<readonly number[]> {
  return setting<readonly number[]>({ type: "array", items: { type: "integer" } }, fallback, description);
}

/** One of a few texts. */
export function choice<const T extends string>(options: readonly T[], fallback: T, description: string): Setting<T> {
  return setting<T>({ type: "string", enum: options }, fallback, description);
}

/** The config a check receives: what the user said, else the defaults. The engine has checked it against the schema. */
export function readConfig<S extends Settings>(settings: S, given: Readonly<Record<string, unknown>>): Config<S> {
  const entries = Object.entries(settings).map(([name, { fallback }]) => [name, given[name] ?? fallback] as const);
  return Object.fromEntries(entries) as Config<S>;
}
