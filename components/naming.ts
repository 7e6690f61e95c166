import type { Deployment } from "./deployment.ts";

/** `<application>-<environment>-<part>`: the logical name of a top-level component, from which auto-names are made. */
export function componentName(deployment: Deployment, part: string): string {
  return `${deployment.application}-${deployment.environment}-${part}`;
}

/** `/<environment>/<application>/<component>/<type>`, the framework's form of a secret's name (ledger Z-46). */
export function secretName(deployment: Deployment, component: string, type: string): string {
  return `/${deployment.environment}/${deployment.application}/${component}/${type}`;
}

/** `/<application>/<environment>/<component>/<parameter>`, the framework's form of a parameter's name (ledger Z-47). */
export function parameterName(deployment: Deployment, component: string, parameter: string): string {
  return `/${deployment.application}/${deployment.environment}/${component}/${parameter}`;
}

/** The longest name that AWS takes, by what is named (each from the service's API reference, "Name" of the create call). */
export const NAME_LIMITS = {
  loadBalancer: 32,
  targetGroup: 32,
  role: 64,
  cluster: 255,
  databaseCluster: 63,
  lambdaFunction: 64,
  replicationGroup: 40,
  bucket: 63,
  repository: 256,
  schedule: 64,
  // What is made of it ends in a role such as `-stores`.
  backupVault: 43,
  restoreTest: 58,
  // 40, and no tail of Pulumi's.
  cacheUser: 48,
} as const;

/**
 * The name cut to what its kind allows, keeping the end of a long one distinct by a short hash: Pulumi's auto-names add
 * eight characters of their own, so the budget leaves room for them.
 */
export function fitName(kind: keyof typeof NAME_LIMITS, name: string): string {
  const budget = NAME_LIMITS[kind] - 8;
  return name.length <= budget ? name : `${name.slice(0, budget - 7).replace(/-+$/, "")}-${hash(name)}`;
}

/** FNV-1a in six base-36 digits: stable over time and machines, and no security rests on it. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(36).padStart(6, "0").slice(-6);
}

/**
 * The part that {@link componentName} was given, or the whole name where it was made otherwise: names what a component is
 * in an `Access` (`database/ledger`).
 */
export function componentKey(deployment: Deployment, name: string): string {
  const prefix = componentName(deployment, "");
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
}
