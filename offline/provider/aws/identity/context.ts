/** What the identity tables compute ids, ARNs and endpoints from. */
import { createHash } from "node:crypto";
import { asString } from "../../values.ts";
import { markedHex } from "./own-making.ts";
import type { Value, ValueMap } from "../../wire.ts";

/** One resource whose identity is computed. Inputs are without secret wrappers and may hold unknowns. */
export class IdentityContext {
  readonly token: string;
  readonly urn: string;
  readonly account: string;
  readonly region: string;
  readonly inputs: ValueMap;
  /** From 1; only of types whose id is the same for every revision. */
  readonly revision: number;
  readonly #seed: string;

  constructor(args: {
    token: string;
    urn: string;
    account: string;
    region: string;
    inputs: ValueMap;
    seed: string;
    revision?: number;
  }) {
    this.token = args.token;
    this.urn = args.urn;
    this.account = args.account;
    this.region = args.region;
    this.inputs = args.inputs;
    this.revision = args.revision ?? 1;
    this.#seed = args.seed;
  }

  /** `length` hex digits, different for each purpose; always the same for the same resource. */
  hex(length: number, purpose = ""): string {
    let digits = "";
    for (let block = 0; digits.length < length; block += 1) digits += digest(`${this.#seed}|${purpose}|${block}`);
    // Long enough to be an id: marked as of the stand-in's own making.
    return length >= 16 ? markedHex(digits.slice(0, length)) : digits.slice(0, length);
  }

  /** `length` characters of an alphabet, as {@link hex}. */
  text(length: number, alphabet: string, purpose = ""): string {
    const digits = this.hex(length * 4, `text ${purpose}`);
    return Array.from(
      { length },
      (_, index) => alphabet[Number.parseInt(digits.slice(index * 4, index * 4 + 4), 16) % alphabet.length],
    ).join("");
  }

  /** A random-looking UUID of version 4, as {@link hex}. */
  uuid(purpose = ""): string {
    const random = this.hex(32, `uuid ${purpose}`);
    const digits = markedHex(`${random.slice(0, 12)}4${random.slice(13, 16)}a${random.slice(17)}`);
    return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end)).join("-");
  }

  /** The string of an input; "" when it is absent or unknown. */
  input(name: string): string {
    return asString(this.inputs[name]) ?? "";
  }

  /** An ARN of this account and region; a global service's has no region. */
  arn(service: string, resource: string, scope: "regional" | "global" | "public" = "regional"): string {
    const region = scope === "regional" ? this.region : "";
    return `arn:aws:${service}:${region}:${scope === "public" ? "" : this.account}:${resource}`;
  }
}

/** How AWS names one type's instances. */
export interface Identity {
  /** Absent: see the general rule in identity.ts. */
  readonly id?: (context: IdentityContext) => string;
  readonly arn?: (context: IdentityContext, id: string) => string;
  /** Further outputs that AWS computes. */
  readonly outputs?: (context: IdentityContext, id: string, arn: string) => Readonly<Record<string, Value>>;
}

/** Identities by canonical token. */
export type IdentityTable = Readonly<Record<string, Identity>>;

export const LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
export const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
export const MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
