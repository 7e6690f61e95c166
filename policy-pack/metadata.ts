import type { Policy } from "@pulumi/policy";
import type { Controls, PolicyModule } from "./define-policy.ts";

/** The frameworks that controls belong to, in the words of reports. */
export const FRAMEWORKS: Readonly<Record<keyof Controls, { readonly name: string; readonly version: string }>> = {
  fsbp: { name: "AWS Foundational Security Best Practices", version: "1.0.0" },
  cis: { name: "CIS AWS Foundations Benchmark", version: "3.0.0" },
  pci: { name: "PCI DSS", version: "4.0.1" },
  nist: { name: "NIST SP 800-53", version: "Rev. 5" },
  soc2: { name: "SOC 2 Trust Services Criteria", version: "2017" },
  iso27001: { name: "ISO/IEC 27001", version: "2022" },
};

const FRAMEWORK_KEYS = Object.keys(FRAMEWORKS) as (keyof Controls)[];

/** All controls of a policy as tags: `fsbp:S3.17`. */
export function controlTags(controls: Controls): readonly string[] {
  return FRAMEWORK_KEYS.flatMap((key) => (controls[key] ?? []).map((id) => `${key}:${id}`));
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
  const key = FRAMEWORK_KEYS.find((k) => (controls[k] ?? []).length > 0);
  const ids = key === undefined ? [] : (controls[key] ?? []);
  return key === undefined
    ? undefined
    : { ...FRAMEWORKS[key], reference: ids.join(", "), specification: `${FRAMEWORKS[key].name} ${ids.join(", ")}` };
}
