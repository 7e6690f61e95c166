import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Files by their path in the repository. */
export type Pages = Readonly<Record<string, string>>;

const ofPack = (files: Pages): Pages =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [posix.join("policy-pack", path), text]));

/** Generated sources: the registries that list the policies. They are written before the pages are made. */
export async function generatedSources(): Promise<Pages> {
  const { generatedRegistries } = await import("../policy-pack/pages/generated-files.ts");
  return ofPack(await generatedRegistries());
}

/** Every other generated file. What makes them is imported late, after the sources were written. */
export async function generatedPages(): Promise<Pages> {
  const [
    { generatedDocuments },
    { requirementsMarkdown },
    { stackFileSchemaText },
    settings,
    components,
    rules,
    deployer,
  ] = await Promise.all([
    import("../policy-pack/pages/generated-files.ts"),
    import("../test/ledger/requirements.ts"),
    import("../stacks/json-schema.ts"),
    import("./settings-page.ts"),
    import("./components-page.ts"),
    import("./offline-rules-page.ts"),
    import("./deployer/policies.ts"),
  ]);
  return {
    ...ofPack(await generatedDocuments()),
    "docs/requirements.md": requirementsMarkdown(),
    "stacks/settings.schema.json": stackFileSchemaText(),
    "docs/settings.md": settings.settingsMarkdown(),
    "docs/components.md": components.componentsMarkdown(ROOT),
    "docs/offline-rules.md": rules.offlineRulesMarkdown(),
    ...Object.fromEntries(
      Object.entries(await deployer.deployerPolicies()).map(([name, policy]) => [
        `docs/deployer-policy/${name}.json`,
        `${JSON.stringify(policy, undefined, 2)}\n`,
      ]),
    ),
  };
}

/** The pages whose file is missing or says something else. */
export function stalePages(pages: Pages): readonly string[] {
  const current = (path: string) => {
    const file = join(ROOT, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
  return Object.keys(pages).filter((path) => current(path) !== pages[path]);
}
