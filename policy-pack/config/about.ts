import { effectiveControls } from "../policy/controls.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { FRAMEWORK_KEYS, FRAMEWORKS, levelOf } from "../policy/metadata.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What whoever writes a policy config wants to know of a policy, as text: what docs/policies.md says, without examples. */
export function aboutPolicy(policy: PolicyModule): string {
  const { name, title, severity, preset, theme, rationale, remediation, url } = policy;
  const types = policy.tokens === "any" ? "all resources of AWS" : policy.tokens.join(", ");
  const cures = policy.remediates === true ? ["Takes the level remediate."] : [];
  return [
    `${name}: ${title}`,
    `Severity ${severity}, level ${levelOf(policy)}, preset ${preset ?? "none"}, theme ${theme ?? "none"}.`,
    rationale,
    `Looks at: ${types}.`,
    ["What to do:", ...remediation.map((step, i) => `  ${i + 1}. ${step}`)].join("\n"),
    ...cures,
    ...settingsOf(policy),
    ["Controls:", ...controlLines(policy)].join("\n"),
    url,
  ].join("\n\n");
}

function settingsOf({ name, settings }: PolicyModule): readonly string[] {
  const lines = Object.entries(settings).map(([key, { schema }]) => {
    const options = Array.isArray(schema["enum"]) ? ` (${schema["enum"].join(", ")})` : "";
    const threshold = Object.keys(THRESHOLDS).find((each) => THRESHOLDS[each]?.settings.includes(`${name}.${key}`));
    const also = threshold === undefined ? "" : `; also settings.thresholds.${threshold}`;
    return `  ${key}, ${schema.type}${options}, by default ${JSON.stringify(schema.default)}: ${schema.description}${also}`;
  });
  return lines.length > 0 ? [["Settings:", ...lines].join("\n")] : [];
}

function controlLines({ controls }: PolicyModule): readonly string[] {
  const effective = effectiveControls(controls);
  const lines = FRAMEWORK_KEYS.flatMap((key) => {
    const ids = effective[key].map(({ id }) => id);
    const { name, version } = FRAMEWORKS[key];
    return ids.length === 0 ? [] : [`  ${key} (${name} ${version}): ${ids.join(", ")}`];
  });
  return lines.length > 0 ? lines : ["  none"];
}
