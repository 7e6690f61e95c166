import type { Field, TypeNode } from "../../../offline/provider/aws/type-parser.ts";
import type { SdkTypings } from "../../../offline/provider/aws/typings.ts";
import type { Value, ValueMap } from "../../../offline/provider/wire.ts";

type Fields = ReadonlyMap<string, Field>;

/** Blocks refer to one another: deeper ones stay empty. */
const DEEPEST = 4;

/** Makes inputs of any type of the SDK. */
export class Samples {
  readonly #typings: SdkTypings;

  constructor(typings: SdkTypings) {
    this.#typings = typings;
  }

  /** The inputs that are given, and a sample of each that is required beside them, in blocks too. */
  complete(token: string, given: ValueMap = {}): ValueMap {
    return this.#complete(given, this.#typings.resource(token)?.inputs ?? new Map<string, Field>(), 0);
  }

  #complete(given: ValueMap, fields: Fields, depth: number): ValueMap {
    const required = [...fields].filter(([name, field]) => !field.optional && !Object.hasOwn(given, name));
    return Object.fromEntries([
      ...Object.entries(given).map(([name, value]) => {
        const field = fields.get(name);
        return [name, field ? this.#fill(value, field.type, depth) : value] as const;
      }),
      ...required.map(([name, field]) => [name, this.#sample(field.type, name, depth)] as const),
    ]);
  }

  #fill(value: Value, type: TypeNode, depth: number): Value {
    if (Array.isArray(value))
      return type.kind === "list" ? value.map((v) => this.#fill(v, type.element, depth)) : value;
    const fields = this.#fieldsOf(type);
    const isBlock = value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
    return fields && isBlock ? this.#complete(value as ValueMap, fields, depth + 1) : value;
  }

  #fieldsOf(type: TypeNode): Fields | undefined {
    if (type.kind === "object") return type.fields;
    return type.kind === "reference" ? (this.#typings.nested(type.reference) ?? new Map<string, Field>()) : undefined;
  }

  #sample(type: TypeNode, name: string, depth: number): Value {
    switch (type.kind) {
      case "number":
        return 1;
      case "boolean":
        return false;
      case "list":
        return [this.#sample(type.element, name, depth)];
      case "map":
        return {};
      case "object":
      case "reference":
        return depth > DEEPEST ? {} : this.#complete({}, this.#fieldsOf(type) ?? new Map<string, Field>(), depth + 1);
      default:
        return `sample-${name.toLowerCase()}`;
    }
  }
}
