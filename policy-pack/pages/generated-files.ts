import { format, resolveConfig } from "prettier";
import { comparisonMarkdown } from "./comparison-docs.ts";
import { restrictableActionsJson } from "../aws/iam/data-source.ts";
import { controlsMarkdown } from "./controls-docs.ts";
import { policiesMarkdown } from "./docs.ts";
import { manifestJson } from "../engine/manifest.ts";
import { policyNamesJson, presetFiles } from "../config/presets.ts";
import { remediatesInPlace } from "./remedies.ts";
import { registryExamplesSource, registrySource } from "./registry-source.ts";

const PACK = new URL("../", import.meta.url);

/** Which files are written from what; paths are relative to the pack's folder. */
async function sources(): Promise<Readonly<Record<string, string>>> {
  // Imported late: `generate.mts` writes the registries first.
  const { POLICIES } = await import("../registry.ts");
  const { EXAMPLES } = await import("../registry-examples.ts");
  return {
    ...presetFiles(POLICIES, (policy) => remediatesInPlace(policy, EXAMPLES[policy.name]?.examples ?? [])),
    "policies.json": manifestJson(POLICIES),
    "presets/policy-names.json": policyNamesJson(POLICIES),
    "data/restrictable-actions.json": await restrictableActionsJson(),
    "../docs/comparison.md": comparisonMarkdown(POLICIES),
    "../docs/controls.md": controlsMarkdown(POLICIES),
    "../docs/policies.md": policiesMarkdown(POLICIES, EXAMPLES),
  };
}

/** Prettier leaves the pages on policies alone: it would take half a minute to align their tables; policies.json, too. */
async function formatted(path: string, text: string): Promise<string> {
  if (path.endsWith(".md") || path === "policies.json") return text;
  const url = new URL(path, PACK);
  return format(text, { ...(await resolveConfig(url)), filepath: url.pathname });
}

async function formatAll(texts: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries(texts).map(async ([path, text]) => [path, await formatted(path, text)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** registry.ts and registry-examples.ts as the theme folders ask for, not formatted. */
export function unformattedRegistries(): Readonly<Record<string, string>> {
  return { "registry.ts": registrySource(), "registry-examples.ts": registryExamplesSource() };
}

/** The other generated files, not formatted: presets, data, documentation. */
export function unformattedDocuments(): Promise<Readonly<Record<string, string>>> {
  return sources();
}

/** The registries as they are written. */
export function generatedRegistries(): Promise<Readonly<Record<string, string>>> {
  return formatAll(unformattedRegistries());
}

/** The other generated files as they are written. */
export async function generatedDocuments(): Promise<Readonly<Record<string, string>>> {
  return formatAll(await sources());
}

/**
 * What a text says, without what formatting adds and takes: blanks, table rules, quotes, commas, brackets. Formatting all
 * of the documentation takes half a minute; two texts that say the same are compared in a moment.
 */
export function unformattedContent(text: string): string {
  return text.replace(/[\s|\-:,;()*_\\"'`]+/g, "");
}
