/** The values of the `random` package's resources, computed from a seed so that a preview and its update agree. */
import { createHash } from "node:crypto";
import { asBoolean, asNumber, asString, asStrings } from "../values.ts";
import type { Value, ValueMap } from "../wire.ts";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
/** The special characters of random_password where none are given (its documentation). */
const SPECIAL = "!@#$%&*()-_=+[]{}<>:?";
const ADJECTIVES = [
  "able",
  "brave",
  "calm",
  "daring",
  "eager",
  "fair",
  "gentle",
  "happy",
  "keen",
  "lucid",
  "merry",
  "noble",
  "proud",
  "quick",
  "sunny",
  "wise",
];
const ANIMALS = [
  "ant",
  "bear",
  "crane",
  "dove",
  "eagle",
  "fox",
  "gull",
  "hare",
  "ibex",
  "jay",
  "kite",
  "lynx",
  "mole",
  "newt",
  "otter",
  "pony",
];

/** A stream of numbers that depends on nothing but its seed. */
export class SeededStream {
  readonly #seed: string;
  #block = 0;
  #bytes: number[] = [];

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The next byte. */
  byte(): number {
    if (this.#bytes.length === 0) {
      this.#bytes = [...createHash("sha256").update(`${this.#seed}|${this.#block}`).digest()];
      this.#block += 1;
    }
    return this.#bytes.shift() ?? 0;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    let value = 0;
    for (let index = 0; index < 6; index += 1) value = value * 256 + this.byte();
    return value % limit;
  }

  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[] {
    const left = [...items];
    const result: T[] = [];
    while (left.length > 0) result.push(...left.splice(this.below(left.length), 1));
    return result;
  }
}

/** Which inputs a random resource fills in itself. */
export const RANDOM_DEFAULTS: Readonly<Record<string, ValueMap>> = {
  RandomPassword: {
    lower: true,
    upper: true,
    numeric: true,
    number: true,
    special: true,
    minLower: 0,
    minUpper: 0,
    minNumeric: 0,
    minSpecial: 0,
  },
  RandomString: {
    lower: true,
    upper: true,
    numeric: true,
    number: true,
    special: true,
    minLower: 0,
    minUpper: 0,
    minNumeric: 0,
    minSpecial: 0,
  },
  RandomPet: { length: 2, separator: "-" },
};

/** Id and computed outputs of a random resource. */
export interface RandomResult {
  readonly id: string;
  readonly outputs: ValueMap;
}

/** A text that obeys the lengths, the character classes and the minimum of each. */
export function randomText(inputs: ValueMap, stream: SeededStream): string {
  const length = asNumber(inputs["length"]) ?? 0;
  const on = (...names: readonly string[]) => names.every((name) => asBoolean(inputs[name]) !== false);
  const classes: readonly [string, boolean, string][] = [
    [LOWER, on("lower"), "minLower"],
    [UPPER, on("upper"), "minUpper"],
    [DIGITS, on("numeric", "number"), "minNumeric"],
    [asString(inputs["overrideSpecial"]) || SPECIAL, on("special"), "minSpecial"],
  ];
  const alphabet = classes
    .filter(([, allowed]) => allowed)
    .map(([chars]) => chars)
    .join("");
  if (alphabet === "")
    throw new Error("random: no character class is allowed: switch one of lower, upper, numeric, special on");
  const due = classes.flatMap(([chars, , least]) =>
    Array.from({ length: asNumber(inputs[least]) ?? 0 }, () => pick(chars, stream)),
  );
  if (due.length > length)
    throw new Error(`random: found length ${length}, but the minimum counts ask for ${due.length} characters`);
  const rest = Array.from({ length: length - due.length }, () => pick(alphabet, stream));
  return stream.shuffle([...due, ...rest]).join("");
}

function pick(alphabet: string, stream: SeededStream): string {
  return alphabet[stream.below(alphabet.length)] ?? "";
}

function bytes(length: number, stream: SeededStream): Buffer {
  return Buffer.from(Array.from({ length }, () => stream.byte()));
}

function uuid(version: string, stream: SeededStream): string {
  const hex = bytes(16, stream).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function randomId(inputs: ValueMap, stream: SeededStream): RandomResult {
  const content = bytes(asNumber(inputs["byteLength"]) ?? 1, stream);
  const prefix = asString(inputs["prefix"]) ?? "";
  const hex = content.toString("hex");
  const url = content.toString("base64url");
  return {
    id: url,
    outputs: {
      b64Std: prefix + content.toString("base64"),
      b64Url: prefix + url,
      dec: prefix + BigInt(`0x${hex || "0"}`).toString(),
      hex: prefix + hex,
    },
  };
}

function randomBytes(inputs: ValueMap, stream: SeededStream): RandomResult {
  const content = bytes(asNumber(inputs["length"]) ?? 1, stream);
  return { id: content.toString("hex"), outputs: { base64: content.toString("base64"), hex: content.toString("hex") } };
}

function randomPet(inputs: ValueMap, stream: SeededStream): RandomResult {
  const count = asNumber(inputs["length"]) ?? 2;
  const words = Array.from({ length: count }, (_, index) => {
    const list = index === count - 1 ? ANIMALS : ADJECTIVES;
    return list[stream.below(list.length)] ?? "";
  });
  const prefix = asString(inputs["prefix"]);
  const id = [...(prefix === undefined ? [] : [prefix]), ...words].join(asString(inputs["separator"]) ?? "-");
  return { id, outputs: {} };
}

function randomInteger(inputs: ValueMap, stream: SeededStream): RandomResult {
  const min = asNumber(inputs["min"]) ?? 0;
  const max = asNumber(inputs["max"]) ?? min;
  if (max < min) throw new Error(`random: found min ${min} above max ${max}: swap them`);
  const result = min + stream.below(max - min + 1);
  return { id: String(result), outputs: { result } };
}

function randomShuffle(inputs: ValueMap, stream: SeededStream): RandomResult {
  const items = stream.shuffle(asStrings(inputs["inputs"]));
  const results: Value = items.slice(0, asNumber(inputs["resultCount"]) ?? items.length);
  return { id: "-", outputs: { results } };
}

/** The result of a random resource by its class name; undefined for a class that this does not know. */
export function randomResult(kind: string, inputs: ValueMap, stream: SeededStream): RandomResult | undefined {
  switch (kind) {
    case "RandomPassword":
      return {
        id: "none",
        outputs: {
          result: randomText(inputs, stream),
          bcryptHash: `$2a$10$${randomText({ length: 53, special: false }, stream)}`,
        },
      };
    case "RandomString": {
      const result = randomText(inputs, stream);
      return { id: result, outputs: { result } };
    }
    case "RandomId":
      return randomId(inputs, stream);
    case "RandomBytes":
      return randomBytes(inputs, stream);
    case "RandomPet":
      return randomPet(inputs, stream);
    case "RandomInteger":
      return randomInteger(inputs, stream);
    case "RandomShuffle":
      return randomShuffle(inputs, stream);
    case "RandomUuid":
    case "RandomUuid4":
    case "RandomUuid7": {
      const result = uuid(kind === "RandomUuid7" ? "7" : "4", stream);
      return { id: result, outputs: { result } };
    }
    default:
      return undefined;
  }
}
