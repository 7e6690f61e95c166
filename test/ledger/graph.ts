/** Values as the engine recorded them: JSON. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** A resource of a deployed stack. */
export interface StackResource {
  readonly urn: string;
  readonly type: string;
  /** The logical name: the URN's last part. */
  readonly name: string;
  readonly id: string;
  readonly inputs: Record<string, Value>;
  readonly outputs: Record<string, Value>;
  readonly parent: string | undefined;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** URNs that it had before. */
  readonly aliases: readonly string[];
  /** Paths of inputs that the engine keeps encrypted. */
  readonly secretInputs: readonly string[];
}

/** The part of `pulumi stack export` that tests read. */
export interface Deployment {
  readonly deployment: { readonly resources?: readonly ExportedResource[] };
}

interface ExportedResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly parent?: string;
  readonly inputs?: Record<string, Value>;
  readonly outputs?: Record<string, Value>;
  readonly dependencies?: readonly string[];
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  readonly aliases?: readonly string[];
}

/** The key by which the engine marks a wrapped value, and the mark of a secret (Pulumi's property wire format). */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** The type token of `<module>/<resource>`: `lb/listener` is `aws:lb/listener:Listener`. */
export function token(resource: string): string {
  const [, short = resource] = resource.split("/");
  return `aws:${resource}:${short[0]?.toUpperCase()}${short.slice(1)}`;
}

/** What a stack holds after an `up`, to be asked by type and followed by reference. */
export class StackGraph {
  readonly stack: string;
  readonly resources: readonly StackResource[];

  constructor(stack: string, resources: readonly StackResource[]) {
    this.stack = stack;
    this.resources = resources;
  }

  /** From `pulumi stack export --show-secrets`. */
  static fromExport(stack: string, exported: Deployment): StackGraph {
    return new StackGraph(stack, (exported.deployment.resources ?? []).map(read));
  }

  /** All resources of a type, written `<module>/<resource>`. */
  all(resource: string): readonly StackResource[] {
    const type = token(resource);
    return this.resources.filter((candidate) => candidate.type === type);
  }

  /** The only resource of a type, or the only one that the test accepts. */
  one(resource: string, accepts: (candidate: StackResource) => boolean = () => true): StackResource {
    const found = this.all(resource).filter(accepts);
    if (found.length !== 1)
      throw new Error(
        `${this.stack} has ${found.length} ${token(resource)} where one was expected: ${found.map(({ name }) => name)}`,
      );
    return found[0] as StackResource;
  }

  /** All resources of a type, of which there must be one at least: a rule over none would hold of itself. */
  some(resource: string, accepts: (candidate: StackResource) => boolean = () => true): readonly StackResource[] {
    const found = this.all(resource).filter(accepts);
    if (found.length === 0) throw new Error(`${this.stack} has no ${token(resource)} that this row speaks of`);
    return found;
  }

  /** The resource whose id, ARN or name the value is. */
  resolve(value: Value | undefined): StackResource | undefined {
    if (typeof value !== "string") return undefined;
    return this.resources.find(({ id, outputs }) => id === value || outputs.arn === value);
  }

  /** A copy that a breaker may change. */
  clone(): StackGraph {
    return new StackGraph(this.stack, structuredClone(this.resources) as StackResource[]);
  }

  /** A copy with more resources. */
  plus(...more: readonly StackResource[]): StackGraph {
    return new StackGraph(this.stack, [...this.clone().resources, ...more]);
  }

  /** A copy without the resources that the test picks. */
  without(drops: (candidate: StackResource) => boolean): StackGraph {
    return new StackGraph(
      this.stack,
      structuredClone(this.resources.filter((candidate) => !drops(candidate))) as StackResource[],
    );
  }

  /** A copy with other inputs and outputs in the resources of a type that the test picks. */
  with(
    resource: string,
    change: Record<string, Value>,
    picks: (candidate: StackResource) => boolean = () => true,
  ): StackGraph {
    const copy = this.clone();
    for (const found of copy.some(resource, picks)) {
      Object.assign(found.inputs, change);
      Object.assign(found.outputs, change);
    }
    return copy;
  }
}

function read(exported: ExportedResource): StackResource {
  const secretInputs: string[] = [];
  return {
    urn: exported.urn,
    type: exported.type,
    name: exported.urn.split("::").at(-1) ?? exported.urn,
    id: exported.id ?? "",
    inputs: unwrap(exported.inputs ?? {}, "", secretInputs) as Record<string, Value>,
    outputs: unwrap(exported.outputs ?? {}, "", []) as Record<string, Value>,
    parent: exported.parent,
    dependencies: exported.dependencies ?? [],
    propertyDependencies: exported.propertyDependencies ?? {},
    aliases: exported.aliases ?? [],
    secretInputs,
  };
}

function unwrap(value: Value, path: string, secrets: string[]): Value {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item: Value, index) => unwrap(item, `${path}[${index}]`, secrets));
  const record = value as Record<string, Value>;
  if (record[SIGNATURE] === SECRET) {
    secrets.push(path);
    return JSON.parse(String(record.plaintext)) as Value;
  }
  return Object.fromEntries(
    Object.entries(record).map(([key, inner]) => [key, unwrap(inner, path === "" ? key : `${path}.${key}`, secrets)]),
  );
}
