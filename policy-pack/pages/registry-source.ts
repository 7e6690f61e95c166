import { readdirSync } from "node:fs";
import { THEMES } from "../policy/define-policy.ts";

/** Where a policy lives: its theme's folder and its name, which is the file's. */
export interface PolicyFile {
  readonly theme: string;
  readonly name: string;
}

const FILE = /^([a-z0-9-]+)\.ts$/;

/** The policy files of the theme folders, in the order of themes and names. */
export function policyFiles(): readonly PolicyFile[] {
  return THEMES.flatMap((theme) => {
    const folder = new URL(`../${theme}/`, import.meta.url);
    const names = readdirSync(folder).flatMap((file) => FILE.exec(file)?.[1] ?? []);
    return names.sort().map((name) => ({ theme, name }));
  });
}

const HEADER = "// Written by `npm run generate`: add a policy's files to a theme folder and run it. Do not edit.\n";

function identifier({ name }: PolicyFile): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of registry.ts: the policies in use. */
export function registrySource(files: readonly PolicyFile[] = policyFiles()): string {
  const imports = files.map((f) => `import { policy as ${identifier(f)} } from "./${f.theme}/${f.name}.ts";\n`);
  const themes = [...new Set(files.map((f) => f.theme))];
  const list = (theme: string) => files.filter((f) => f.theme === theme).map((f) => `    ${identifier(f)},\n`);
  return `${HEADER}import { type PolicyModule, themed } from "./policy/define-policy.ts";
${imports.join("")}
/** All policies of the pack. */
export const POLICIES: readonly PolicyModule[] = [
${themes.map((theme) => `  ...themed("${theme}", [\n${list(theme).join("")}  ]),\n`).join("")}];
`;
}

/** The text of registry-examples.ts: the examples by policy, which tests and documentation use and the pack does not load. */
export function registryExamplesSource(files: readonly PolicyFile[] = policyFiles()): string {
  const imports = files.map(
    (f) => `import { examples as ${identifier(f)} } from "./${f.theme}/${f.name}.examples.ts";\n`,
  );
  return `${HEADER}import type { Theme } from "./policy/define-policy.ts";
import type { Example } from "./policy/examples.ts";
${imports.join("")}
/** The theme and the examples of a policy. */
export interface PolicyExamples {
  readonly theme: Theme;
  readonly examples: readonly Example[];
}

/** The examples of all policies, by policy name. */
export const EXAMPLES: Readonly<Record<string, PolicyExamples>> = {
${files.map((f) => `  "${f.name}": { theme: "${f.theme}", examples: ${identifier(f)} },\n`).join("")}};
`;
}
