import { readable, SECRET_SIGNATURE, SIGNATURE_KEY } from "./readable.ts";
import { sdkModule } from "../policy/sdk-modules.ts";
import { Value } from "../policy/value.ts";

/**
 * What this file leans on in @pulumi/policy 1.21: `deserialize.js` exports `deserializeProperties(struct, proxySecrets)`
 * and the server calls it through that export, once for each policy and resource. Replacing it by one that remembers
 * gives two things the SDK has no other way to: one deserialisation a request instead of one a policy, and which values
 * are secret (the SDK unwraps them without a trace). Where an SDK version differs, nothing is replaced: policies work as
 * before, slower, and those that must tell secrets are undecided. See docs/decisions/0003-policy-config.md.
 */
interface DeserializeModule {
  deserializeProperties?: (struct: Struct, proxySecrets: boolean) => object;
  serializeProperties?: (properties: object) => Promise<object>;
}

interface Struct {
  toJavaScript(): Record<string, unknown>;
}

const PROXY_TARGET = "__getSpecialProxyTarget";

const NO_SECRETS: ReadonlySet<string> = new Set();
const secretsOf = new WeakMap<object, ReadonlySet<string>>();

/** The inputs that remediation hands about, as the engine sent them, and how to make such ones. */
const sentOf = new WeakMap<object, object>();
let makeInputs: ((bag: object) => object) | undefined;
let makePlain: ((bag: object) => Record<string, unknown>) | undefined;

/** The paths of secret values in a property bag as the engine sent it, written as `Value.path` writes them. */
export function secretPaths(bag: unknown): ReadonlySet<string> {
  return readMarks(bag).secrets;
}

/** What is marked in a property bag. */
interface Marks {
  readonly secrets: Set<string>;
  /** Something is marked: a secret, or an asset or archive, of which the SDK makes an object. */
  any: boolean;
}

function readMarks(bag: unknown): Marks {
  const marks: Marks = { secrets: new Set(), any: false };
  collect(bag, "", marks);
  return marks;
}

function collect(raw: unknown, path: string, marks: Marks): void {
  if (raw === null || typeof raw !== "object") return;
  if (Array.isArray(raw)) {
    raw.forEach((item, i) => collect(item, `${path}[${i}]`, marks));
    return;
  }
  const members = raw as Record<string, unknown>;
  const mark = members[SIGNATURE_KEY];
  if (mark !== undefined) marks.any = true;
  if (mark === SECRET_SIGNATURE) {
    marks.secrets.add(path);
    collect(members["value"], path, marks);
    return;
  }
  for (const key of Object.keys(members)) collect(members[key], path === "" ? key : `${path}.${key}`, marks);
}

/** Makes the SDK remember what it deserialised. Returns whether it could. Doing it twice does no harm. */
export function rememberDeserialised(): boolean {
  const sdk = sdkModule<Required<DeserializeModule>>("./deserialize");
  const reader = sdk?.deserializeProperties;
  if (!sdk || typeof reader !== "function") return false;
  const original = readingAll(reader);
  const remembered = new WeakMap<Struct, object>();
  rememberSent(sdk, original);
  sdk.deserializeProperties = (struct, proxySecrets) => {
    if (typeof struct?.toJavaScript !== "function") return original(struct, proxySecrets);
    if (proxySecrets) return makeInputs?.(struct.toJavaScript()) ?? original(struct, proxySecrets);
    const known = remembered.get(struct);
    if (known) return known;
    const bag = struct.toJavaScript();
    const { secrets, any } = readMarks(bag);
    // Where nothing is marked, the SDK would only copy it.
    const properties = any ? original({ toJavaScript: () => bag }, proxySecrets) : bag;
    secretsOf.set(properties, secrets.size === 0 ? NO_SECRETS : secrets);
    remembered.set(struct, properties);
    return properties;
  };
  return true;
}

/** Reads what the SDK itself refuses to read as well as it can be read. */
function readingAll(read: Required<DeserializeModule>["deserializeProperties"]) {
  return (struct: Struct, proxySecrets: boolean): object => {
    const bag = struct.toJavaScript();
    try {
      return read({ toJavaScript: () => bag }, proxySecrets);
    } catch {
      // What is wrong with it is known (see readable.ts); anything else fails again.
      return read({ toJavaScript: () => readable(bag) as Record<string, unknown> }, proxySecrets);
    }
  };
}

/**
 * Makes the SDK give back the inputs of a remediation as they were sent. By itself it writes an archive of several assets
 * as a list of their names, and leaves out the hashes of assets, so that any change would break or redeploy a function.
 */
function rememberSent(sdk: DeserializeModule, original: Required<DeserializeModule>["deserializeProperties"]): void {
  const serialize = sdk.serializeProperties;
  if (typeof serialize !== "function") return;
  makePlain = (bag) =>
    original({ toJavaScript: () => bag as Record<string, unknown> }, false) as Record<string, unknown>;
  makeInputs = (bag) => {
    const inputs = original({ toJavaScript: () => bag as Record<string, unknown> }, true);
    sentOf.set(inputs, bag);
    return inputs;
  };
  sdk.serializeProperties = (properties) => {
    const sent = sentOf.get(properties);
    return sent ? Promise.resolve(sent) : serialize(properties);
  };
}

/** A resource's inputs in a remediation. */
export interface SentInputs {
  /** As the engine sent them: secrets and assets are objects with a signature. Not to be changed. */
  readonly sent: object;
  readonly inputs: Value;
}

/** The inputs that a remediation is called with; undefined where they cannot be told. */
export function sentInputs(props: object): SentInputs | undefined {
  const target = (props as Record<string, unknown>)[PROXY_TARGET];
  const sent = sentOf.get(props) ?? (target !== null && typeof target === "object" ? sentOf.get(target) : undefined);
  return sent && readSent(sent);
}

/** Inputs as policies read them, from how they are sent. */
export function readSent(sent: object): SentInputs | undefined {
  return makePlain && { sent, inputs: new Value(makePlain(sent), "", secretPaths(sent)) };
}

/** What a remediation returns for such inputs. */
export function toRemediated(sent: object): Record<string, unknown> | undefined {
  return makeInputs?.(sent) as Record<string, unknown> | undefined;
}

/** The value of a secret as it is sent; undefined of what is not a secret. */
export function secretValue(sent: Readonly<Record<string, unknown>>): { readonly value: unknown } | undefined {
  return sent[SIGNATURE_KEY] === SECRET_SIGNATURE ? { value: sent["value"] } : undefined;
}

/** True of what the engine marks: secrets, assets, archives. */
export function isMarked(sent: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(sent, SIGNATURE_KEY);
}

/** A resource's properties without the proxy that throws on unknown values, and its secret paths where they are known. */
export function unwrap(props: Record<string, unknown>): { raw: object; secrets: ReadonlySet<string> | undefined } {
  const target: unknown = props[PROXY_TARGET];
  if (target !== null && typeof target === "object") return { raw: target, secrets: secretsOf.get(target) };
  // Property descriptors bypass the proxy's only trap, so this reads unknown values even if the SDK drops its back door.
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(props));
  return { raw: Object.fromEntries(descriptors.map(([key, d]) => [key, d.value as unknown])), secrets: undefined };
}
