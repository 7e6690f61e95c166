import { schemaFaults } from "./config-schema.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { hint } from "./nearest.ts";
import { SETTINGS_SCHEMA } from "./settings-schema.ts";

/** Names of the policies that are not about resources but about the pack itself. */
export const PACK_POLICIES = ["settings", "exceptions", "undecided"] as const;

/** The member of a policy's entry that is its level. */
export const LEVEL = "enforcementLevel";

const LEVELS = ["advisory", "mandatory", "remediate", "disabled"];

/** What is given for one policy. In a map: a config may hold any name, `__proto__` too. */
export type Entries = ReadonlyMap<string, unknown>;

/** What may be said of one policy: the schemas of its settings by name. */
export type KnownSettings = Readonly<Record<string, object>>;

/** What may be said of each policy of the pack. */
export function knownPolicies(policies: readonly PolicyModule[]): ReadonlyMap<string, KnownSettings> {
  const own = policies.map((p): [string, KnownSettings] => [
    p.name,
    Object.fromEntries(Object.entries(p.settings).map(([name, { schema }]) => [name, schema])),
  ]);
  const ofPack = PACK_POLICIES.map((name): [string, KnownSettings] => [
    name,
    name === "settings" ? (SETTINGS_SCHEMA.properties as Record<string, object>) : {},
  ]);
  return new Map<string, KnownSettings>([...own, ...ofPack, ["all", {}]]);
}

/** What is wrong with one policy's entry; `undefined` is an entry that is neither a level nor an object. */
export function entryProblems(
  policy: string,
  entry: Entries | undefined,
  place: string,
  known: ReadonlyMap<string, KnownSettings>,
): readonly string[] {
  const settings = known.get(policy);
  if (!settings) return [`${place}: no such policy, ${hint(policy, [...known.keys()])}`];
  if (!entry) return [`${place}: must be a level (${LEVELS.join(", ")}) or an object with ${LEVEL} and settings`];
  const names = Object.keys(settings);
  return [...entry].flatMap(([name, value]) => {
    if (name === LEVEL) {
      const wrong = typeof value !== "string" || !LEVELS.includes(value);
      return wrong ? [`${place}: found level ${JSON.stringify(value)}, must be one of ${LEVELS.join(", ")}`] : [];
    }
    if (names.length === 0) return [`${place}: found ${JSON.stringify(name)}, the policy has no settings`];
    if (!names.includes(name)) return [`${place}: no setting ${JSON.stringify(name)}, ${hint(name, names)}`];
    return policy === "settings" ? [] : schemaFaults(value, settings[name] ?? {}, `${place}.${name}`);
  });
}

/** The settings of a policy without those that its schema does not take: the defaults count for them. */
export function withoutFaulty(
  { settings }: Pick<PolicyModule, "settings">,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const good = Object.entries(given).filter(([name, value]) => {
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
    return !setting || schemaFaults(value, setting.schema, name).length === 0;
  });
  return Object.fromEntries(good);
}
