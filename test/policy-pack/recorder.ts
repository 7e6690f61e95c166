import type { Graph } from "../../policy-pack/policy/graph.ts";
import { Resource } from "../../policy-pack/policy/resource.ts";
import { Value } from "../../policy-pack/policy/value.ts";

/** A place that a policy read: of which type, and where in its inputs or its state. */
export interface Read {
  readonly type: string;
  readonly path: string;
}

type Method = (this: Value, ...args: unknown[]) => unknown;

const METHODS = ["at", "member", "children", "items", "entries", "leaves"] as const;

/**
 * Writes down which places of resources are read while it is on: every value that is reached from a resource's inputs or
 * outputs, but for the texts by which resources refer to each other, which are asked of all types alike.
 */
export class Recorder {
  readonly #types = new WeakMap<Value, string>();
  readonly #reads = new Map<string, Read>();
  readonly #undo: (() => void)[] = [];
  #paused = 0;

  /** The places read so far, each once; forgets them. */
  take(): readonly Read[] {
    const reads = [...this.#reads.values()];
    this.#reads.clear();
    return reads;
  }

  /** Follows what is read of the resources of a graph. */
  follow(graph: Graph): void {
    for (const { type, inputs, outputs } of graph.resources) {
      this.#types.set(inputs, type);
      this.#types.set(outputs, type);
    }
  }

  /** The type whose resource holds the place; undefined in a document, and of what was not followed. */
  typeOf(place: Value): string | undefined {
    return this.#types.get(place);
  }

  start(): void {
    for (const name of METHODS) this.#wrap(Value.prototype, name, (method) => this.#recording(method));
    this.#wrap(Resource.prototype, "identities", (method) => this.#pausing(method));
    const nameless = Object.getOwnPropertyDescriptor(Resource.prototype, "isNameless");
    if (!nameless?.get) throw new Error("Resource.isNameless is no getter any more");
    Object.defineProperty(Resource.prototype, "isNameless", {
      ...nameless,
      get: this.#pausing(nameless.get as Method),
    });
    this.#undo.push(() => Object.defineProperty(Resource.prototype, "isNameless", nameless));
  }

  stop(): void {
    for (const undo of this.#undo.splice(0)) undo();
  }

  #wrap(prototype: object, name: string, wrap: (method: Method) => Method): void {
    const methods = prototype as Record<string, Method>;
    const original = methods[name];
    if (!original) throw new Error(`${name} is no method any more`);
    methods[name] = wrap(original);
    this.#undo.push(() => (methods[name] = original));
  }

  #recording(method: Method): Method {
    const note = (from: Value, given: unknown) => this.#note(from, given);
    return function (...args) {
      const given = method.apply(this, args);
      note(this, given);
      return given;
    };
  }

  #pausing(method: Method): Method {
    const count = (by: number) => (this.#paused += by);
    return function (...args) {
      count(1);
      try {
        return method.apply(this, args);
      } finally {
        count(-1);
      }
    };
  }

  #note(from: Value, given: unknown): void {
    const type = this.#types.get(from);
    if (type === undefined) return;
    if (Array.isArray(given)) {
      for (const item of given as readonly unknown[])
        this.#note(from, Array.isArray(item) ? (item[1] as unknown) : item);
      return;
    }
    if (!(given instanceof Value) || given === from) return;
    if (!this.#types.has(given)) this.#types.set(given, type);
    if (this.#paused === 0) this.#reads.set(`${type} ${given.path}`, { type, path: given.path });
  }
}
