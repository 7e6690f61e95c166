// Writes data/taggable-types.json: the types of the installed @pulumi/aws that take `tags`. Run by hand when that package
// has a new version: `node policy-pack/pages/make-taggable.mts`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const manifest = createRequire(import.meta.url).resolve("@pulumi/aws/package.json");
const root = dirname(manifest);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
const types: string[] = [];
for (const module of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const file of readdirSync(join(root, module.name)).filter((name) => name.endsWith(".d.ts"))) {
    const [, args = ""] = readFileSync(join(root, module.name, file), "utf8").split(/^export interface \w+Args \{$/m);
    const code = join(root, module.name, file.replace(/\.d\.ts$/, ".js"));
    if (!/^ {4}tags\?: pulumi\.Input<\{$/m.test(args) || !existsSync(code)) continue;
    const [, type] = /__pulumiType = '([^']+)'/.exec(readFileSync(code, "utf8")) ?? [];
    if (type !== undefined) types.push(type);
  }
}
const text = `${JSON.stringify({ source: `@pulumi/aws ${version}`, types: types.sort() }, null, 2)}\n`;
writeFileSync(fileURLToPath(new URL("../data/taggable-types.json", import.meta.url)), text);
console.error(`data/taggable-types.json: ${types.length} types`);
