import type { PolicyModule } from "./define-policy.ts";
import { PACK_POLICIES } from "./pack.ts";

/** The policy config that switches on what only this repo's requirements ask for; merge it into a stack's own. */
export function ledgerPreset(policies: readonly PolicyModule[]): Readonly<Record<string, "mandatory" | "advisory">> {
  const names = policies.filter((p) => p.preset === "ledger").map((p) => [p.name, p.level ?? "mandatory"] as const);
  return Object.fromEntries(names);
}

/** The text of presets/ledger.json. */
export function ledgerPresetJson(policies: readonly PolicyModule[]): string {
  return `${JSON.stringify(ledgerPreset(policies), null, 2)}\n`;
}

/**
 * The text of presets/policy-names.json: every name that a policy config may hold. Neither the engine nor the SDK minds a
 * name that no policy has, so whoever starts the pack (the offline runner, an editor, a script) compares with these.
 */
export function policyNamesJson(policies: readonly PolicyModule[]): string {
  return `${JSON.stringify([...PACK_POLICIES, ...policies.map((p) => p.name)].sort(), null, 2)}\n`;
}
