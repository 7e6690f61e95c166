import type { Policy } from "@pulumi/policy";
import { effectiveControls, type Framework } from "./controls.ts";
import type { Controls, PolicyModule } from "./define-policy.ts";

/** The frameworks that controls belong to, in the words of reports, in the order in which the SDK's field prefers them. */
export const FRAMEWORKS: Readonly<Record<Framework, { readonly name: string; readonly version: string }>> = {
  fsbp: { name: "AWS Foundational Security Best Practices", version: "1.0.0" },
  cis: { name: "CIS AWS Foundations Benchmark", version: "3.0.0" },
  cis5: { name: "CIS AWS Foundations Benchmark", version: "5.0.0" },
  pci: { name: "PCI DSS", version: "4.0.1" },
  nist: { name: "NIST SP 800-53", version: "Rev. 5" },
  soc2: { name: "SOC 2 Trust Services Criteria", version: "2017" },
  iso27001: { name: "ISO/IEC 27001", version: "2022" },
  hub: { name: "AWS Security Hub CSPM", version: "2026" },
};

/** The keys of FRAMEWORKS, in their order. */
export const FRAMEWORK_KEYS = Object.keys(FRAMEWORKS) as Framework[];

/** All controls of a policy as tags, named and derived: `fsbp:S3.17`, `nist:SC-28`. */
export function controlTags(controls: Controls): readonly string[] {
  const effective = effectiveControls(controls);
  return FRAMEWORK_KEYS.flatMap((key) => effective[key].map(({ id }) => `${key}:${id}`));
}

/** What the SDK wants to know of a policy besides its function: the same words as in the documentation. */
export function metadata(module: PolicyModule): Policy {
  const framework = frameworkOf(module.controls);
  const properties = Object.entries(module.settings).map(([name, { schema }]) => [name, schema] as const);
  return {
    name: module.name,
    displayName: module.name,
    description: module.title,
    enforcementLevel: levelOf(module),
    severity: module.severity,
    tags: [module.preset, ...controlTags(module.controls), ...(module.checkov ?? []).map((id) => `checkov:${id}`)],
    remediationSteps: module.remediation.map((step, i) => `${i + 1}. ${step}`).join("\n"),
    url: module.url,
    ...(framework ? { framework } : {}),
    ...(properties.length > 0 ? { configSchema: { properties: Object.fromEntries(properties) as never } } : {}),
  };
}

/** The level a policy has unless the user's config says otherwise: strict ones advise, those of the ledger are off. */
export function levelOf(module: PolicyModule): "mandatory" | "advisory" | "disabled" {
  if (module.preset === "ledger") return "disabled";
  return module.level ?? (module.preset === "strict" ? "advisory" : "mandatory");
}

/** The SDK takes one framework a policy: the first that has a control. The others are tags. */
function frameworkOf(controls: Controls): Policy["framework"] {
  const effective = effectiveControls(controls);
  const key = FRAMEWORK_KEYS.find((k) => effective[k].length > 0);
  if (key === undefined) return undefined;
  const reference = effective[key].map(({ id }) => id).join(", ");
  return { ...FRAMEWORKS[key], reference, specification: `${FRAMEWORKS[key].name} ${reference}` };
}
