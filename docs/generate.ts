/** `npm run docs`: writes the generated pages, or with `--check` says which of them are not what they would be. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedPages, generatedSources, ROOT, stalePages } from "./generated-pages.ts";

const HELP = `Writes the pages that are made from the code: requirements, policies, settings, components, the settings' JSON Schema.

  npm run docs              writes them
  npm run docs -- --check   writes nothing; exit code 1 names the pages that are stale
`;

function write(pages: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(pages)) {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function check(): Promise<number> {
  const stale = [...stalePages(await generatedSources()), ...stalePages(await generatedPages())];
  if (stale.length === 0) {
    process.stdout.write("The generated pages are current.\n");
    return 0;
  }
  process.stderr.write(`Stale:\n${stale.map((path) => `  ${path}\n`).join("")}Write them with \`npm run docs\`.\n`);
  return 1;
}

async function main(argv: readonly string[]): Promise<number> {
  const [option, ...extra] = argv;
  if (option === "--help" || option === "-h") {
    process.stdout.write(HELP);
    return 0;
  }
  if ((option !== undefined && option !== "--check") || extra.length > 0) {
    process.stderr.write(`\`npm run docs\` does not know ${argv.join(" ")}.\n${HELP}`);
    return 2;
  }
  if (option === "--check") return check();
  // The policies' registries are sources: the pages are made from what they list.
  write(await generatedSources());
  const pages = await generatedPages();
  write(pages);
  process.stdout.write(
    `Written:\n${Object.keys(pages)
      .map((path) => `  ${path}\n`)
      .join("")}`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
