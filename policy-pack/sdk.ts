import { sdkModule } from "./sdk-modules.ts";

/**
 * What this file leans on in @pulumi/policy 1.21: `deserialize.js` exports `deserializeProperties(struct, proxySecrets)`
 * and the server calls it through that export, once for each policy and resource. Replacing it by one that remembers
 * gives two things the SDK has no other way to: one deserialisation a request instead of one a policy, and which values
 * are secret (the SDK unwraps them without a trace). Where an SDK version differs, nothing is replaced: policies work as
 * before, slower, and those that must tell secrets are undecided. See docs/decisions/0003-policy-config.md.
 */
interface DeserializeModule {
  deserializeProperties?: (struct: Struct, proxySecrets: boolean) => object;
}

interface Struct {
  toJavaScript(): Record<string, unknown>;
}

const SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
const PROXY_TARGET = "__getSpecialProxyTarget";

const NO_SECRETS: ReadonlySet<string> = new Set();
const secretsOf = new WeakMap<object, ReadonlySet<string>>();

/** The paths of secret values in a property bag as the engine sent it, written as `Value.path` writes them. */
export function secretPaths(bag: unknown): ReadonlySet<string> {
  const paths = new Set<string>();
  collect(bag, "", paths);
  return paths;
}

function collect(raw: unknown, path: string, paths: Set<string>): void {
  if (raw === null || typeof raw !== "object") return;
  if (Array.isArray(raw)) {
    raw.forEach((item, i) => collect(item, `${path}[${i}]`, paths));
    return;
  }
  const members = raw as Record<string, unknown>;
  if (members[SIGNATURE_KEY] === SECRET_SIGNATURE) {
    paths.add(path);
    collect(members["value"], path, paths);
    return;
  }
  for (const [key, member] of Object.entries(members)) collect(member, path === "" ? key : `${path}.${key}`, paths);
}

/** Makes the SDK remember what it deserialised. Returns whether it could. Doing it twice does no harm. */
export function rememberDeserialised(): boolean {
  const sdk = sdkModule<Required<DeserializeModule>>("./deserialize");
  const original = sdk?.deserializeProperties;
  if (!sdk || typeof original !== "function") return false;
  const remembered = new WeakMap<Struct, object>();
  sdk.deserializeProperties = (struct, proxySecrets) => {
    if (proxySecrets || typeof struct?.toJavaScript !== "function") return original(struct, proxySecrets);
    const known = remembered.get(struct);
    if (known) return known;
    const bag = struct.toJavaScript();
    const paths = secretPaths(bag);
    const properties = original({ toJavaScript: () => bag }, proxySecrets);
    secretsOf.set(properties, paths.size === 0 ? NO_SECRETS : paths);
    remembered.set(struct, properties);
    return properties;
  };
  return true;
}

/** A resource's properties without the proxy that throws on unknown values, and its secret paths where they are known. */
export function unwrap(props: Record<string, unknown>): { raw: object; secrets: ReadonlySet<string> | undefined } {
  const target: unknown = props[PROXY_TARGET];
  if (target !== null && typeof target === "object") return { raw: target, secrets: secretsOf.get(target) };
  // Property descriptors bypass the proxy's only trap, so this reads unknown values even if the SDK drops its back door.
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(props));
  return { raw: Object.fromEntries(descriptors.map(([key, d]) => [key, d.value as unknown])), secrets: undefined };
}
