import type { PolicyModule } from "./define-policy.ts";

/** The policy config that switches on what only this repo's requirements ask for; merge it into a stack's own. */
export function ledgerPreset(policies: readonly PolicyModule[]): Readonly<Record<string, "mandatory" | "advisory">> {
  const names = policies.filter((p) => p.preset === "ledger").map((p) => [p.name, p.level ?? "mandatory"] as const);
  return Object.fromEntries(names);
}

/** The text of presets/ledger.json. */
export function ledgerPresetJson(policies: readonly PolicyModule[]): string {
  return `${JSON.stringify(ledgerPreset(policies), null, 2)}\n`;
}
