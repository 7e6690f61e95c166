/** Reads members and types of generated TypeScript declarations; of the language only what Pulumi's SDKs use. */

/** A type, as far as checking and making values needs it. */
export type TypeNode =
  | { readonly kind: "string" | "number" | "boolean" | "any" | "asset" }
  | { readonly kind: "list"; readonly element: TypeNode }
  | { readonly kind: "map"; readonly element: TypeNode }
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, Field> }
  /** A nested type by reference, such as `inputs.ec2.VpcPeering`: read with `SdkTypings.nested`. */
  | { readonly kind: "reference"; readonly reference: string };

/** A property: its type, and whether it may be absent. */
export interface Field {
  readonly type: TypeNode;
  readonly optional: boolean;
}

interface Parsed {
  readonly type: TypeNode | undefined;
  readonly undefinable: boolean;
}

const ANY: TypeNode = { kind: "any" };
const WRAPPERS = new Set(["pulumi.Input", "pulumi.Output", "Input", "Output", "Promise"]);

/** The members from `start` (just behind an opening brace) to the brace that closes it; methods and statics are left out. */
export function parseMembers(text: string, start: number): ReadonlyMap<string, Field> {
  return new Parser(text, start).members();
}

class Parser {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  members(): ReadonlyMap<string, Field> {
    const fields = new Map<string, Field>();
    for (;;) {
      this.#skipBlank();
      if (this.#at >= this.#text.length || this.#take("}")) return fields;
      if (this.#take(";")) continue;
      const name = this.#memberName();
      if (name === undefined) this.#skipMember();
      else {
        const optional = this.#take("?");
        if (!this.#take(":")) this.#skipMember();
        else {
          const { type, undefinable } = this.#union();
          fields.set(name, { type: type ?? ANY, optional: optional || undefinable });
        }
      }
    }
  }

  #memberName(): string | undefined {
    const word = this.#word();
    if (word === undefined || word === "static" || word === "constructor" || word === "private") return undefined;
    if (word !== "readonly") return word;
    this.#skipBlank();
    return this.#word();
  }

  #union(): Parsed {
    let type: TypeNode | undefined;
    let undefinable = false;
    this.#take("|");
    do {
      const part = this.#postfix();
      undefinable ||= part.undefinable;
      if (part.type !== undefined) type = type === undefined ? part.type : join(type, part.type);
    } while (this.#take("|"));
    return { type, undefinable };
  }

  #postfix(): Parsed {
    let part = this.#primary();
    while (this.#take("[")) {
      this.#take("]");
      part = { type: { kind: "list", element: part.type ?? ANY }, undefinable: false };
    }
    return part;
  }

  #primary(): Parsed {
    this.#skipBlank();
    if (this.#take("(")) {
      const inner = this.#union();
      this.#take(")");
      return inner;
    }
    if (this.#take("{")) return { type: this.#objectOrMap(), undefinable: false };
    const quote = this.#text[this.#at];
    if (quote === '"' || quote === "'") {
      this.#at = this.#text.indexOf(quote, this.#at + 1) + 1;
      return { type: { kind: "string" }, undefinable: false };
    }
    return this.#named();
  }

  #objectOrMap(): TypeNode {
    this.#skipBlank();
    if (!this.#take("[")) return { kind: "object", fields: this.members() };
    this.#at = this.#text.indexOf("]", this.#at) + 1;
    this.#take(":");
    const { type } = this.#union();
    this.#take(";");
    this.#take("}");
    return { kind: "map", element: type ?? ANY };
  }

  #named(): Parsed {
    const name = this.#word();
    // Anything unforeseen (a function type, say) is taken as "any": the stand-in then checks nothing of it.
    if (name === undefined) {
      this.#at += 1;
      return { type: ANY, undefinable: false };
    }
    if (this.#take("<")) {
      const inner = this.#union();
      while (this.#take(",")) this.#union();
      this.#take(">");
      return WRAPPERS.has(name) ? inner : { type: inner.type ?? ANY, undefinable: inner.undefinable };
    }
    return { type: scalar(name), undefinable: name === "undefined" };
  }

  #word(): string | undefined {
    const pattern = /[A-Za-z_$][\w$.]*|"[^"]*"/y;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    return found.startsWith('"') ? found.slice(1, -1) : found;
  }

  #take(mark: string): boolean {
    this.#skipBlank();
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #skipBlank(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 32 || code === 10 || code === 13 || code === 9) this.#at += 1;
      else if (code === 47 && this.#text.startsWith("/*", this.#at)) this.#at = this.#text.indexOf("*/", this.#at) + 2;
      else if (code === 47 && this.#text.startsWith("//", this.#at)) this.#at = endOf(this.#text, "\n", this.#at);
      else return;
    }
  }

  #skipMember(): void {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      this.#skipBlank();
      const mark = this.#text[this.#at];
      if (mark === "{" || mark === "(") depth += 1;
      else if (mark === "}" && depth === 0) return;
      else if (mark === "}" || mark === ")") depth -= 1;
      else if (mark === ";" && depth === 0) return;
    }
  }
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function scalar(name: string): TypeNode | undefined {
  switch (name) {
    case "undefined":
    case "null":
      return undefined;
    case "string":
    case "number":
    case "boolean":
      return { kind: name };
    case "any":
    case "true":
    case "false":
      return name === "any" ? ANY : { kind: "boolean" };
  }
  if (name.startsWith("inputs.") || name.startsWith("outputs.")) return { kind: "reference", reference: name };
  if (name.startsWith("pulumi.asset.")) return { kind: "asset" };
  // Enums, ARN and links to other resources are strings; a policy document is an object or JSON text.
  return name.includes("PolicyDocument") ? ANY : { kind: "string" };
}

function join(a: TypeNode, b: TypeNode): TypeNode {
  return a.kind === b.kind && a.kind !== "list" && a.kind !== "map" && a.kind !== "object" ? a : ANY;
}
