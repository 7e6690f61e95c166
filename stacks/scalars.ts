import { z } from "zod";

/** What a value must be and how to mend it, kept beside the schema so that the JSON Schema stays free of it. */
export interface Advice {
  readonly expected: string;
  /** The whole fix; absent: one is made from the example. */
  readonly fix?: string;
  /** Whether the fix is to put quotes around it. */
  readonly quoted?: boolean;
  /** A value that would do, in YAML's short form. */
  readonly example?: string;
}

/** The advice of each schema that has one. */
export const advice = z.registry<Advice>();

/** Keys that a mapping does not have and that people look for: what to do instead. */
export const absentKeys = z.registry<Readonly<Record<string, string>>>();

/** Attaches advice to a schema. */
export function advised<Schema extends z.ZodType>(schema: Schema, about: Advice): Schema {
  advice.add(schema, about);
  return schema;
}

/** Text of a given form. */
export function text(pattern: RegExp, expected: string, example: string): z.ZodString {
  return advised(z.string().regex(pattern), { expected, example });
}

/** Text that a YAML reader may take for a number and change on the way: `16.10` becomes 16.1, `0123` becomes 83. */
export function quotedText(pattern: RegExp, expected: string, example: string): z.ZodString {
  return advised(z.string().regex(pattern), {
    expected,
    example: `"${example}"`,
    quoted: true,
    fix: `Write it in quotes, such as "${example}": without them YAML reads a number and drops zeros.`,
  });
}

/** A whole number within bounds; digits in quotes count as one, since `pulumi config set` writes text. */
export function whole(min: number, max: number, unit: string, example: number) {
  const inner = advised(z.number().int().min(min).max(max), {
    expected: `a whole number of ${unit} from ${min} to ${max}`,
    example: String(example),
  });
  return z.preprocess(numberFromText, inner);
}

/** A number within bounds that need not be whole. */
export function amount(min: number, max: number, unit: string, example: number) {
  const inner = advised(z.number().min(min).max(max), {
    expected: `a number of ${unit} from ${min} to ${max}`,
    example: String(example),
  });
  return z.preprocess(numberFromText, inner);
}

/** A number within bounds in steps of a half. */
export function halves(min: number, max: number, unit: string, example: number) {
  const inner = advised(z.number().min(min).max(max).multipleOf(0.5), {
    expected: `a number of ${unit} from ${min} to ${max} in steps of 0.5`,
    example: String(example),
  });
  return z.preprocess(numberFromText, inner);
}

function numberFromText(value: unknown): unknown {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

const SWITCH: Readonly<Record<string, boolean>> = {
  on: true,
  off: false,
  yes: true,
  no: false,
  true: true,
  false: false,
};

/**
 * On or off. Pulumi reads YAML 1.2, where `off` is text, while many editors and people know it as a boolean (YAML 1.1):
 * both are taken.
 */
export function onOff() {
  const either = advised(z.union([z.boolean(), z.enum(["on", "off"])]), {
    expected: "on or off",
    fix: "Write on or off.",
  });
  return z.preprocess(switchFromText, either).transform((value) => value === true || value === "on");
}

function switchFromText(value: unknown): unknown {
  return typeof value === "string" ? (SWITCH[value.toLowerCase()] ?? value) : value;
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return advised(z.enum(words), { expected: `one of ${words.join(", ")}` });
}

/** One of a few numbers. */
export function oneOf<const Numbers extends readonly [number, ...number[]]>(numbers: Numbers) {
  const inner = advised(z.literal(numbers), { expected: `one of ${numbers.join(", ")}` });
  return z.preprocess(numberFromText, inner);
}

/** A list of at least `min` things. */
export function list<Item extends z.ZodType>(item: Item, min = 0) {
  return advised(z.array(item).min(min), {
    expected: min === 0 ? "a list" : `a list of at least ${min === 1 ? "one entry" : `${min} entries`}`,
  });
}

/** Things by key: the key becomes a part of resource names, so its alphabet is narrow. */
export function keyed<Thing extends z.ZodType>(thing: Thing) {
  return z.record(KEY, thing);
}

/** The key of a thing in the stack: short, because it is a part of names that AWS limits to 32 letters. */
export const KEY = text(
  /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,23}$/,
  "a key of 1 to 24 lower-case letters, digits and single hyphens that starts with a letter",
  "api",
);

/** CloudWatch Logs takes these numbers of days only (CloudWatch Logs API reference, "PutRetentionPolicy"). */
export const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** Days that CloudWatch Logs keeps a group's events. */
export function logRetention() {
  const inner = z.literal(LOG_RETENTION_DAYS);
  return z.preprocess(
    numberFromText,
    advised(inner, { expected: `a number of days that CloudWatch Logs knows: ${LOG_RETENTION_DAYS.join(", ")}` }),
  );
}

/** TCP port. */
export function port() {
  return whole(1, 65535, "TCP port", 8080);
}

/** The ARN of an IAM role or user. */
export function principalArn() {
  return text(
    /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/,
    "the ARN of an IAM role or user",
    "arn:aws:iam::123456789012:role/fintech-deployer",
  );
}

/** The name of a container's environment variable. */
export function variable() {
  return text(/^[A-Z][A-Z0-9_]{0,99}$/, "a variable's name in upper-case letters, digits and underscores", "API_KEY");
}

/** The name of a secret (Secrets Manager API reference, "CreateSecret"). */
export function secretNameText() {
  return text(
    /^[A-Za-z0-9/_+=.@-]{1,512}$/,
    "a secret's name of 1 to 512 letters, digits and /_+=.@-",
    "fintech/api-keys",
  );
}
