import { type Truth, truth, unknown } from "./truth.ts";
import { type SecretPaths, Value } from "./value.ts";

/** What makes up a resource that policies look at. */
export interface ResourceParts {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly inputs: Value;
  /** Empty before the resource exists: in a resource policy. */
  readonly outputs?: Value;
  readonly options?: ResourceOptions;
  /** The provider's region, where the program says it. */
  readonly region?: Value | undefined;
  /** URNs of the resources each top-level property depends on. Only in the graph. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  /** URNs of all that it depends on, by a property or by `dependsOn`. Only in the graph. */
  readonly dependencies?: readonly string[];
}

/** The options of a resource that policies judge. */
export interface ResourceOptions {
  readonly protect: boolean;
  readonly parent?: string | undefined;
  /** Properties that updates leave as they are. */
  readonly ignoreChanges?: readonly string[];
}

const IDENTITY_KEYS = [
  "id",
  "arn",
  "name",
  "bucket",
  "keyId",
  "family",
  "defaultRouteTableId",
  "identifier",
  "clusterIdentifier",
  "repositoryName",
  "dnsName",
] as const;

const NO_REGION = new Value(undefined, "region");

/** A resource as policies see it, in a resource policy and in the graph alike. Inputs are what the program gave. */
export class Resource {
  /** The type token: `aws:s3/bucket:Bucket`. */
  readonly type: string;
  /** The logical name. */
  readonly name: string;
  readonly urn: string;
  readonly inputs: Value;
  readonly outputs: Value;
  readonly options: ResourceOptions;
  /** Its own region, also where it is not known yet, or the provider's; absent where neither says one. */
  readonly region: Value;
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly dependencies: readonly string[];

  constructor(parts: ResourceParts) {
    this.type = parts.type;
    this.name = parts.name;
    this.urn = parts.urn;
    this.inputs = parts.inputs;
    this.outputs = parts.outputs ?? new Value({});
    this.options = parts.options ?? { protect: false };
    const own = parts.inputs.at("region");
    this.region = own.isAbsent ? (parts.region ?? NO_REGION) : own;
    this.propertyDependencies = parts.propertyDependencies ?? {};
    this.dependencies = parts.dependencies ?? [];
  }

  /** The place in the inputs: `resource.at("storageEncrypted")`. */
  at(...keys: readonly (string | number)[]): Value {
    return this.inputs.at(...keys);
  }

  /** The member of the inputs given, else of the outputs: for what AWS or the provider fills in (ids, ARNs, defaults). */
  settled(...keys: readonly (string | number)[]): Value {
    const input = this.inputs.at(...keys);
    return input.isAbsent || input.isUnknown ? this.outputs.at(...keys) : input;
  }

  /** The program gives it a name that is not known yet: a text that names nothing else may be it. */
  get isNameless(): boolean {
    return IDENTITY_KEYS.some((key) => this.inputs.at(key).isUnknown && this.outputs.at(key).text() === undefined);
  }

  /** The texts by which other resources may refer to this one: its id, ARN and names. */
  identities(): ReadonlySet<string> {
    return new Set(IDENTITY_KEYS.flatMap((key) => [...this.outputs.at(key).texts(), ...this.inputs.at(key).texts()]));
  }
}

/** Whether two resources stand in one region. Where none is said, that is the provider's. */
export function inSameRegion(one: Resource, other: Resource): Truth {
  const open = [one, other].find((resource) => resource.at("region").isUnknown);
  return open ? unknown(`${open.name}: region`) : truth(one.region.text() === other.region.text());
}

/** A resource from plain properties, as examples and tests write them. */
export function plainResource(
  parts: Omit<ResourceParts, "inputs" | "outputs"> & {
    readonly props: unknown;
    readonly outputs?: unknown;
    readonly secrets?: SecretPaths;
  },
): Resource {
  const { props, outputs, secrets, ...rest } = parts;
  return new Resource({
    ...rest,
    inputs: new Value(props, "", secrets),
    outputs: new Value(outputs ?? {}, "", secrets),
  });
}
