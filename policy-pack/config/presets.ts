import { effectiveControls } from "../policy/controls.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import type { EnforcementLevel } from "./enforcement.ts";
import { levelOf } from "../policy/metadata.ts";
import { PACK_POLICIES } from "./config-entries.ts";

/** A policy config: the level of each policy that it names. */
export type Preset = Readonly<Record<string, EnforcementLevel | "remediate">>;

/** The policy configs that come with the pack, by the name of their file in presets/. */
export function presets(policies: readonly PolicyModule[]): Readonly<Record<string, Preset>> {
  const common = policies.filter((p) => p.preset !== "ledger");
  return {
    // What every program should keep, and nothing else: the rest does not even advise.
    baseline: levels(policies, (p) => (p.preset === "baseline" ? levelOf(p) : "disabled")),
    // Good practice that costs money or depends on the system is demanded, too.
    strict: levels(common, () => "mandatory"),
    // What helps to meet PCI DSS is demanded; other policies keep their own level.
    "pci-dss": levels(
      common.filter((p) => effectiveControls(p.controls).pci.length > 0),
      () => "mandatory",
    ),
    // What only this repository's requirements ask for is switched on; it stands beside the others' own levels.
    ledger: levels(
      policies.filter((p) => p.preset === "ledger"),
      (p) => p.level ?? "mandatory",
    ),
  };
}

function levels(policies: readonly PolicyModule[], level: (policy: PolicyModule) => EnforcementLevel): Preset {
  return Object.fromEntries(policies.map((p) => [p.name, level(p)]));
}

/** The texts of the preset files, by path in the pack's folder. */
export function presetFiles(
  policies: readonly PolicyModule[],
  curable: (policy: PolicyModule) => boolean,
): Readonly<Record<string, string>> {
  // Set right by themselves: what can be, without a new resource in the place of one that exists.
  const remediate = Object.fromEntries(
    policies.filter((p) => p.preset !== "ledger" && curable(p)).map((p) => [p.name, "remediate"]),
  );
  const files = Object.entries({ ...presets(policies), remediate }).map(([name, preset]) => [
    `presets/${name}.json`,
    `${JSON.stringify(preset, null, 2)}\n`,
  ]);
  return Object.fromEntries(files) as Record<string, string>;
}

/**
 * The text of presets/policy-names.json: every name that a policy config may hold. Neither the engine nor the SDK minds a
 * name that no policy has, so whoever starts the pack (the offline runner, an editor, a script) compares with these.
 */
export function policyNamesJson(policies: readonly PolicyModule[]): string {
  return `${JSON.stringify([...PACK_POLICIES, ...policies.map((p) => p.name)].sort(), null, 2)}\n`;
}
