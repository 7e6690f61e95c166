import { type Entries, LEVEL } from "./config-entries.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { type Enforcement, enforcedLevel, readEnforcement } from "./enforcement.ts";
import { levelOf } from "../policy/metadata.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** The entries of one file, as they are written. */
export interface FileEntries {
  readonly name: string;
  readonly entries: Entries;
}

/** A config made of several files, by policy. */
export type MergedEntries = ReadonlyMap<string, Entries>;

/** Presets are there to be set aside by what stands over them. */
const PRESET = /(^|[/\\])presets[/\\][\w-]+\.json$/;

/** What is right by its form and yet does not do what somebody wrote it for, one sentence each. */
export function withoutEffect(
  files: readonly FileEntries[],
  merged: MergedEntries,
  policies: readonly PolicyModule[],
): readonly string[] {
  const settings = merged.get("settings");
  const enforcement = readEnforcement(settings?.get("enforcement"), new Set(policies.map((p) => p.name)), []);
  const all = merged.get("all")?.get(LEVEL);
  const level = (policy: PolicyModule) => merged.get(policy.name)?.get(LEVEL) ?? all ?? levelOf(policy);
  const own = files.filter(({ name }) => !PRESET.test(name));
  return [
    ...policies.flatMap((policy) => vainLevel(policy, level(policy), enforcement, own)),
    ...vainThresholds(
      settings?.get("thresholds"),
      policies.filter((p) => level(p) === "disabled" || enforcedLevel(enforcement, p) === "disabled"),
    ),
  ];
}

function vainLevel(
  { name, ...policy }: PolicyModule,
  level: unknown,
  enforcement: Enforcement,
  files: readonly FileEntries[],
): readonly string[] {
  const enforced = enforcedLevel(enforcement, { name, ...policy });
  if (level === "remediate" && policy.remediates !== true) {
    return [`${name}: remediate, yet nothing here sets it right by itself: it counts as mandatory`];
  }
  if (enforced === undefined || level === enforced || level === "remediate") return [];
  if (level === "disabled") {
    if (!enforcement.policy.has(name)) return [];
    return [
      `settings.enforcement.policy.${name}: ${enforced} here, but switched off by its entry or by default, which ` +
        `counts more; switch it on by an entry: { "${name}": "${enforced}" }`,
    ];
  }
  const file = files.findLast(({ entries }) => levelIn(entries.get(name)) === level);
  if (!file) return [];
  return [
    `${file.name}: ${name}: ${String(level)} here, but ${enforced} by settings.enforcement, which counts more; say it ` +
      `there: "policy": { "${name}": "${String(level)}" }`,
  ];
}

/** Entries are a level or an object: the problems of a file with others are told before. */
function levelIn(entry: unknown): unknown {
  return typeof entry === "object" ? (entry as Readonly<Record<string, unknown>> | null)?.[LEVEL] : entry;
}

/** Thresholds all of whose policies are switched off, as the preset baseline does with those of the preset strict. */
function vainThresholds(given: unknown, disabled: readonly PolicyModule[]): readonly string[] {
  return Object.keys(given ?? {}).flatMap((threshold) => {
    const users = new Set(THRESHOLDS[threshold]?.settings.map((setting) => setting.replace(/\..*/, "")));
    const off = disabled.filter(({ name }) => users.has(name));
    // What the ledger asks for is the last that another organization means.
    const [meant] = [...off].sort((a, b) => Number(a.preset === "ledger") - Number(b.preset === "ledger"));
    if (!meant || off.length < users.size) return [];
    return [
      `settings.thresholds.${threshold}: nobody asks for it: ${off.map(({ name }) => name).join(" and ")} ` +
        `${off.length === 1 ? "is" : "are"} disabled; switch on what is meant by an entry: { "${meant.name}": "mandatory" }`,
    ];
  });
}
